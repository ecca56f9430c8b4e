// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/checklist/checklist_report.hpp"

#include "core/base/fold.hpp"
#include "core/checklist/checklist_merge.hpp"
#include "core/checklist/checklist_styles.hpp"
#include "core/register/findings_sheet.hpp"
#include "core/sheet/text_layout.hpp"

#include <algorithm>
#include <array>

namespace kyodo {
namespace {

constexpr int columns = 10;
constexpr std::array<double, columns> widths{20, 84, 22, 20, 20, 16, 16, 22, 42, 50};
constexpr int place_column = 8;
constexpr double points = 9;
constexpr std::size_t huge_text = 3000; // bytes
constexpr double huge_row_mm = 60;

constexpr double header_mm = 7;
constexpr double heading_and_two_rows_mm = 34;
constexpr double margin_of_error_mm = 4; // the office rounds heights and scale

using Row = std::array<std::string, columns>;
using HeaderIds = std::array<const char*, columns>;

constexpr HeaderIds stage_header{"sheet.checklist.project_number", "sheet.checklist.project_name",
                                 "sheet.checklist.stage",          "sheet.checklist.state",
                                 "sheet.checklist.done",           "sheet.checklist.open",
                                 "sheet.checklist.differing",      "sheet.checklist.carried_in",
                                 "sheet.checklist.unanswered",     "sheet.checklist.gate"};
constexpr HeaderIds item_header{"sheet.checklist.project_number", "sheet.checklist.item",
                                "sheet.checklist.stage",          "sheet.checklist.kind",
                                "sheet.checklist.number",         "sheet.checklist.partner",
                                "sheet.checklist.city",           "sheet.checklist.due",
                                "sheet.checklist.place",          "sheet.checklist.carried_to"};
constexpr HeaderIds finding_header{
    "sheet.findings.severity", "sheet.findings.expectation", "sheet.findings.value",  "sheet.checklist.empty",
    "sheet.findings.code",     "sheet.checklist.empty",      "sheet.checklist.empty", "sheet.checklist.empty",
    "sheet.findings.place",    "sheet.findings.proposal"};

std::string ja(std::string_view id) { return text(id, Language::ja); }

class ReportWriter {
public:
    ReportWriter(const ChecklistStatus& status, const Findings& findings,
                 const ChecklistReportOptions& options)
        : status_(status), findings_(findings), options_(options), sheet_(options.sheet_name, columns),
          styles_(sheet_) {
        sheet_.column_widths_mm.assign(widths.begin(), widths.end());
        sheet_.region = checklist_region;
    }

    SheetPlan run() {
        line(ja("sheet.checklist.report.title"), styles_.title);
        line(options_.grounds, styles_.hint);
        write_stages();
        write_items();
        write_findings();
        sheet_.print_area = Range{0, 0, sheet_.rows() - 1, columns - 1};
        return std::move(sheet_);
    }

private:
    void line(const std::string& words, int style) {
        double width = 0;
        for (const double each : widths)
            width += each;
        const double size = sheet_.styles()[static_cast<std::size_t>(style)].points;
        const int row = sheet_.add_row(height_of_lines(lines_needed(words, width, size), size) + 1.5);
        sheet_.merge({row, 0, row, columns - 1}, style);
        sheet_.put(row, 0, words, style);
    }

    void heading(const std::string& words) {
        header_ids_ = nullptr;
        if (left_on_page() < heading_and_two_rows_mm)
            begin_page();
        sheet_.add_row(4);
        line(words, styles_.part);
    }

    void header(const HeaderIds& ids) {
        header_ids_ = &ids;
        const int row = sheet_.add_row(header_mm);
        for (int i = 0; i < columns; ++i)
            sheet_.put(row, i, ja(ids[static_cast<std::size_t>(i)]), styles_.header);
    }

    /// What is left below the last row. The office shrinks the sheet until its columns fit on the paper, and
    /// so as many more rows come on a page.
    double left_on_page() const {
        double width = 0;
        for (const double each : widths)
            width += each;
        const double page = sheet_.page.height_mm() * std::max(1.0, width / sheet_.page.width_mm());
        double used = 0;
        for (std::size_t row = page_top_; row < sheet_.row_heights_mm.size(); ++row)
            used += sheet_.row_heights_mm[row];
        return page - margin_of_error_mm - used;
    }
    void begin_page() {
        page_top_ = sheet_.row_heights_mm.size();
        sheet_.page_breaks.push_back(sheet_.rows());
    }

    /// Rows have their heights, see findings_sheet.cpp.
    int put(const Row& row) {
        int lines = 1;
        for (std::size_t i = 0; i < row.size(); ++i)
            lines = std::max(lines,
                             lines_needed(std::string_view(row[i]).substr(0, huge_text), widths[i], points));
        const double height = std::min(huge_row_mm, height_of_lines(lines, points) + 1.5);
        if (left_on_page() < height) { // three tables with titles of their own: the office could repeat one
            begin_page();
            header(*header_ids_);
        }
        const int at = sheet_.add_row(height);
        for (int i = 0; i < columns; ++i) {
            const bool left = i == 1 || i == place_column || i == columns - 1;
            sheet_.put(at, i, row[static_cast<std::size_t>(i)], left ? styles_.text : styles_.code);
        }
        return at;
    }

    std::string name_of(const std::string& project) const {
        const auto found = options_.names.find(fold(project));
        return found == options_.names.end() ? std::string() : found->second;
    }

