// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schedule/content_numbers.hpp"

#include "core/base/fold.hpp"

#include <charconv>
#include <optional>

namespace kyodo {
namespace {

struct Numbered {
    int number = 0;
    std::string digits; ///< as written
    std::string rest;
};

std::optional<Numbered> take_number(const std::string& content) {
    constexpr std::size_t most_digits = 4;
    const std::u32string points = to_code_points(content.substr(0, 64));
    const std::size_t end =
        std::min(points.find_first_not_of(U"0123456789０１２３４５６７８９"), points.size());
    if (end == 0 || end > most_digits || end == points.size() ||
        (points[end] != U' ' && points[end] != U'　'))
        return std::nullopt;
    Numbered numbered;
    numbered.digits = to_utf8(std::u32string_view(points).substr(0, end));
    const std::string ascii = fold(numbered.digits);
    std::from_chars(ascii.data(), ascii.data() + ascii.size(), numbered.number);
    numbered.rest = trim(content.substr(numbered.digits.size()));
    return numbered;
}

} // namespace

void split_content_numbers(Plan& plan) {
    std::vector<std::optional<Numbered>> all;
    int last = 0;
    int count = 0;
    for (const PlanRow& row : plan.rows) {
        all.push_back(take_number(row.content));
        if (row.content.empty())
            continue;
        if (!row.number.empty() || !all.back() || all.back()->number <= last)
            return;
        last = all.back()->number;
        ++count;
    }
    if (count < 2) // one number shows no order
        return;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i]) {
            plan.rows[i].number = all[i]->digits;
            plan.rows[i].content = all[i]->rest;
        }
}

} // namespace kyodo
