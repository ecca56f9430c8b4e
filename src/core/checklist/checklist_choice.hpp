// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Which lists a project gets, and what stands in them: due dates worked out, open items carried over.
#pragma once

#include "core/checklist/checklist_projects.hpp"
#include "core/checklist/checklist_status.hpp"
#include "core/schema/city_profile.hpp"

#include <set>

namespace kyodo {

/// The lists of a city: its own; of the kinds stage and procedure, where it has none, those of 標準.
struct CityChecklists {
    std::vector<Checklist> lists;
    std::vector<std::string> cities; ///< whose list each one is: the id of a profile
};
CityChecklists checklists_of(const CityProfile& city, const CityProfile& standard);

/// Whether a list is for a project of these forms: it is for all, or names one of them, in its city's words
/// or in words that the crosswalk takes for the same.
bool suits(const Checklist& list, const std::string& list_city, const std::vector<std::string>& forms,
           const std::string& city, const TermList* city_forms);

/// What an insertion is limited to; empty for all.
struct ChecklistWish {
    std::vector<std::string> stages;
    std::vector<std::string> lists; ///< ids, codes, titles or kinds
};

/// The lists that are wished for, in their order. Errors: checklist.no_stage (value, allowed),
/// checklist.no_list (value, allowed), checklist.none_wished (there is none of both).
Result<CityChecklists> wished_lists(const CityChecklists& all, const ChecklistWish& wish);

/// A part of a project's checklist, as it is written.
struct ChecklistPart {
    std::string title;
    std::vector<ChecklistEntry> items;
};
struct ProjectChecklist {
    ChecklistProject project;
    std::vector<ChecklistPart> parts; ///< none: there is nothing to add
};

/// In whose words the ledger says the forms.
struct ProjectWords {
    std::string city;                ///< the id of a profile
    const TermList* forms = nullptr; ///< its list of forms
};

/// The parts that a project lacks: of each list wished for that suits it the items that stand on no sheet,
/// and before them what is open at earlier stages, with the answers it has, when a stage begins. `status` is
/// the project's, or nullptr. `all` are the city's lists, which order the stages.
ProjectChecklist new_checklist(const ChecklistProject& project, const CityChecklists& wished,
                               const CityChecklists& all, const ProjectWords& words,
                               const ProjectStatus* status);

} // namespace kyodo
