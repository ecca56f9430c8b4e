// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/older_years.hpp"

#include "core/base/fold.hpp"
#include "core/register/register_rollover.hpp"

#include <algorithm>
#include <map>
#include <string_view>

namespace kyodo {

YearOfSheet year_of_sheet(const std::string& sheet) {
    for (const std::string_view open : {"（", "("}) {
        const std::size_t begin = sheet.rfind(open);
        if (begin == std::string::npos)
            continue;
        std::string words = sheet.substr(begin + open.size());
        for (const std::string_view close : {"）", ")"})
            if (words.ends_with(close))
                words.resize(words.size() - close.size());
        if (const auto year = parse_fiscal_year(words))
            return {trim(sheet.substr(0, begin)), *year};
    }
    return {trim(sheet), std::nullopt};
}

namespace {

/// The last 年度 that any of its columns has.
std::optional<FiscalYear> last_year_in(const RegisterData& data) {
    std::optional<FiscalYear> last;
    for (std::size_t i = 0; i < data.columns().size(); ++i)
        for (int row = 0; data.columns()[i].column->type == ColumnType::fiscal_year && row < data.rows();
             ++row)
            if (const TypedCell& cell = data.at(row, static_cast<int>(i)); cell.kind == TypedCell::Kind::year)
                last = std::max(last.value_or(FiscalYear{}), FiscalYear{static_cast<int>(cell.number)});
    return last;
}

/// The 年度 that a sheet is of: by its name, by the column that a rollover moves on, or by any other.
std::optional<FiscalYear> year_of_table(const RegisterData& data) {
    if (const auto year = year_of_sheet(data.grid().sheet()).year)
        return year;
    if (const auto year = year_of_register(data))
        return year;
    return last_year_in(data);
}

} // namespace

std::vector<const RegisterData*> of_older_years(const std::vector<const RegisterData*>& workbook,
                                                FiscalYear now) {
    std::map<std::pair<std::string, std::string>, FiscalYear>
        latest; // register and name -> the year of a sheet
    const auto key = [](const RegisterData& data) {
        return std::pair(data.schema().id, fold(year_of_sheet(data.grid().sheet()).name));
    };
    for (const RegisterData* data : workbook)
        if (const auto year = year_of_sheet(data->grid().sheet()).year; year && data->rows() > 0) {
            FiscalYear& last = latest.try_emplace(key(*data), *year).first->second;
            last = std::max(last, *year);
        }
    std::vector<const RegisterData*> older;
    for (const RegisterData* data : workbook) {
        const auto found = latest.find(key(*data));
        if (found == latest.end() || data->schema().log)
            continue;
        const auto year = year_of_table(*data);
        if (year ? *year < found->second : found->second >= now)
            older.push_back(data);
    }
    return older;
}

} // namespace kyodo
