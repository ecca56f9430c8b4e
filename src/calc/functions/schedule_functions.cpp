// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/functions/schedule_functions.hpp"

#include "calc/functions/arguments.hpp"
#include "calc/guard.hpp"
#include "core/schedule/year_marks.hpp"

namespace kyodo {
namespace {

using com::sun::star::uno::Any;

template <class Cells>
std::vector<std::string> line(const Cells& cells) {
    return value_or_throw(to_line(cells));
}

} // namespace

Any SAL_CALL ScheduleFunctions::mark(const DataArray& headers, const TextArray& marks, const Any& year) {
    return guard_function([&] {
        const auto wanted = value_or_throw(single_text(year));
        if (wanted.empty())
            return Any();
        const auto found = value_or_throw(mark_in_year(line(headers), line(marks), wanted));
        return found ? Any(to_uno(*found)) : Any();
    });
}

Any SAL_CALL ScheduleFunctions::period(const DataArray& headers, const TextArray& marks,
                                       const rtl::OUString& mark) {
    return guard_function([&] {
        const auto found = value_or_throw(period_of_mark(line(headers), line(marks), to_core(mark)));
        return found.empty() ? Any() : Any(to_uno(found));
    });
}

Any SAL_CALL ScheduleFunctions::progress(const TextArray& plan, const TextArray& actual) {
    return guard_function([&] {
        const auto id = progress_text_id(value_or_throw(progress_of_row(line(plan), line(actual))));
        return id.empty() ? Any() : Any(to_uno(text(id, Language::ja))); // the same in everyone's office
    });
}

} // namespace kyodo
