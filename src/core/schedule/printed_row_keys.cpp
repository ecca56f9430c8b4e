// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schedule/printed_row_keys.hpp"

#include "core/base/fold.hpp"
#include "core/base/message.hpp"
#include "core/base/names.hpp"
#include "core/schedule/printed_words.hpp"
#include "core/table/header_years.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace kyodo {
namespace {

constexpr std::size_t levels = 5;
constexpr std::string_view goal_sign = "■ ";
constexpr std::string_view section_sign = "◆ ";

std::string joined(const std::vector<std::string>& parts) {
    std::string key;
    for (const std::string& part : parts)
        key += part + '\x1f';
    return key;
}

/// A row that is known by one text only.
RowKeys single(const std::string& kind, const std::string& words) {
    RowKeys keys(levels);
    keys[0] = joined({kind, words});
    return keys;
}

bool has_words(const Grid& grid, int row) {
    for (int column = 0; column < grid.columns(); ++column)
        if (!is_empty(grid.at(row, column)))
            return true;
    return false;
}

class ScheduleRows {
public:
    explicit ScheduleRows(const Grid& grid)
        : grid_(grid), continued_(text("sheet.schedule.continued", Language::ja)) {}

    std::vector<RowKeys> run() {
        find_header();
        std::vector<RowKeys> keys;
        for (int row = 0; row < grid_.rows(); ++row)
            keys.push_back(row <= header_ ? top_row(row) : below_header(row));
        return keys;
    }

    /// Columns that the schedule as it is now doesn't have, with something in them. Of two with a title that
    /// it has once, the one that has less of its texts is a person's.
    std::vector<int> foreign_columns(ScheduleRows& now) {
        const std::vector<std::string> titles = now.header();
        find_header();
        std::vector<int> columns;
        for (int column = 0; header_ >= 0 && column < grid_.columns(); ++column) {
            const std::string title = grid_.text(header_, column);
            const auto same = std::find(titles.begin(), titles.end(), title);
            if (same == titles.end()
                    ? may_be_other_notation(title, titles)
                    : is_most_alike(column, title, now, static_cast<int>(same - titles.begin())))
                continue;
            if (!is_empty_column(column))
                columns.push_back(column);
        }
        return columns;
    }

    std::vector<std::string> header() {
        find_header();
        std::vector<std::string> titles;
        for (int column = 0; header_ >= 0 && column < grid_.columns(); ++column)
            titles.push_back(grid_.text(header_, column));
        return titles;
    }

    /// A line of ours across the table: a heading, a note, the title, the legend.
    bool is_line_of_ours(int row) const {
        const Range first = grid_.area_of(row, 0);
        const std::string text = grid_.text(first.top, first.left);
        return first.right == grid_.columns() - 1 && first.right > 0 &&
               (text.starts_with(goal_sign) || text.starts_with(section_sign) || is_note(text));
    }

    std::string name(int row) {
        find_header();
        constexpr std::size_t longest = 30;
        std::string words = without_continued(this->words(row, item_));
        std::u32string content = to_code_points(this->words(row, content_));
        if (content.size() > longest)
            content = content.substr(0, longest) + U"…";
        words += (words.empty() || content.empty() ? "" : "　") + to_utf8(content);
        if (words.empty())
            words = this->words(row, number_);
        return words.empty() ? all_words(row) : words;
    }

private:
    /// The same year in another notation than the titles have, or in one that says nothing of its era.
    static bool may_be_other_notation(const std::string& title, const std::vector<std::string>& titles) {
        if (!may_be_year(title))
            return false;
        const auto years = HeaderYears({}).read(title);
        if (!years)
            return years.error().message.id == "year.needs_base";
        return std::any_of(titles.begin(), titles.end(), [&](const std::string& other) {
            if (!may_be_year(other))
                return false;
            const auto known = HeaderYears({}).read(other);
            return known ? known->years == years->years : known.error().message.id == "year.needs_base";
        });
    }

    std::multiset<std::string> texts_of(int column) const {
        std::multiset<std::string> texts;
        for (int row = header_ + 1; row < grid_.rows(); ++row)
            if (const std::string text = grid_.text(row, column); !text.empty())
                texts.insert(text);
        return texts;
    }
    std::size_t common(const std::multiset<std::string>& now, int column) const {
        const std::multiset<std::string> own = texts_of(column);
        std::vector<std::string> both;
        std::set_intersection(own.begin(), own.end(), now.begin(), now.end(), std::back_inserter(both));
        return both.size();
    }
    /// Whether no other column of the title has more texts of the column of the schedule as it is now; of
    /// equal ones the first.
    bool is_most_alike(int column, const std::string& title, const ScheduleRows& now, int now_column) const {
        std::vector<int> same;
        for (int other = 0; other < grid_.columns(); ++other)
            if (grid_.text(header_, other) == title)
                same.push_back(other);
        if (same.size() < 2)
            return true;
        const std::multiset<std::string> texts = now.texts_of(now_column);
        return column == *std::max_element(same.begin(), same.end(),
                                           [&](int a, int b) { return common(texts, a) < common(texts, b); });
    }

