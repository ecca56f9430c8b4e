// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/until_both.hpp"

#include <algorithm>
#include <set>

namespace kyodo {

bool waits_for_others(const EvaluationForm& form, const std::string& party) {
    return std::find(form.until_both.begin(), form.until_both.end(), party) != form.until_both.end();
}

bool all_are_in(const EvaluationForm& form, const std::vector<SheetProgress>& sheets) {
    std::set<std::string> in;
    for (const SheetProgress& sheet : sheets) {
        if (!waits_for_others(form, sheet.party))
            continue;
        if (!sheet.complete)
            return false;
        in.insert(sheet.party);
    }
    return std::all_of(form.until_both.begin(), form.until_both.end(),
                       [&](const std::string& party) { return in.contains(party); });
}

} // namespace kyodo
