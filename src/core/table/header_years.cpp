// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/table/header_years.hpp"

#include "core/base/fold.hpp"
#include "core/base/text_cursor.hpp"

#include <algorithm>
#include <array>

namespace kyodo {
namespace {

constexpr int widest_leap = 10;
constexpr std::size_t longest_title = 120; // bytes

std::string proposal_of(const Error& e) {
    for (const auto& [name, value] : e.message.args)
        if (name == "proposal")
            return value;
    return {};
}

/// A range whose ends are read apart: 「平成31～33年度」, where the last year lies out of the era.
Result<HeaderYear> read_ends(std::string_view text, const YearBase& base, const Error& why) {
    const std::string folded = fold(text);
    const std::size_t dash = folded.find_first_of("~-");
    if (dash == std::string::npos || dash == 0)
        return why;
    const std::string left = folded.substr(0, dash);
    const std::string written = left.substr(0, left.find_first_of("0123456789"));
    const std::string& era = written.empty() ? base.era : written;
    const auto read = [&](const std::string& end) -> Result<FiscalYear> {
        auto year = parse_fiscal_year(end);
        if (!year && year.error().message.id == "year.needs_base")
            year = parse_fiscal_year(era + end);
        if (!year && !proposal_of(year.error()).empty())
            year = parse_fiscal_year(proposal_of(year.error()));
        return year;
    };
    const auto first = read(left);
    const auto last = read(folded.substr(dash + 1));
    if (!first || !last || *last < *first)
        return why;
    return HeaderYear{{*first, *last}, true};
}

Result<HeaderYear> read_as_meant(std::string_view text, const YearBase& base) {
    const auto years = parse_fiscal_year_range(text, base);
    if (years)
        return HeaderYear{*years, false};
    const std::string proposal = proposal_of(years.error());
    if (proposal.empty())
        return years.error();
    if (!parse_fiscal_year(text, base) && fold(text).find_first_of("~-") != std::string::npos)
        return read_ends(text, base, years.error());
    const auto meant = parse_fiscal_year(proposal);
    if (!meant)
        return years.error();
    return HeaderYear{{*meant, *meant}, true};
}

/// The era's name that a text begins with; "" where it begins with none.
std::string leading_era(std::string_view text) {
    const Era* era = TextCursor(text).eat_era(eras());
    return era == nullptr ? std::string() : era->name;
}

/// The era that the last year of a title is counted in, as far as the title says it.
std::string era_written(std::string_view text) {
    const std::string folded = fold(text);
    const std::size_t dash = folded.find_last_of("~-");
    const std::string last = dash == std::string::npos ? "" : leading_era(folded.substr(dash + 1));
    return last.empty() ? leading_era(folded) : last;
}

/// The era in which a title without an era's name means these years: 29 is 平成29 where it was read as 2017.
std::string era_meant(std::string_view text, const FiscalYearRange& years) {
    for (const Era& era : eras().all()) {
        const auto read = read_as_meant(text, {era.name, std::nullopt});
        if (read && read->years == years)
            return era.name;
    }
    return {};
}

} // namespace

bool may_be_year(std::string_view text) {
    if (text.empty() || text.size() > longest_title)
        return false;
    static constexpr std::u32string_view signs = U"0123456789０１２３４５６７８９元〇一二三四五六七八九十廿";
    const std::u32string points = to_code_points(text);
    return points.find_first_of(signs) != std::u32string::npos;
}

Result<HeaderYear> HeaderYears::read(std::string_view text) {
    const std::string folded = fold(text);
    if (const auto found = seen_.find(folded); found != seen_.end())
        return found->second;
    auto year = read_new(text);
    if (year) {
        std::string era = era_written(text);
        if (era.empty())
            era = era_meant(text, year->years);
        era_ = std::move(era);
        step_ = previous_ ? year->years.first.value - previous_->value : 1;
        previous_ = year->years.last;
        seen_.emplace(folded, *year);
    }
    return year;
}

std::optional<HeaderYear> HeaderYears::counted_on(std::string_view text) const {
    if (!previous_ || era_.empty())
        return std::nullopt;
    const auto read = read_as_meant(text, {era_, std::nullopt});
    if (!read)
        return std::nullopt;
    const int step = read->years.first.value - previous_->value;
    return step == 1 || (step > 0 && step <= widest_leap && step == step_) ? std::optional(*read)
                                                                           : std::nullopt;
}

Result<HeaderYear> HeaderYears::read_new(std::string_view text) const {
    const auto plain = read_as_meant(text, {});
    if (plain || plain.error().message.id != "year.needs_base")
        return plain;
    if (const auto on = counted_on(text))
        return *on;
    const bool has_base = !base_.era.empty() || base_.anchor;
    auto counted = has_base ? read_as_meant(text, base_) : plain;
    if (counted)
        counted->by_base = !previous_;
    if (!previous_ || (counted && (*previous_ < counted->years.first)))
        return counted;
    const auto already_there = [&](const auto& entry) {
        return counted && entry.second.years.first == counted->years.first;
    };
    if (std::any_of(seen_.begin(), seen_.end(), already_there))
        return counted;
    const auto next = read_as_meant(text, YearBase{"", FiscalYear{previous_->value + 1}});
    if (next && next->years.first.value - previous_->value <= widest_leap)
        return next;
    return counted;
}

} // namespace kyodo
