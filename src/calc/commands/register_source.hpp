// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The registers of a document, read: for the commands on registers.
#pragma once

#include "calc/commands/command.hpp"
#include "core/register/register_data.hpp"

namespace kyodo {

/// All registers of a document with the settings they are read by. The parts refer to one another; it may be
/// moved, not copied.
struct DocumentRegisters {
    DocumentRegisters() = default;
    DocumentRegisters(DocumentRegisters&&) = default;
    DocumentRegisters& operator=(DocumentRegisters&&) = default;

    WorkbookSettings settings;
    std::vector<RegisterSchema> schemas;
    std::vector<Grid> grids;        ///< of the sheets, but for those that commands wrote
    std::vector<RegisterData> data; ///< in the order of the sheets
    Findings findings; ///< of the settings and what they lack, and of sheets that look like a register

    std::vector<const RegisterData*> workbook() const;
};

/// Reads all registers of the document. Errors: those of document_settings and the schemas' files.
Result<DocumentRegisters> read_registers(CommandContext& command);

/// The register that the argument Register names, by its sheet; else that of the sheet in front; else the
/// only one. Errors: register.no_sheet (value, allowed), register.not_any (sheet: it has no register),
/// register.none_at_all, register.ambiguous (sheets).
Result<const RegisterData*> choose_register(CommandContext& command, const DocumentRegisters& registers);

/// The register of a kind: of several that whose sheet the argument Register names, else that of the sheet in
/// front; nullptr where there is none. Errors: register.no_sheet (value, allowed), register.not_of_kind
/// (sheet, register: the argument names a sheet without it), register.several (sheets, register).
Result<const RegisterData*> choose_register_of(CommandContext& command, const DocumentRegisters& registers,
                                               std::string_view id);

/// The schema of a register by id (risk), title or sheet name (リスク); nullptr for none.
Result<RegisterSchema> schema_named(CommandContext& command, const std::string& name);

/// All schemas of the package. Errors: those of their files.
Result<std::vector<RegisterSchema>> all_schemas(CommandContext& command);

/// The sheets with a register of any kind, that in front first: choices of the argument Register. Reads the
/// top of each sheet only.
std::vector<Choice> any_register_choices(CommandContext& command);

/// Whether some sheet looks like a register, of one kind by its id (project) or of any: for greying menu
/// entries.
bool has_register(CommandContext& command, std::string_view id = {});

/// Whether a command of ours wrote the sheet: it has a sheet-local name Kyodo_….
bool is_output(const Document& document, const std::string& sheet);

} // namespace kyodo
