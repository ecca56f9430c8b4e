// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A ledger's records are the same however its sheet was bent (data/register_layouts.txt).
#include "register_workbook.hpp"

#include <gmock/gmock.h>

namespace kyodo::test {
namespace {

struct BentSheet {
    std::string why;
    std::string text;
    std::vector<std::string> records;
};

std::ostream& operator<<(std::ostream& out, const BentSheet& sheet) { return out << sheet.why; }

std::string joined(const std::vector<std::string>& parts) {
    std::string all;
    for (const std::string& part : parts)
        all += (&part == &parts.front() ? "" : " | ") + part;
    return all;
}

std::vector<BentSheet> sheets() {
    std::vector<BentSheet> all;
    for (const std::string& line : data_lines("register_layouts.txt"))
        if (line.starts_with("## "))
            all.push_back({line.substr(3), {}, {}});
        else if (line.starts_with("-> "))
            all.back().records.push_back(joined(fields(line.substr(3))));
        else if (!all.empty())
            all.back().text += line + "\n";
    return all;
}

std::string typed(const RegisterData& data, int row, int column) {
    using Kind = TypedCell::Kind;
    switch (data.at(row, column).kind) {
    case Kind::unread:
        return "unread " + data.shown(row, column);
    case Kind::term:
    case Kind::terms:
        return joined(data.terms(row, column));
    case Kind::date:
    case Kind::number:
    case Kind::year:
        return data.compared(row, column);
    default:
        return data.shown(row, column);
    }
}

std::vector<std::string> records(const RegisterWorkbook& workbook) {
    std::vector<std::string> all;
    for (const RegisterData* data : workbook.registers())
        for (int row = 0; row < data->rows(); ++row) {
            std::vector<std::string> record;
            for (const Column& column : data->schema().columns) {
                const int at = data->column(column.id);
                if (column.required)
                    record.push_back(typed(*data, row, at));
                else if (at >= 0 && data->filled(row, at))
                    record.push_back(column.id + "=" + typed(*data, row, at));
            }
            all.push_back(joined(record));
        }
    return all;
}

class BentSheets : public testing::TestWithParam<BentSheet> {};

TEST_P(BentSheets, GiveTheirRecords) {
    RegisterWorkbook workbook;
    workbook.add("project", grid_from_text(GetParam().text));
    EXPECT_EQ(records(workbook), GetParam().records);
}

TEST_P(BentSheets, GiveTheSameElsewhereInTheSheet) {
    RegisterWorkbook workbook;
    workbook.add("project", grid_from_text(" |\n" + indented(indented(GetParam().text))));
    EXPECT_EQ(records(workbook), GetParam().records);
}

INSTANTIATE_TEST_SUITE_P(All, BentSheets, testing::ValuesIn(sheets()));

} // namespace
} // namespace kyodo::test
