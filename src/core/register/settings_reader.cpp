// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/settings.hpp"
#include "core/register/settings_tables.hpp"

#include "core/base/fold.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace kyodo {
namespace {

/// Walks the rows of the first table of a schema until a row whose key cells are empty.
class Rows {
public:
    Rows(const Grid& grid, const RegisterSchema& schema) : grid_(grid), schema_(schema) {
        if (auto tables = find_register_tables(grid, schema); tables && !tables->empty()) {
            table_ = tables->front();
            row_ = table_.first_row - 1;
            found_ = true;
        }
    }

    bool found() const { return found_; }
    bool next() { return next({schema_.columns[0].id}); }
    /// The same until a row in which all of these columns are empty.
    bool next(std::initializer_list<std::string_view> keys) {
        ++row_;
        return found_ && row_ < grid_.rows() &&
               std::any_of(keys.begin(), keys.end(), [&](auto key) { return !text(key).empty(); });
    }
    std::string text(std::string_view id) const {
        const int column = table_.column(schema_, id);
        return column < 0 ? "" : trim(grid_.text(row_, column));
    }
    Place place(std::string_view id) const {
        return grid_.place(row_, std::max(0, table_.column(schema_, id)));
    }

private:
    const Grid& grid_;
    const RegisterSchema& schema_;
    RegisterTable table_;
    int row_ = 0;
    bool found_ = false;
};

class SettingsReader {
public:
    SettingsReader(const Grid& grid, const WorkbookSettings& defaults) : grid_(grid) {
        reading_.settings = defaults;
    }

    Result<SettingsReading> run() {
        reading_.has_sheet = true;
        read_values();
        read_lists();
        read_pairs();
        Rows rows(grid_, marks_schema());
        reading_.has_marks = rows.found();
        if (!rows.found())
            return std::move(reading_);
        std::vector<Mark> read = read_marks(rows);
        if (const auto fault = find_fault(read))
            return placed(*fault);
        reading_.settings.marks = *MarkList::make(std::move(read));
        return std::move(reading_);
    }

private:
    void finding(const char* code, const Place& place, const std::string& value, Message expectation) {
        reading_.findings.push_back({code, Severity::warning, place, value, std::move(expectation), ""});
    }

    void read_values() {
        WorkbookSettings& settings = reading_.settings;
        std::optional<FiscalYear> first;
        std::optional<FiscalYear> last;
        Place last_place;
        std::string last_value;
        bool notes_read = false;
        for (Rows rows(grid_, settings_schema()); rows.next();) {
            const std::string name = rows.text("name");
            const std::string value = rows.text("value");
            const auto is = [&](const char* id) {
                return same_text(name, text(id, Language::ja)) || same_text(name, text(id, Language::en));
            };
            if (is(setting::city)) {
                settings.city = value;
            } else if (is(setting::plan_title)) {
                settings.plan_title = value;
            } else if (is(setting::first_year)) {
                first = year(rows, value);
            } else if (is(setting::last_year)) {
                last = year(rows, value);
                last_place = rows.place("value");
                last_value = value;
            } else if (is(setting::schedule_note)) {
                if (!notes_read)
                    settings.schedule_notes.clear();
                notes_read = true;
                if (!value.empty())
                    settings.schedule_notes.push_back(value);
            } else if (is(setting::year_style) && !value.empty()) {
                if (const auto style = parse_year_style(value))
                    settings.year_style = *style;
                else
                    finding("K202", rows.place("value"), value, {"finding.K202.year_style", {}});
            } else if (is(setting::era_change) && !value.empty()) {
                if (const auto change = parse_era_change(value))
                    settings.era_change = *change;
                else
                    finding("K202", rows.place("value"), value, {"finding.K202.era_change", {}});
            }
        }
        if (first && last && *first <= *last)
            settings.years = FiscalYearRange{*first, *last};
        else if (first && last)
            finding("K201", last_place, last_value,
                    {"finding.K201.order", {{"first", format_fiscal_year(*first)}}});
    }

