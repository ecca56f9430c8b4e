// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/collect/status_sheet.hpp"

#include "core/base/fold.hpp"
#include "core/register/entry_styles.hpp"
#include "core/sheet/text_layout.hpp"

#include <array>
#include <charconv>
#include <map>

namespace kyodo {
namespace {

constexpr std::array titles{"sheet.status.form",      "sheet.status.project", "sheet.status.party",
                            "sheet.status.evaluator", "sheet.status.state",   "sheet.status.answered",
                            "sheet.status.shown",     "sheet.status.origin"};
constexpr std::array<double, titles.size()> widths{26, 24, 40, 48, 22, 20, 24, 69};
constexpr std::array states{"sheet.status.missing", "sheet.status.partial", "sheet.status.complete",
                            "sheet.status.doubled", "sheet.status.interest"};
constexpr double points = 9;
constexpr double padding_mm = 1;

std::string ja(const char* id, std::vector<std::pair<std::string, std::string>> args = {}) {
    return text({id, std::move(args)}, Language::ja);
}

const char* state_id(SheetState state) { return states[static_cast<std::size_t>(state)]; }

std::vector<std::string> words_of(const SheetStatus& each) {
    return {each.form,
            each.project,
            each.party,
            each.evaluator,
            ja(state_id(each.state)),
            each.asked == 0 ? "" : std::to_string(each.answered) + " / " + std::to_string(each.asked),
            ja(each.shown ? "sheet.status.is_shown" : "sheet.status.waits"),
            each.origin};
}

int count(const std::vector<SheetStatus>& status, SheetState state) {
    int found = 0;
    for (const SheetStatus& each : status)
        found += each.state == state ? 1 : 0;
    return found;
}

int number_in(std::string_view words) {
    int value = 0;
    std::from_chars(words.data(), words.data() + words.size(), value);
    return value;
}

/// Column by title, and the row of the header.
struct Header {
    int row = -1;
    std::map<std::string, int> columns;
};
Header header_of(const Grid& grid) {
    for (int row = 0; row < grid.rows(); ++row) {
        Header header{row, {}};
        for (int column = 0; column < grid.columns(); ++column)
            for (const char* title : titles)
                if (same_text(grid.text(row, column), ja(title)))
                    header.columns.emplace(title, column);
        if (header.columns.size() >= titles.size() - 1)
            return header;
    }
    return {};
}

SheetStatus status_in(const Grid& grid, const Header& header, int row) {
    const auto words = [&](const char* title) {
        const auto found = header.columns.find(title);
        return found == header.columns.end() ? std::string() : grid.text(row, found->second);
    };
    SheetStatus each{words("sheet.status.form"), words("sheet.status.project"), words("sheet.status.party"),
                     words("sheet.status.evaluator")};
    for (std::size_t i = 0; i < states.size(); ++i)
        if (same_text(words("sheet.status.state"), ja(states[i])))
            each.state = static_cast<SheetState>(i);
    const std::string answered = words("sheet.status.answered");
    each.answered = number_in(answered);
    if (const std::size_t slash = answered.find("/ "); slash != std::string::npos)
        each.asked = number_in(std::string_view(answered).substr(slash + 2));
    each.shown = !same_text(words("sheet.status.shown"), ja("sheet.status.waits"));
    each.origin = words("sheet.status.origin");
    return each;
}

} // namespace

SheetPlan status_sheet(const std::vector<SheetStatus>& status, const std::string& sheet_name) {
    SheetPlan sheet(sheet_name, static_cast<int>(titles.size()));
    std::copy(widths.begin(), widths.end(), sheet.column_widths_mm.begin());
    const EntryStyles styles(sheet);
    sheet.put(sheet.add_row(9), 0, ja("sheet.status.title"), styles.title);
    const int complete = count(status, SheetState::complete);
    const int interest = count(status, SheetState::interest);
    sheet.put(sheet.add_row(7), 0,
              ja(interest > 0 ? "sheet.status.totals_interest" : "sheet.status.totals",
                 {{"interest", std::to_string(interest)},
                  {"all", std::to_string(status.size())},
                  {"complete", std::to_string(complete)},
                  {"partial", std::to_string(count(status, SheetState::partial))},
                  {"missing", std::to_string(count(status, SheetState::missing))},
                  {"doubled", std::to_string(count(status, SheetState::doubled))}}),
              styles.hint);
    const int header = sheet.add_row(7);
    for (std::size_t i = 0; i < titles.size(); ++i)
        sheet.put(header, static_cast<int>(i), ja(titles[i]), styles.header);
    for (const SheetStatus& each : status) {
        const std::vector<std::string> words = words_of(each);
        int lines = 1;
        for (std::size_t i = 0; i < words.size(); ++i)
            lines = std::max(lines, lines_needed(words[i], widths[i], points));
        const int row = sheet.add_row(height_of_lines(lines, points) + padding_mm);
        for (std::size_t i = 0; i < words.size(); ++i)
            sheet.put(row, static_cast<int>(i), words[i],
                      i == 0 || i == 1 ? styles.entry_code : styles.entry);
    }
    sheet.region = status_region;
    sheet.frozen_rows = header + 1;
    sheet.page.repeat_first = sheet.page.repeat_last = header;
    sheet.print_area = Range{0, 0, sheet.rows() - 1, sheet.columns() - 1};
    return sheet;
}

std::vector<SheetStatus> read_status(const Grid& grid) {
    const Header header = header_of(grid);
    std::vector<SheetStatus> status;
    for (int row = header.row + 1; header.row >= 0 && row < grid.rows(); ++row)
        if (SheetStatus each = status_in(grid, header, row); !each.project.empty() && !each.evaluator.empty())
            status.push_back(std::move(each));
    return status;
}

void add_asked(std::vector<SheetStatus>& status, const std::vector<SheetStatus>& asked) {
    std::set<std::string> known;
    for (const SheetStatus& each : status)
        known.insert(each.key());
    for (const SheetStatus& each : asked)
        if (known.insert(each.key()).second)
            status.push_back(each);
}

std::vector<RowKeys> status_row_keys(const Grid& grid) {
    const Header header = header_of(grid);
    std::vector<RowKeys> keys;
    for (int row = 0; row < grid.rows(); ++row) {
        if (header.row < 0 || row <= header.row) {
            keys.push_back({"top" + std::to_string(row)});
            continue;
        }
        keys.push_back({status_in(grid, header, row).key()});
    }
    return keys;
}

} // namespace kyodo
