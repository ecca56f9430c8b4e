// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Cells of columns of 年度.
#include "core/base/wareki.hpp"
#include "core/register/column_reader.hpp"

namespace kyodo {
namespace {

CellReading year_cell(FiscalYear year) {
    CellReading reading;
    reading.cell = {TypedCell::Kind::year, static_cast<double>(year.value)};
    return reading;
}

} // namespace

CellReading ColumnReader::read_year(const std::string& text) const {
    const auto year = parse_fiscal_year(text, context_.settings.base());
    if (year) {
        const bool bare = !parse_fiscal_year(text);
        return bare ? bare_year(*year, text) : year_cell(*year);
    }
    if (const auto date = parse_date(text))
        return year_of_date(*date);
    for (const auto& [name, value] : year.error().message.args)
        if (name == "proposal")
            return unread("K301", year.error().message, value);
    if (year.error().message.id == "year.contradiction")
        return unread("K301", year.error().message);
    return unread_type();
}

/// 「27」 in a plan of 令和8–12年度 is read as 令和27年度, as the plan's years go on; but 平成27年度 is as
/// likely. Which, a person must say. The proposal is the era's year that lies nearest to the plan.
CellReading ColumnReader::bare_year(FiscalYear year, const std::string& text) const {
    CellReading reading = year_cell(year);
    const auto& plan = context_.settings.years;
    if (!plan || (plan->first <= year && year <= plan->last))
        return reading;
    const auto apart = [&](FiscalYear each) {
        return each < plan->first ? plan->first.value - each.value : each.value - plan->last.value;
    };
    FiscalYear nearest = year;
    for (const Era& era : eras().all())
        if (const auto other = parse_fiscal_year(text, {era.name, {}});
            other && apart(*other) < apart(nearest))
            nearest = *other;
    const EraChange change = context_.settings.era_change;
    const std::string proposal = format_fiscal_year(nearest, YearStyle::wareki, change);
    reading.code = "K312";
    reading.severity = Severity::warning;
    reading.expectation = Message{"finding.K312",
                                  {{"read", format_fiscal_year(year, YearStyle::wareki, change)},
                                   {"years", format_fiscal_year_range(*plan, YearStyle::wareki, change)},
                                   {"proposal", proposal}}};
    reading.proposal = proposal;
    return reading;
}

/// A date stands where a 年度 is asked for: its 年度 is proposed.
CellReading ColumnReader::year_of_date(std::chrono::sys_days day) const {
    const std::string year =
        format_fiscal_year(fiscal_year_of(day), YearStyle::wareki, context_.settings.era_change);
    CellReading reading = unread("K301", {"finding.K301.date_as_year", {{"year", year}}}, year);
    reading.cell.number = static_cast<double>(day.time_since_epoch().count()); // so that it's shown as a date
    return reading;
}

} // namespace kyodo
