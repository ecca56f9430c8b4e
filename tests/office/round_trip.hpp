// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A register, rendered and read back.
#pragma once

#include "command_test.hpp"

#include "strings.hpp"

#include <algorithm>

namespace kyodo::office {

inline constexpr const char* plan = "年次計画";

/// The register's cells from its header down, without 実績 and 備考, which are not printed.
inline std::vector<std::vector<std::string>> printed_part(const Sheet& sheet) {
    auto rows = shown_area(sheet);
    const int header = find_text(sheet, "取組事項＊").row;
    rows.erase(rows.begin(), rows.begin() + header);
    const auto actual = std::find_if(rows[0].begin(), rows[0].end(), [](const std::string& title) {
        return title.find("実績") != std::string::npos;
    });
    const auto columns = static_cast<std::size_t>(actual - rows[0].begin());
    for (auto& row : rows) {
        row.resize(columns);
    }
    while (!rows.empty() && std::all_of(rows.back().begin(), rows.back().end(),
                                        [](const std::string& cell) { return cell.empty(); })) {
        rows.pop_back();
    }
    return rows;
}

class RoundTrip : public CommandTest {
protected:
    void expect_round_trip(const Document& workbook, const Arguments& how) {
        const Answer rendered = done(workbook, "schedule.render", how);
        const Answer read = done(workbook, "schedule.read", {{"Sheet", rendered.sheets.front()}});
        EXPECT_THAT(read.findings, testing::IsEmpty());
        ASSERT_FALSE(read.sheets.empty());
        EXPECT_EQ(printed_part(workbook.sheet(read.sheets.front())), printed_part(workbook.sheet(plan)));
    }
};

} // namespace kyodo::office