    /// Nothing begins in it.
    bool is_empty_column(int column) const {
        for (int row = 0; row < grid_.rows(); ++row)
            if (!is_empty(grid_.at(row, column)))
                return false;
        return true;
    }

    RowKeys top_row(int row) const {
        const std::string text = grid_.text(row, 0);
        if (row == 0 || row == header_)
            return single("top", row == 0 ? "title" : "header");
        return after_legend_word(text) ? single("top", "legend") : single("line", text);
    }

    void find_header() {
        const auto titled = [&](int row, const char* id) {
            for (int column = 0; column < grid_.columns(); ++column)
                if (grid_.text(row, column) == text(id, Language::ja))
                    return column;
            return -1;
        };
        for (int row = 0; row < grid_.rows() && item_ < 0; ++row) {
            item_ = titled(row, "sheet.schedule.item");
            number_ = titled(row, "sheet.schedule.number");
            content_ = titled(row, "sheet.schedule.content");
            header_ = item_ < 0 ? -1 : row;
        }
    }

    /// The text of the merge that covers a cell.
    std::string words(int row, int column) const {
        if (column < 0)
            return {};
        const Range area = grid_.area_of(row, column);
        return grid_.text(area.top, area.left);
    }

    std::string without_continued(std::string words) const {
        if (words.ends_with(continued_))
            words.resize(words.size() - continued_.size());
        return words;
    }

    RowKeys below_header(int row) {
        const Range first = grid_.area_of(row, 0);
        if (first.right == grid_.columns() - 1 || grid_.columns() == 1) {
            const std::string heading = grid_.text(row, 0);
            if (heading.starts_with(goal_sign)) {
                goal_ = without_continued(heading);
                section_.clear();
                return single("goal", heading);
            }
            if (heading.starts_with(section_sign))
                section_ = without_continued(heading);
            return single("line", heading.starts_with(section_sign) ? joined({goal_, heading}) : heading);
        }
        return item_row(row);
    }

    std::string all_words(int row) const {
        std::vector<std::string> all;
        for (int column = 0; column < grid_.columns(); ++column)
            if (std::string text = grid_.text(row, column); !text.empty())
                all.push_back(std::move(text));
        return names_text(all, 3);
    }

    RowKeys item_row(int row) const {
        const std::string item = without_continued(words(row, item_));
        const std::string content = words(row, content_);
        const std::string number = words(row, number_);
        if (item.empty() && content.empty() && number.empty())
            return has_words(grid_, row) ? single("person's", all_words(row)) : single("blank", {});
        RowKeys keys(levels);
        keys[0] = joined({"row", goal_, section_, item, content});
        keys[1] = joined({"row", item, content});
        if (!content.empty())
            keys[2] = joined({"content", content});
        if (!number.empty()) {
            keys[3] = joined({"row", number, item});
            keys[4] = joined({"row", section_, number});
        }
        return keys;
    }

    const Grid& grid_;
    std::string continued_;
    int header_ = -1;
    int item_ = -1;
    int number_ = -1;
    int content_ = -1;
    std::string goal_;
    std::string section_;
};

} // namespace

std::vector<RowKeys> schedule_row_keys(const Grid& grid) { return ScheduleRows(grid).run(); }

std::string schedule_row_name(const Grid& grid, int row) { return ScheduleRows(grid).name(row); }

TableAdditions schedule_additions(const Grid& old, const Grid& now) {
    TableAdditions additions;
    ScheduleRows rows(old);
    ScheduleRows as_it_is_now(now);
    additions.columns = rows.foreign_columns(as_it_is_now);
    const std::vector<RowKeys> keys = rows.run();
    additions.matches = match_rows(keys, schedule_row_keys(now));
    for (int row = 0; row < old.rows(); ++row)
        if (additions.matches[static_cast<std::size_t>(row)] < 0 && !rows.is_line_of_ours(row) &&
            has_words(old, row))
            additions.rows.push_back(row);
    return additions;
}

std::vector<RowKeys> progress_row_keys(const Grid& grid) {
    std::vector<RowKeys> keys;
    std::string table;
    bool after_blank = false;
    for (int row = 0; row < grid.rows(); ++row) {
        const std::string words = grid.text(row, 0);
        if (after_blank)
            table = words;
        after_blank = words.empty();
        keys.push_back(single(table, words));
    }
    return keys;
}

} // namespace kyodo
