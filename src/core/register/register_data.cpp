// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/register_data.hpp"

#include "core/base/fold.hpp"
#include "core/base/wareki.hpp"
#include "core/register/column_reader.hpp"
#include "core/register/sheet_unit.hpp"
#include "core/register/totals_row.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kyodo {

using Kind = TypedCell::Kind;

/// Fills a RegisterData row by row.
class RegisterDataReader {
public:
    RegisterDataReader(RegisterData& data, const ReadingContext& context) : data_(data) {
        for (const FoundColumn& found : data.table_.columns) {
            const Column& column = data.schema_->columns[static_cast<std::size_t>(found.schema_column)];
            data.columns_.push_back({&column, found.grid_column, found.year,
                                     list_of(column.list, context.settings, *data.schema_),
                                     sheet_unit(*data.grid_, data.table_, column, found.grid_column)});
        }
        for (const DataColumn& column : data.columns_)
            readers_.emplace_back(column, context, data.term_sets_);
    }

    void run() {
        note_doubled();
        for (int row = data_.table_.first_row; row <= data_.table_.last_row; ++row) {
            if (!has_something(row) || is_totals_row(*data_.grid_, *data_.schema_, data_.table_, row))
                continue;
            if (const int remark = note_column(*data_.grid_, *data_.schema_, data_.table_, row); remark >= 0)
                note_remark(row, remark);
            else
                read_row(row);
        }
    }

private:
    /// Spare rows are passed over; ticks that stand ready in them don't make them rows.
    bool has_something(int row) const {
        return std::any_of(data_.columns_.begin(), data_.columns_.end(), [&](const DataColumn& column) {
            const Value& value = data_.grid_->at(row, column.grid_column);
            return !is_empty(value) && value != Value(std::string("☐"));
        });
    }

    void note_doubled() {
        for (const DoubledColumn& each : data_.table_.doubled) {
            const auto title = [&](int column) {
                const Range area = data_.grid_->area_of(data_.table_.header_bottom, column);
                return data_.grid_->place(area.top, area.left);
            };
            const Place second = title(each.second);
            const Place first = title(each.first);
            const std::string& name =
                data_.schema_->columns[static_cast<std::size_t>(each.schema_column)].title.ja;
            data_.findings_.push_back({"K308",
                                       Severity::error,
                                       second,
                                       data_.grid_->text(data_.table_.header_bottom, each.second),
                                       {"finding.K308",
                                        {{"title", name},
                                         {"first", a1(first.column, first.row)},
                                         {"second", a1(second.column, second.row)}}},
                                       {}});
        }
    }

    void note_remark(int row, int column) {
        const std::string words = trim(data_.grid_->text(row, column));
        data_.findings_.push_back({note_row_code,
                                   Severity::advice,
                                   data_.grid_->place(row, column),
                                   words,
                                   {"finding.K314", {{"value", words}}},
                                   {}});
    }

    void read_row(int row) {
        data_.grid_rows_.push_back(row);
        for (std::size_t i = 0; i < data_.columns_.size(); ++i) {
            const DataColumn& column = data_.columns_[i];
            const Range area = data_.grid_->area_of(row, column.grid_column);
            const CellReading& reading = readers_[i].read(data_.grid_->at(area.top, area.left));
            data_.cells_.push_back(reading.cell);
            if (reading.expectation && is_first(area, i))
                note(reading, static_cast<int>(i));
            if (reading.cell.kind == Kind::empty && column.column->required)
                note_required(static_cast<int>(i));
        }
    }

    /// Whether the row just begun and a column are the first ones of a merged cell that are read: what is
    /// wrong in it is told once, also where it begins outside of what is read.
    bool is_first(const Range& area, std::size_t column) const {
        const bool above = data_.rows() > 1 && data_.grid_row(data_.rows() - 2) >= area.top;
        return !above && std::none_of(data_.columns_.begin(),
                                      data_.columns_.begin() + static_cast<std::ptrdiff_t>(column),
                                      [&](const DataColumn& each) { return each.grid_column >= area.left; });
    }

