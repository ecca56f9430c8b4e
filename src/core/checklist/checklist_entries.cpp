// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/checklist/checklist_entries.hpp"

#include "core/base/embedded.hpp"
#include "core/base/fold.hpp"
#include "core/base/tick.hpp"
#include "core/register/register_data.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <tuple>
#include <unordered_set>

namespace kyodo {
namespace {

using Kind = TypedCell::Kind;

/// The columns of a table; -1 for one that it lacks.
struct EntryColumns {
    explicit EntryColumns(const RegisterData& data)
        : project(data.column("project")), stage(data.column("stage")), number(data.column("number")),
          item(data.column("item")), party(data.column("party")), due(data.column("due")),
          partner(data.column("partner")), city(data.column("city")), by(data.column("by")),
          on(data.column("on")) {}
    int project, stage, number, item, party, due, partner, city, by, on;
};

class EntryReader {
public:
    EntryReader(const RegisterData& data, ChecklistReading& out) : data_(data), at_(data), out_(out) {}

    void run() {
        for (int row = 0; row < data_.rows(); ++row)
            if (is_item(row))
                read(row);
            else
                note_stray_ticks(row);
        for (const Finding& finding : data_.findings())
            // A tick that lacks isn't wrong but open, and a heading holds no ticks.
            if (finding.code != "K305" && rows_.contains(finding.place.row))
                out_.findings.push_back(finding);
        for (const auto& [about, lacking] : unsigned_)
            out_.findings.push_back({"K713",
                                     Severity::warning,
                                     lacking.first,
                                     {},
                                     {lacking.by ? "finding.K713.by" : "finding.K713.on",
                                      {{"project", lacking.project},
                                       {"stage", lacking.stage},
                                       {"count", std::to_string(lacking.count)}}},
                                     {}});
    }

private:
    bool is_item(int row) const {
        const int item = grid_column(at_.item);
        const Range area = data_.grid().area_of(data_.grid_row(row), item);
        return !area.contains(area.top, grid_column(at_.partner)) && data_.filled(row, at_.item);
    }

    /// A tick beside a heading, or in a row without an item, counts for nothing.
    void note_stray_ticks(int row) {
        const Grid& grid = data_.grid();
        const int at = data_.grid_row(row);
        for (const int column : {at_.partner, at_.city}) {
            if (column < 0 || !parse_tick(grid.text(at, grid_column(column))))
                continue;
            out_.findings.push_back({"K714",
                                     Severity::warning,
                                     grid.place(at, grid_column(column)),
                                     grid.text(at, grid_column(column)),
                                     {"finding.K714", {{"value", grid.text(at, grid_column(column))}}},
                                     {}});
        }
    }

    void read(int row) {
        for (int column = 0; column < static_cast<int>(data_.columns().size()); ++column)
            rows_.insert(data_.place(row, column).row);
        ChecklistEntry entry;
        inherit(entry.project, entry.project_place, project_, row, at_.project);
        inherit(entry.stage, entry.stage_place, stage_, row, at_.stage);
        entry.number = shown(row, at_.number);
        entry.text = shown(row, at_.item);
        entry.asked = asked(row);
        entry.partner = answer(row, at_.partner);
        entry.city = answer(row, at_.city);
        entry.partner_written = shown(row, at_.partner);
        entry.city_written = shown(row, at_.city);
        entry.place = place(row, at_.item);
        entry.partner_place = place(row, at_.partner);
        entry.city_place = place(row, at_.city);
        entry.due_place = place(row, at_.due);
        if (at_.due >= 0 && data_.at(row, at_.due).kind == Kind::date)
            entry.due = std::chrono::sys_days(
                std::chrono::days(static_cast<std::int64_t>(data_.at(row, at_.due).number)));
        if (ticked(entry.partner) || ticked(entry.city)) {
            note_unsigned(entry, row, at_.by);
            note_unsigned(entry, row, at_.on);
        }
        out_.entries.push_back(std::move(entry));
    }

    static bool ticked(Answer answer) { return answer == Answer::yes || answer == Answer::no; }

    /// A tick says who gave it and when; told once for a project's stage.
    void note_unsigned(const ChecklistEntry& entry, int row, int column) {
        if (column < 0 || data_.filled(row, column))
            return;
        Unsigned& lacking = unsigned_[{entry.project, entry.stage, column}];
        if (lacking.count++ == 0)
            lacking = {place(row, column), entry.project, entry.stage, column == at_.by, 1};
    }

