// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/left_out_years.hpp"

#include "core/register/entry_layout.hpp"

#include <algorithm>

namespace kyodo {
namespace {

constexpr int header_row = 2; // of a register's sheet: below title and hint

/// The values of a register's rows in years that the workbook lacks, by year.
std::map<FiscalYear, int> count_left_out(const std::vector<Record>& rows, FiscalYear first,
                                         FiscalYearRange years) {
    std::map<FiscalYear, int> counts;
    for (const Record& row : rows)
        for (const auto& [id, values] : row.per_year)
            for (std::size_t i = 0; i < values.size(); ++i) {
                const FiscalYear year{first.value + static_cast<int>(i)};
                if (!values[i].empty() && (year < years.first || year > years.last))
                    ++counts[year];
            }
    return counts;
}

Finding left_out(const RegisterSchema& schema, const std::map<FiscalYear, int>& counts,
                 const FiscalYearRange& plan, const FiscalYearRange& chosen) {
    int all = 0;
    std::string named;
    for (const auto& [year, count] : counts) {
        all += count;
        named += (named.empty() ? "" : "、") + format_fiscal_year(year) + " " + std::to_string(count);
    }
    const auto columns = entry_columns(schema, chosen);
    const auto first_year = std::find_if(columns.begin(), columns.end(),
                                         [](const EntryColumn& column) { return column.year >= 0; });
    return {"K141",
            Severity::warning,
            {schema.sheet, header_row, static_cast<int>(first_year - columns.begin())},
            named,
            {"register.years_left_out",
             {{"sheet", schema.sheet},
              {"count", std::to_string(all)},
              {"years", named},
              {"plan", format_fiscal_year_range(plan, YearStyle::wareki)},
              {"chosen", format_fiscal_year_range(chosen, YearStyle::wareki)}}},
            {}};
}

} // namespace

Findings left_out_years(const CityProfile& profile, const std::vector<RegisterSchema>& registers,
                        FiscalYearRange years) {
    Findings findings;
    for (const RegisterSchema& schema : registers) {
        const auto rows = profile.rows.find(schema.id);
        if (rows == profile.rows.end())
            continue;
        const auto counts = count_left_out(rows->second, profile.plan_years.first, years);
        if (!counts.empty())
            findings.push_back(left_out(schema, counts, profile.plan_years, years));
    }
    return findings;
}

} // namespace kyodo