    std::optional<FiscalYear> year(const Rows& rows, const std::string& value) {
        if (value.empty())
            return std::nullopt;
        if (const auto parsed = parse_fiscal_year(value))
            return *parsed;
        finding("K201", rows.place("value"), value, {"finding.K201", {}});
        return std::nullopt;
    }

    std::vector<Mark> read_marks(Rows& rows) {
        std::vector<Mark> marks;
        while (rows.next({"code", "label", "glyph"})) {
            marks.push_back({rows.text("code"), rows.text("label"), rows.text("glyph"),
                             number(rows, "stage", 0), number(rows, "tone", 0),
                             split_spellings(rows.text("synonyms"))});
            mark_places_.push_back(
                {rows.place("code"), rows.place("label"), rows.place("glyph"), rows.place("synonyms")});
        }
        return marks;
    }

    /// The error of a mark, with the cell that is to be mended.
    Error placed(const MarkFault& fault) const {
        Error placed = fault.error;
        placed.message.id = "settings." + placed.message.id;
        placed.message.args.emplace_back("place",
                                         a1(mark_places_[fault.mark][static_cast<std::size_t>(fault.field)]));
        return placed;
    }

    int number(const Rows& rows, const char* column, int otherwise) {
        const std::string written = fold(rows.text(column));
        if (written.empty())
            return otherwise;
        int value = 0;
        const auto [end, failure] = std::from_chars(written.data(), written.data() + written.size(), value);
        if (failure == std::errc() && end == written.data() + written.size() && value >= 0 && value <= 100)
            return value;
        finding("K203", rows.place(column), rows.text(column), {"finding.K203", {}});
        return otherwise;
    }

    void read_lists() {
        Rows rows(grid_, terms_schema());
        reading_.has_lists = rows.found();
        if (!rows.found())
            return;
        std::vector<TermList>& lists = reading_.settings.lists;
        for (TermList& list : lists)
            list.terms.clear();
        std::string before; // the list of the row above
        while (rows.next()) {
            const std::string name = rows.text("list");
            auto found = std::find_if(lists.begin(), lists.end(), [&](const TermList& list) {
                return same_text(name, list.title.ja) || same_text(name, list.title.en) ||
                       same_text(name, list.id);
            });
            if (found == lists.end())
                found = lists.insert(lists.end(), TermList{name, {name, name}, {}});
            if (!found->terms.empty() && !same_text(name, before))
                finding("K204", rows.place("list"), rows.text("term"),
                        {"finding.K204", {{"list", name}, {"last", found->terms.back().text}}});
            before = name;
            if (!rows.text("term").empty())
                found->terms.push_back(
                    {rows.text("term"), split_spellings(rows.text("synonyms")), rows.text("note")});
        }
        // What the sheet doesn't have allows nothing and forbids nothing.
        std::erase_if(lists, [](const TermList& list) { return list.terms.empty(); });
    }

    void read_pairs() {
        std::vector<AllowedPairs>& all = reading_.settings.pairs;
        if (Rows(grid_, terms_schema()).found())
            all.clear(); // a city's own words go with its own pairs, or none
        Rows rows(grid_, pairs_schema());
        if (!rows.found())
            return;
        while (rows.next()) {
            const std::string id = rows.text("code");
            auto found = std::find_if(all.begin(), all.end(),
                                      [&](const AllowedPairs& pairs) { return same_text(pairs.id, id); });
            if (found == all.end())
                found = all.insert(all.end(), AllowedPairs{id, {}, {}, {}});
            found->allowed.emplace_back(rows.text("term"), split_spellings(rows.text("allowed")));
        }
    }

    const Grid& grid_;
    SettingsReading reading_;
    std::vector<std::array<Place, 4>> mark_places_; ///< by MarkField
};

} // namespace

Result<SettingsReading> read_settings(const Grid& grid, const WorkbookSettings& defaults) {
    return SettingsReader(grid, defaults).run();
}

} // namespace kyodo