    void inherit(std::string& value, Place& where, std::string& last, int row, int column) {
        if (std::string own = shown(row, column); !own.empty())
            last = std::move(own);
        value = last;
        where = place(row, column);
    }

    Asked asked(int row) const {
        if (at_.party < 0 || data_.at(row, at_.party).kind != Kind::term)
            return Asked::both;
        return static_cast<Asked>(static_cast<int>(data_.at(row, at_.party).number));
    }

    Answer answer(int row, int column) const {
        const TypedCell& cell = data_.at(row, column);
        switch (cell.kind) {
        case Kind::empty:
            return Answer::none;
        case Kind::tick:
            return cell.number != 0 ? Answer::yes : Answer::no;
        default:
            return Answer::unread;
        }
    }

    std::string shown(int row, int column) const {
        return column < 0 ? std::string() : data_.shown(row, column);
    }
    /// Of a column that isn't there: the item's.
    Place place(int row, int column) const { return data_.place(row, column < 0 ? at_.item : column); }
    int grid_column(int column) const {
        return data_.columns()[static_cast<std::size_t>(column)].grid_column;
    }

    const RegisterData& data_;
    EntryColumns at_;
    ChecklistReading& out_;
    /// Ticks without 記入者 (or 記入日): the first one, and how many.
    struct Unsigned {
        Place first{};
        std::string project;
        std::string stage;
        bool by = false;
        int count = 0;
    };

    std::unordered_set<int> rows_; ///< of the sheet, that hold items
    std::map<std::tuple<std::string, std::string, int>, Unsigned> unsigned_; ///< by project, stage, column
    std::string project_;
    std::string stage_;
};

/// The settings without lists that a town calls as we call ours: the words of 対象 have a meaning here.
WorkbookSettings own_words(WorkbookSettings settings) {
    settings.lists.clear();
    return settings;
}

/// A sheet with the titles of a checklist, but for one that it must have.
void note_missing(const Grid& grid, Findings& findings) {
    const RegisterSchema& schema = checklist_schema();
    const std::vector<std::string> missing = missing_titles(grid, schema);
    const auto lacks = [&](const char* id) {
        return std::find(missing.begin(), missing.end(), schema.column(id)->title.ja) != missing.end();
    };
    if (missing.empty() || lacks("item") || (lacks("partner") && lacks("city")))
        return;
    std::string titles;
    for (const char* id : {"partner", "city"})
        if (lacks(id))
            titles += schema.column(id)->title.ja;
    if (!titles.empty())
        findings.push_back({"K709",
                            Severity::error,
                            grid.place(0, 0),
                            {},
                            {"finding.K709", {{"sheet", grid.sheet()}, {"titles", titles}}},
                            {}});
}

} // namespace

const RegisterSchema& checklist_schema() {
    static const RegisterSchema schema = [] {
        auto read = parse_register_schema(embedded::checklist_schema().front(), "checklist.json");
        if (!read) // a fault of the build, which the tests would show
            throw std::logic_error("checklist.json: " + read.error().message.id);
        return std::move(*read);
    }();
    return schema;
}

const std::string& asked_word(Asked asked) {
    return checklist_schema().lists.front().terms[static_cast<std::size_t>(asked)].text;
}

ChecklistReading read_checklist_sheets(const std::vector<Grid>& grids, const WorkbookSettings& settings,
                                       std::chrono::sys_days null_date) {
    ChecklistReading reading;
    const WorkbookSettings words = own_words(settings);
    const ReadingContext context{words, null_date};
    for (const Grid& grid : grids) {
        const auto tables = find_register_tables(grid, checklist_schema());
        if (!tables) {
            reading.findings.push_back(
                {"K308", Severity::error, grid.place(0, 0), {}, tables.error().message, {}});
            continue;
        }
        if (tables->empty())
            note_missing(grid, reading.findings);
        else
            reading.sheets.push_back(grid.sheet());
        for (const RegisterTable& table : *tables) {
            const RegisterData data = read_register(grid, checklist_schema(), table, context);
            EntryReader(data, reading).run();
        }
    }
    return reading;
}

} // namespace kyodo
