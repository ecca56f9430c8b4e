// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/functions/checklist_functions.hpp"

#include "calc/functions/arguments.hpp"
#include "calc/guard.hpp"
#include "core/base/names.hpp"
#include "core/checklist/ticks.hpp"

#include <algorithm>

namespace kyodo {

using com::sun::star::uno::Any;

double SAL_CALL ChecklistFunctions::checked(const Any& cell) {
    return guard_function([&] {
        const auto text = to_text(value_or_throw(single(cell)));
        return value_or_throw(read_ticks({text})).front() ? 1.0 : 0.0;
    });
}

double SAL_CALL ChecklistFunctions::checkRate(const DataArray& cells) {
    return guard_function([&] {
        const auto ticks = value_or_throw(read_ticks(to_texts(cells)));
        const auto done = std::count(ticks.begin(), ticks.end(), true);
        return ticks.empty() ? 0.0 : static_cast<double>(done) / static_cast<double>(ticks.size());
    });
}

Any SAL_CALL ChecklistFunctions::checkMissing(const TextArray& labels, const DataArray& cells) {
    return guard_function([&] {
        const auto names = value_or_throw(to_line(labels));
        const auto missing = value_or_throw(missing_labels(names, value_or_throw(to_line(cells))));
        if (std::all_of(names.begin(), names.end(), [](const std::string& name) { return name.empty(); }))
            return Any();
        return Any(to_uno(names_text(missing)));
    });
}

} // namespace kyodo
