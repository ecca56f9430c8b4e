// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/findings_sheet.hpp"

#include "core/register/entry_styles.hpp"

#include <array>

namespace kyodo {
namespace {

constexpr std::size_t huge_text = 3000; // bytes
constexpr double huge_row_mm = 60;      // what shows of it

} // namespace

const char* severity_id(Severity severity) {
    switch (severity) {
    case Severity::error:
        return "severity.error";
    case Severity::warning:
        return "severity.warning";
    case Severity::advice:
        return "severity.advice";
    }
    return "severity.error";
}

SheetPlan findings_sheet(const Findings& findings, const std::string& sheet_name, const std::string& title) {
    constexpr std::array titles{"sheet.findings.severity", "sheet.findings.place",
                                "sheet.findings.value",    "sheet.findings.expectation",
                                "sheet.findings.proposal", "sheet.findings.code"};
    SheetPlan sheet(sheet_name, titles.size());
    sheet.column_widths_mm = {16, 45, 60, 90, 35, 18};
    const EntryStyles styles(sheet);
    sheet.put(sheet.add_row(), 0, title, styles.title);
    const int header = sheet.add_row();
    for (std::size_t i = 0; i < titles.size(); ++i)
        sheet.put(header, static_cast<int>(i), text(titles[i], Language::ja), styles.header);
    for (const Finding& finding : findings) {
        // The office takes minutes to measure a text of 100,000 characters.
        const int row = sheet.add_row(finding.value.size() > huge_text ? huge_row_mm : 0);
        const std::array values{
            text(severity_id(finding.severity), Language::ja), a1(finding.place), finding.value,
            text(finding.expectation, Language::ja),           finding.proposal,  finding.code};
        for (std::size_t i = 0; i < values.size(); ++i)
            sheet.put(row, static_cast<int>(i), values[i], styles.entry);
    }
    sheet.region = findings_region;
    sheet.frozen_rows = 2;
    sheet.page.repeat_first = sheet.page.repeat_last = header;
    sheet.print_area = Range{0, 0, sheet.rows() - 1, sheet.columns() - 1};
    return sheet;
}

std::vector<RowKeys> findings_row_keys(const Grid& grid) {
    std::vector<RowKeys> keys;
    for (int row = 0; row < grid.rows(); ++row) {
        std::string words;
        for (int column = 0; column < grid.columns(); ++column)
            words += grid.text(row, column) + '\x1f';
        keys.push_back({row == 0 ? "title" : words}); // the title counts the findings
    }
    return keys;
}

} // namespace kyodo
