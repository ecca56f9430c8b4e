// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schedule/printed_row_keys.hpp"

#include "core/base/message.hpp"

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

class ScheduleRows {
public:
    explicit ScheduleRows(const Grid& grid)
        : grid_(grid), continued_(text("sheet.schedule.continued", Language::ja)) {}

    std::vector<RowKeys> run() {
        find_header();
        std::vector<RowKeys> keys;
        for (int row = 0; row < grid_.rows(); ++row)
            keys.push_back(row <= header_ ? single("top", std::to_string(row)) : below_header(row));
        return keys;
    }

private:
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

    RowKeys item_row(int row) const {
        const std::string item = without_continued(words(row, item_));
        const std::string content = words(row, content_);
        const std::string number = words(row, number_);
        if (item.empty() && content.empty() && number.empty())
            return single("blank", {});
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
