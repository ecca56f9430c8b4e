// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The checklists of a document, with the ledger of its projects and the lists of its city.
#pragma once

#include "calc/commands/register_source.hpp"
#include "core/checklist/checklist_choice.hpp"

namespace kyodo {

struct DocumentChecklists {
    DocumentRegisters registers;
    const RegisterData* ledger = nullptr; ///< of the projects; nullptr where the document has none
    std::vector<ChecklistProject> projects;
    CityProfile city;
    CityChecklists lists;
    ChecklistReading reading;

    /// The index of a project by its number, compared folded; -1 for none.
    int project(const std::string& number) const;
    ProjectWords words() const { return {city.id, city.list("forms")}; }

    std::map<std::string, int> numbers; ///< folded
};

/// Reads them. The ledger is the one that the argument Register names by its sheet, else that in front, else
/// the only one. The city is that of the argument City, else of 設定, else 標準. Errors: those of
/// read_registers and Package::city, those of choose_register_of.
Result<DocumentChecklists> open_checklists(CommandContext& command);

/// Whether some sheet has a checklist at its top: for greying menu entries.
bool has_checklist(CommandContext& command);

/// The numbers that an argument names, separated with 「、」; none for "" or "all".
std::vector<std::string> wanted_projects(const CommandContext& command);

} // namespace kyodo
