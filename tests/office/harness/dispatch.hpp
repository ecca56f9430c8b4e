// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Commands through their one door: a dispatch URL with named arguments.
#pragma once

#include "document.hpp"

#include <map>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace kyodo::office {

using Argument =
    std::pair<std::string, std::variant<bool, std::int32_t, double, std::string, std::vector<std::string>>>;
using Arguments = std::vector<Argument>;

enum class Outcome {
    success,
    failure,
    unclear, ///< DONTKNOW: the command says nothing of how it ended
    nothing, ///< no command answered to the URL
};

/// What a command answered: the NamedValues of the DispatchResultEvent's Result.
struct Answer {
    Outcome outcome = Outcome::nothing;
    std::string message;
    std::vector<std::string> sheets;
    std::vector<std::string> files;
    std::vector<std::string> findings;        ///< one sentence each
    std::map<std::string, double> counts;     ///< every other number
    std::map<std::string, std::string> texts; ///< every other text
};

std::ostream& operator<<(std::ostream& out, Outcome outcome);
std::ostream& operator<<(std::ostream& out, const Answer& answer);

/// Runs a command in the document's frame, as its menu would: dispatch(doc, "org.kyodo.calc:schedule.render",
/// {{"Style", "band"}, {"Silent", true}}).
Answer dispatch(const Office& office, const Document& document, const std::string& url,
                const Arguments& arguments = {});

} // namespace kyodo::office
