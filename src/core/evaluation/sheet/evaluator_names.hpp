// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Who evaluates: the parties and names that a person gives, and the committee's members.
#pragma once

#include "core/base/result.hpp"
#include "core/evaluation/form.hpp"
#include "core/register/register_data.hpp"

#include <map>
#include <string>
#include <vector>

namespace kyodo {

/// Names that are known beside the projects' own.
struct EvaluatorNames {
    std::vector<std::string> members;                      ///< of the committee register, in its order
    std::map<std::string, std::vector<std::string>> given; ///< by id of a party: these instead of its source
};

/// The ids of the parties that are named (「市民、行政」); none for "". Error evaluation.party (value,
/// allowed).
Result<std::vector<std::string>> chosen_parties(const EvaluationForm& form, const std::string& names);

/// The names that lines (or parts with 「；」) give: "party=name、name", of `parties`' only one "name、name".
/// Errors: evaluation.party (value, allowed), evaluation.evaluators (value: a line without 「=」).
Result<EvaluatorNames> given_names(const EvaluationForm& form, const std::vector<std::string>& parties,
                                   const std::string& lines);

/// Whether a party that is asked takes its evaluators from the committee's register.
bool asks_members(const EvaluationForm& form, const std::vector<std::string>& parties,
                  const EvaluatorNames& names);

/// The members of a body (委員会) who haven't left; of the only one for "". Error evaluation.bodies (value,
/// allowed: there are several, or none of that name).
Result<std::vector<std::string>> members_of(const RegisterData& roster, const std::string& body);

} // namespace kyodo
