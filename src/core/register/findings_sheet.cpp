// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/findings_sheet.hpp"

#include "core/register/entry_styles.hpp"
#include "core/sheet/text_layout.hpp"

#include <algorithm>

namespace kyodo {
namespace {

constexpr std::size_t huge_text = 3000; // bytes
constexpr double huge_row_mm = 60;      // what shows of it
constexpr double points = 9;            // of the entry styles
constexpr double padding_mm = 1;

std::string severity_words(const Finding& finding, const FindingSubject&) {
    return text(severity_id(finding.severity), Language::ja);
}
std::string place_words(const Finding& finding, const FindingSubject&) { return a1(finding.place); }
std::string value_words(const Finding& finding, const FindingSubject&) { return finding.value; }
std::string expectation_words(const Finding& finding, const FindingSubject&) {
    return text(finding.expectation, Language::ja);
}
std::string proposal_words(const Finding& finding, const FindingSubject&) { return finding.proposal; }
std::string basis_words(const Finding& finding, const FindingSubject&) {
    return finding.basis.id.empty() ? std::string() : text(finding.basis, Language::ja);
}
std::string code_words(const Finding& finding, const FindingSubject&) { return finding.code; }

std::string row_words(const Finding&, const FindingSubject& subject) { return subject.row; }
std::string column_words(const Finding&, const FindingSubject& subject) { return subject.column; }

/// A column of the list: the id of its title, its width, and what stands in it.
struct FindingsColumn {
    const char* title;
    double width_mm;
    std::string (*words)(const Finding& finding, const FindingSubject& subject);
};

class FindingsWriter {
public:
    FindingsWriter(const std::string& name, std::vector<FindingsColumn> columns)
        : columns_(std::move(columns)), sheet_(name, static_cast<int>(columns_.size())), styles_(sheet_) {
        for (std::size_t i = 0; i < columns_.size(); ++i)
            sheet_.column_widths_mm[i] = columns_[i].width_mm;
    }

    /// With its height: rewritten in place, the office would leave the row as low as an empty one.
    void title(const std::string& words) {
        const double size = sheet_.styles()[static_cast<std::size_t>(styles_.title)].points;
        sheet_.put(sheet_.add_row(height_of_lines(1, size)), 0, words, styles_.title);
    }

    void note(const std::string& words) { put_note(sheet_, words, styles_.hint); }

    SheetPlan run(const Findings& findings, const std::vector<FindingSubject>& subjects) {
        const int header = sheet_.add_row();
        for (std::size_t i = 0; i < columns_.size(); ++i)
            sheet_.put(header, static_cast<int>(i), text(columns_[i].title, Language::ja), styles_.header);
        for (std::size_t i = 0; i < findings.size(); ++i)
            add(findings[i], i < subjects.size() ? subjects[i] : FindingSubject());
        sheet_.region = findings_region;
        sheet_.frozen_rows = header + 1;
        sheet_.page.repeat_first = sheet_.page.repeat_last = header;
        sheet_.print_area = Range{0, 0, sheet_.rows() - 1, sheet_.columns() - 1};
        return std::move(sheet_);
    }

private:
    /// The office would measure each text again whenever a cell of the row changes, for minutes where one has
    /// 100,000 characters; so rows have their heights.
    void add(const Finding& finding, const FindingSubject& subject) {
        std::vector<std::string> words;
        int lines = 1;
        for (const FindingsColumn& column : columns_) {
            words.push_back(column.words(finding, subject));
            const std::string_view measured = std::string_view(words.back()).substr(0, huge_text);
            lines = std::max(lines, lines_needed(measured, column.width_mm, points));
        }
        const int row = sheet_.add_row(std::min(huge_row_mm, height_of_lines(lines, points) + padding_mm));
        for (std::size_t i = 0; i < words.size(); ++i)
            sheet_.put(row, static_cast<int>(i), std::move(words[i]), styles_.entry);
    }

    std::vector<FindingsColumn> columns_;
    SheetPlan sheet_;
    EntryStyles styles_;
};

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
    FindingsWriter writer(sheet_name, {{"sheet.findings.severity", 16, severity_words},
                                       {"sheet.findings.place", 45, place_words},
                                       {"sheet.findings.value", 60, value_words},
                                       {"sheet.findings.expectation", 90, expectation_words},
                                       {"sheet.findings.proposal", 35, proposal_words},
                                       {"sheet.findings.code", 18, code_words}});
    writer.title(title);
    return writer.run(findings, {});
}

SheetPlan checked_sheet(const Findings& findings, const std::string& sheet_name, const std::string& title,
                        const std::string& grounds, const std::vector<FindingSubject>& subjects) {
    FindingsWriter writer(sheet_name, {{"sheet.findings.severity", 13, severity_words},
                                       {"sheet.findings.place", 30, place_words},
                                       {"sheet.check.row", 38, row_words},
                                       {"sheet.check.column", 26, column_words},
                                       {"sheet.findings.value", 34, value_words},
                                       {"sheet.findings.expectation", 66, expectation_words},
                                       {"sheet.findings.proposal", 24, proposal_words},
                                       {"sheet.check.basis", 30, basis_words},
                                       {"sheet.findings.code", 12, code_words}});
    writer.title(title);
    writer.note(grounds);
    SheetPlan sheet = writer.run(findings, subjects);
    for (std::size_t i = 0; i < findings.size(); ++i)
        sheet.links.push_back(
            {first_finding_row + static_cast<int>(i), finding_place_column, findings[i].place});
    if (findings.empty()) {
        const EntryStyles styles(sheet);
        sheet.put(sheet.add_row(), 0, text("sheet.check.clean", Language::ja), styles.hint);
        sheet.print_area->bottom = sheet.rows() - 1;
    }
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