    void write_stages() {
        heading(ja("sheet.checklist.report.stages"));
        header(stage_header);
        for (const ProjectStatus& project : status_.projects)
            for (const StageStatus& stage : project.stages)
                put({project.project, name_of(project.project), stage.stage,
                     ja(stage.open() == 0 ? "checklist.finished" : "checklist.unfinished"),
                     std::to_string(stage.done) + "/" + std::to_string(stage.required),
                     std::to_string(stage.open()), std::to_string(stage.differing),
                     stage.gate ? std::to_string(stage.carried) : "－", silent(stage), gate(stage)});
    }

    static std::string silent(const StageStatus& stage) {
        const bool partner = stage.partner_asked && !stage.partner_answered;
        const bool city = stage.city_asked && !stage.city_answered;
        if (partner && city)
            return ja("checklist.both");
        return partner ? asked_word(Asked::partner) : city ? asked_word(Asked::city) : "";
    }

    static std::string gate(const StageStatus& stage) {
        if (!stage.gate)
            return ja("checklist.gate.none");
        const std::vector<std::pair<std::string, std::string>> args{
            {"next", stage.next}, {"count", std::to_string(stage.open() + stage.carried)}};
        if (stage.may_close())
            return text({stage.next.empty() ? "checklist.gate.end" : "checklist.gate.open", args},
                        Language::ja);
        return text({"checklist.gate.closed", args}, Language::ja);
    }

    void write_items() {
        struct Line {
            const ProjectStatus* project;
            const StageStatus* stage;
            const ItemStatus* item;
        };
        std::vector<Line> lines;
        for (const ProjectStatus& project : status_.projects)
            for (const StageStatus& stage : project.stages)
                for (const ItemStatus& item : stage.items)
                    if (item.state != ItemState::done)
                        lines.push_back({&project, &stage, &item});
        std::stable_partition(lines.begin(), lines.end(),
                              [](const Line& each) { return each.item->state == ItemState::differs; });
        heading(
            text({"sheet.checklist.report.items", {{"count", std::to_string(lines.size())}}}, Language::ja));
        if (lines.empty())
            return line(ja("sheet.checklist.report.no_items"), styles_.hint);
        header(item_header);
        for (const auto& [project, stage, item] : lines) {
            const ChecklistEntry& entry = item->entry;
            const int row =
                put({project->project, entry.text, stage->stage, state(*item), entry.number,
                     answer(entry.partner, entry.partner_written, asks_partner(entry.asked)),
                     answer(entry.city, entry.city_written, asks_city(entry.asked)),
                     entry.due ? due_text(*entry.due) : "", a1(entry.place), carried(*stage, *item)});
            sheet_.links.push_back({row, place_column, entry.place});
        }
    }

    static std::string state(const ItemStatus& item) {
        if (item.state == ItemState::differs)
            return ja("checklist.state.differs");
        if (item.state == ItemState::missing)
            return ja("checklist.state.missing");
        if (item.overdue)
            return ja("checklist.state.overdue");
        return ja(item.required ? "checklist.state.open" : "checklist.state.optional");
    }

    static std::string answer(Answer answer, const std::string& written, bool asked) {
        switch (answer) {
        case Answer::yes:
            return "✓";
        case Answer::no:
            return "×";
        case Answer::unread:
            return text({"checklist.unread", {{"value", written}}}, Language::ja);
        case Answer::none:
            break;
        }
        return asked ? ja("checklist.blank") : "－";
    }

    static std::string carried(const StageStatus& stage, const ItemStatus& item) {
        if (!stage.gate || !item.required)
            return "－";
        return stage.next.empty() ? ja("checklist.last_stage") : stage.next;
    }

    void write_findings() {
        if (findings_.empty())
            return;
        heading(text({"sheet.checklist.report.findings", {{"count", std::to_string(findings_.size())}}},
                     Language::ja));
        header(finding_header);
        for (const Finding& finding : findings_) {
            const int row =
                put({ja(severity_id(finding.severity)), text(finding.expectation, Language::ja),
                     finding.value, "", finding.code, "", "", "", a1(finding.place), finding.proposal});
            sheet_.links.push_back({row, place_column, finding.place});
        }
    }

    const ChecklistStatus& status_;
    const Findings& findings_;
    const ChecklistReportOptions& options_;
    SheetPlan sheet_;
    ChecklistStyles styles_;
    const HeaderIds* header_ids_ = nullptr; ///< of the table that is being written
    std::size_t page_top_ = 0;              ///< the row that the page begins with
};

} // namespace

SheetPlan checklist_report(const ChecklistStatus& status, const Findings& findings,
                           const ChecklistReportOptions& options) {
    return ReportWriter(status, findings, options).run();
}

std::vector<RowKeys> checklist_row_keys(const Grid& grid) {
    std::vector<RowKeys> keys;
    for (int row = 0; row < grid.rows(); ++row) {
        // Strict: the whole row; loose: project, item or name, stage, number: what it is about.
        std::string all;
        std::string about;
        for (int column = 0; column < grid.columns(); ++column) {
            all += grid.text(row, column) + '\x1f';
            if (column < 3)
                about += grid.text(row, column) + '\x1f';
        }
        keys.push_back({row == 0 ? "title" : all, row == 0 ? "title" : about});
    }
    return keys;
}

} // namespace kyodo
