// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schedule/progress_sheet.hpp"

#include "core/register/entry_styles.hpp"
#include "core/schedule/schedule_styles.hpp"
#include "core/sheet/text_layout.hpp"

#include <algorithm>
#include <array>

namespace kyodo {
namespace {

// Columns of the counts; the list of rows below shares them.
constexpr std::array states{Progress::on_time,   Progress::late,      Progress::early,
                            Progress::not_begun, Progress::unplanned, Progress::nothing};
constexpr std::array state_ids{"progress.on_time",   "progress.late",      "progress.early",
                               "progress.not_begun", "progress.unplanned", "progress.nothing"};
constexpr std::array urgency{Progress::late,  Progress::not_begun, Progress::unplanned,
                             Progress::early, Progress::on_time,   Progress::nothing};
constexpr int columns = 8; // name, six states, total
constexpr double name_mm = 110;
constexpr double count_mm = 23;
constexpr double points = 9;

std::string ja(std::string_view id) { return text(id, Language::ja); }

std::string state_name(Progress state) {
    const auto at = std::find(states.begin(), states.end(), state) - states.begin();
    return ja(state_ids[static_cast<std::size_t>(at)]);
}

class ProgressWriter {
public:
    ProgressWriter(const Plan& plan, const ProgressReport& report, const ProgressSheetOptions& options)
        : plan_(plan), report_(report), options_(options), sheet_(options.sheet_name, columns),
          entry_(sheet_), printed_(sheet_) {
        sheet_.column_widths_mm.assign(columns, count_mm);
        sheet_.column_widths_mm[0] = name_mm;
        sheet_.region = progress_region;
    }

    SheetPlan run() {
        const std::string as_of = format_fiscal_year(report_.as_of, YearStyle::wareki, options_.era_change);
        line(text({"sheet.progress.title", {{"plan", plan_.title}, {"year", as_of}}}, Language::ja),
             entry_.title);
        line(ja("sheet.progress.rule"), entry_.hint);
        line(text({"sheet.progress.ways", {{"year", as_of}}}, Language::ja), entry_.hint);
        if (report_.unread_plan + report_.unread_actual > 0)
            line(unread(), entry_.hint);
        counts("sheet.progress.total", {{ja("sheet.progress.all"), report_.total}});
        counts("sheet.progress.by_year", report_.by_year);
        counts("sheet.progress.by_section", report_.by_section);
        counts("sheet.progress.by_actor", report_.by_actor);
        rows();
        sheet_.print_area = Range{0, 0, sheet_.rows() - 1, columns - 1};
        return std::move(sheet_);
    }

private:
    void line(const std::string& words, int style) { sheet_.put(sheet_.add_row(), 0, words, style); }

    std::string unread() const {
        constexpr std::size_t most = 10;
        std::string rows;
        std::size_t listed = 0;
        for (std::size_t i = 0; i < report_.unread_rows.size(); ++i)
            if (report_.unread_rows[i] && listed++ < most)
                rows += (rows.empty() ? "" : "、") + std::to_string(options_.sheet_rows.at(i) + 1);
        if (listed > most)
            rows += "…";
        return text({"sheet.progress.unread",
                     {{"count", std::to_string(report_.unread_plan + report_.unread_actual)},
                      {"plan", std::to_string(report_.unread_plan)},
                      {"actual", std::to_string(report_.unread_actual)},
                      {"register", options_.register_sheet},
                      {"rows", rows}}},
                    Language::ja);
    }

    void counts(const char* title, const std::vector<ProgressGroup>& groups) {
        sheet_.add_row();
        const int header = sheet_.add_row();
        sheet_.put(header, 0, ja(title), printed_.header);
        for (std::size_t i = 0; i < states.size(); ++i)
            sheet_.put(header, static_cast<int>(i) + 1, ja(state_ids[i]), printed_.header);
        sheet_.put(header, columns - 1, ja("sheet.progress.sum"), printed_.header);
        for (const ProgressGroup& group : groups) {
            const std::string name = group.name.empty() ? ja("sheet.progress.none") : group.name;
            const int row = sheet_.add_row(height(name));
            sheet_.put(row, 0, name, printed_.content);
            for (std::size_t i = 0; i < states.size(); ++i)
                sheet_.put(row, static_cast<int>(i) + 1, static_cast<double>(group.counts[states[i]]),
                           printed_.count);
            sheet_.put(row, columns - 1, static_cast<double>(group.counts.total()), printed_.count);
        }
    }

    static double height(const std::string& words) {
        return std::max(6.0, height_of_lines(lines_needed(words, name_mm, points), points));
    }

    void rows() {
        sheet_.add_row();
        const int header = sheet_.add_row();
        sheet_.put(header, 0, ja("sheet.progress.row"), printed_.header);
        merged(header, 1, 2, ja("sheet.progress.state"), printed_.header);
        merged(header, 3, 5, ja("sheet.schedule.actors"), printed_.header);
        merged(header, 6, 7, ja("sheet.progress.place"), printed_.header);
        for (const Progress state : urgency)
            for (std::size_t i = 0; i < plan_.rows.size(); ++i)
                if (report_.rows[i] == state)
                    row(plan_.rows[i], state_words(i), options_.sheet_rows.at(i));
    }

    /// The state of a row, and that a cell of it could not be read.
    std::string state_words(std::size_t row) const {
        const std::string name = state_name(report_.rows[row]);
        return report_.unread_rows[row] ? text({"sheet.progress.unread_row", {{"state", name}}}, Language::ja)
                                        : name;
    }

    void row(const PlanRow& data, const std::string& state, int sheet_row) {
        std::string name = data.number.empty() ? data.item : data.number + "　" + data.item;
        if (!data.content.empty())
            name += "：" + data.content;
        const int row = sheet_.add_row(
            std::max({height(name), height_of_lines(lines_needed(data.actors, 3 * count_mm, points), points),
                      height_of_lines(lines_needed(state, 2 * count_mm, points), points)}));
        sheet_.put(row, 0, name, printed_.content);
        merged(row, 1, 2, state, printed_.content);
        merged(row, 3, 5, data.actors, printed_.content);
        merged(row, 6, 7, a1(Place{options_.register_sheet, sheet_row, 0}), printed_.content);
    }

    void merged(int row, int first, int last, const std::string& words, int style) {
        sheet_.put(row, first, words, style);
        sheet_.merge({row, first, row, last}, style);
    }

    const Plan& plan_;
    const ProgressReport& report_;
    const ProgressSheetOptions& options_;
    SheetPlan sheet_;
    EntryStyles entry_;
    ScheduleStyles printed_;
};

} // namespace

SheetPlan progress_sheet(const Plan& plan, const ProgressReport& report,
                         const ProgressSheetOptions& options) {
    return ProgressWriter(plan, report, options).run();
}

} // namespace kyodo