    void note(const CellReading& reading, int column) {
        const int row = data_.rows() - 1;
        data_.findings_.push_back({reading.code, reading.severity, data_.place(row, column),
                                   data_.shown(row, column), *reading.expectation, reading.proposal});
    }

    void note_required(int column) {
        const int row = data_.rows() - 1;
        const DataColumn& about = data_.columns_[static_cast<std::size_t>(column)];
        data_.findings_.push_back({"K305",
                                   Severity::error,
                                   data_.place(row, column),
                                   {},
                                   {"finding.K305", {{"title", about.column->title.ja}}},
                                   {}});
    }

    RegisterData& data_;
    std::vector<ColumnReader> readers_;
};

int RegisterData::column(std::string_view id) const {
    const auto found = std::find_if(columns_.begin(), columns_.end(), [&](const DataColumn& each) {
        return !each.year && each.column->id == id;
    });
    return found == columns_.end() ? -1 : static_cast<int>(found - columns_.begin());
}

Place RegisterData::place(int row, int column) const {
    const Range area = grid_->area_of(grid_row(row), columns_[static_cast<std::size_t>(column)].grid_column);
    return grid_->place(area.top, area.left);
}

Place RegisterData::title_place(int column) const {
    return grid_->place(table_.header_bottom, columns_[static_cast<std::size_t>(column)].grid_column);
}

const Value& RegisterData::value(int row, int column) const {
    const Range area = grid_->area_of(grid_row(row), columns_[static_cast<std::size_t>(column)].grid_column);
    return grid_->at(area.top, area.left);
}

namespace {

std::string iso(double days) {
    const std::chrono::year_month_day date{
        std::chrono::sys_days(std::chrono::days(static_cast<std::int64_t>(days)))};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

} // namespace

std::string RegisterData::shown(int row, int column) const {
    const TypedCell& cell = at(row, column);
    const Value& written = value(row, column);
    const bool unwanted_date = cell.kind == Kind::unread && cell.number != 0; // in a column of 年度
    if ((cell.kind == Kind::date || unwanted_date) && std::holds_alternative<double>(written))
        return iso(cell.number);
    return trim(to_text(written));
}

std::string RegisterData::words(int row, std::string_view id) const {
    const int at = column(id);
    return at < 0 || !filled(row, at) ? std::string() : trim(shown(row, at));
}

std::string RegisterData::compared(int row, int column) const {
    const TypedCell& cell = at(row, column);
    switch (cell.kind) {
    case Kind::empty:
        return {};
    case Kind::date:
        return iso(cell.number);
    case Kind::number:
    case Kind::year:
    case Kind::tick:
        return to_text(cell.number);
    case Kind::term:
        if (const TermList* list = columns_[static_cast<std::size_t>(column)].terms)
            return fold(list->terms[static_cast<std::size_t>(cell.number)].text);
        break;
    default:
        break;
    }
    return fold(to_text(value(row, column)));
}

std::vector<std::string> RegisterData::terms(int row, int column) const {
    const TypedCell& cell = at(row, column);
    const DataColumn& about = columns_[static_cast<std::size_t>(column)];
    if (about.terms != nullptr && cell.kind == Kind::term)
        return {about.terms->terms[static_cast<std::size_t>(cell.number)].text};
    if (about.terms != nullptr && cell.kind == Kind::terms) {
        std::vector<std::string> all;
        for (const std::uint16_t index : term_sets_[static_cast<std::size_t>(cell.number)])
            all.push_back(about.terms->terms[index].text);
        return all;
    }
    const bool several = about.column->type == ColumnType::choices || about.column->several;
    const std::string text = shown(row, column);
    if (several)
        return split_terms(text);
    return text.empty() ? std::vector<std::string>() : std::vector<std::string>{text};
}

RegisterData read_register(const Grid& grid, const RegisterSchema& schema, RegisterTable table,
                           const ReadingContext& context) {
    RegisterData data(grid, schema, std::move(table));
    RegisterDataReader(data, context).run();
    return data;
}

} // namespace kyodo
