// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// 「300千円」 and 「１，２００」 are read and counted; Calc's SUM and a pivot table pass over texts and say
// nothing.
#include "core/base/amount.hpp"
#include "core/register/check/rules.hpp"

namespace kyodo {
namespace {

bool is_number(ColumnType type) {
    return type == ColumnType::yen || type == ColumnType::integer || type == ColumnType::score;
}

/// K304 says of it that another number is wanted.
bool is_out_of_bounds(const Column& column, double number) {
    return number < column.least.value_or(number) || number > column.most.value_or(number);
}

/// What a number of the column's unit is in the unit of the sheet.
double in_sheet_unit(const DataColumn& column, double number) {
    const auto sheet = yen_of_unit(column.unit);
    const auto own = yen_of_unit(column.column->unit);
    return sheet && own ? number * *own / *sheet : number;
}

} // namespace

void check_written_numbers(const RegisterData& data, Findings& findings) {
    for (std::size_t i = 0; i < data.columns().size(); ++i) {
        const DataColumn& about = data.columns()[i];
        if (!is_number(about.column->type))
            continue;
        const int column = static_cast<int>(i);
        for (int row = 0; row < data.rows(); ++row) {
            if (data.at(row, column).kind != TypedCell::Kind::number ||
                is_out_of_bounds(*about.column, data.at(row, column).number) ||
                !std::holds_alternative<std::string>(data.value(row, column)))
                continue;
            const std::string number = to_text(in_sheet_unit(about, data.at(row, column).number));
            findings.push_back({"K315",
                                Severity::advice,
                                data.place(row, column),
                                data.shown(row, column),
                                {"finding.K315", {{"number", number}}},
                                number});
        }
    }
}

} // namespace kyodo
