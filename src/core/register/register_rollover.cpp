// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/register_rollover.hpp"

#include "core/base/fold.hpp"
#include "core/base/wareki.hpp"
#include "core/register/check/conditions.hpp"
#include "core/register/older_years.hpp"
#include "core/register/totals_row.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace kyodo {
namespace {

using Kind = TypedCell::Kind;
using std::chrono::year_month_day;

year_month_day date_of(double days) {
    return year_month_day{std::chrono::sys_days(std::chrono::days(static_cast<std::int64_t>(days)))};
}

year_month_day year_later(year_month_day date) {
    date += std::chrono::years(1);
    return date.ok() ? date : date.year() / date.month() / std::chrono::last;
}

/// The date a year later, in the notation of the old one; ISO where that is none of ours.
Value advanced_date(const Value& written, double days) {
    const year_month_day old = date_of(days);
    const year_month_day next = year_later(old);
    if (const auto* number = std::get_if<double>(&written))
        return *number +
               static_cast<double>((std::chrono::sys_days(next) - std::chrono::sys_days(old)).count());
    const std::string words = trim(to_text(written));
    for (const DateStyle style : {DateStyle::wareki, DateStyle::brief, DateStyle::kanji, DateStyle::western})
        if (const auto same = format_date(old, style); same && *same == words)
            return format_date(next, style).value();
    return format_date(next, DateStyle::iso).value();
}

Value advanced_year(const Value& written, double year, const WorkbookSettings& settings) {
    const FiscalYear old{static_cast<int>(year)};
    const FiscalYear next{old.value + 1};
    if (const auto* number = std::get_if<double>(&written); number != nullptr && *number == year)
        return *number + 1;
    const std::string words = trim(to_text(written));
    for (const YearStyle style : {YearStyle::wareki, YearStyle::brief, YearStyle::western, YearStyle::both})
        for (const EraChange change : {EraChange::new_era, EraChange::old_era})
            if (format_fiscal_year(old, style, change) == words)
                return format_fiscal_year(next, style, change);
    return format_fiscal_year(next, settings.year_style, settings.era_change);
}

class Rollover {
public:
    Rollover(const RegisterData& data, const WorkbookSettings& settings, RolledRegister& rolled)
        : data_(data), settings_(settings), rolled_(rolled) {
        for (const Condition& end : data.schema().ends)
            ends_.emplace_back(std::vector{end}, data);
        for (const DataColumn& column : data.columns())
            going_on_.emplace_back(std::vector{is_one_of(*column.column)}, data);
    }

    void run() {
        std::set<int> deciding;
        for (const Condition& end : data_.schema().ends)
            if (const int column = data_.column(end.column); column >= 0)
                deciding.insert(data_.title_place(column).column);
        for (const Finding& finding : data_.findings())
            if (deciding.contains(finding.place.column) || finding.code == note_row_code)
                rolled_.findings.push_back(finding);
        for (int row = 0; row < data_.rows(); ++row)
            if (std::any_of(ends_.begin(), ends_.end(), [&](const Conditions& end) { return end.hold(row); }))
                rolled_.ended.push_back(name_of_row(row));
            else
                carry(row);
    }

private:
    /// The condition that a value to be proposed takes the place of a column's.
    static Condition is_one_of(const Column& column) {
        Condition condition;
        condition.column = column.id;
        condition.test = column.rollover_of.empty() ? Condition::Test::filled : Condition::Test::is;
        condition.words = column.rollover_of;
        return condition;
    }

    /// Its key and its name: 「R8-02 川沿い花だん」.
    std::string name_of_row(int row) const {
        std::vector<std::string> ids = data_.schema().keys;
        ids.push_back(data_.schema().view.frozen);
        std::string name;
        std::set<int> told;
        for (const std::string& id : ids)
            if (const int column = data_.column(id); column >= 0 && told.insert(column).second)
                if (const std::string words = data_.shown(row, column); !words.empty())
                    name += (name.empty() ? "" : " ") + words;
        return name.empty() ? a1(data_.place(row, 0)) : name;
    }

    void carry(int row) {
        rolled_.rows.push_back(row);
        std::vector<Value>& values = rolled_.values.emplace_back();
        for (const SheetColumnSource& source : rolled_.columns)
            values.push_back(source.data_column < 0 ? own(row, source.grid_column)
                                                    : carried(row, source.data_column));
    }

    Value own(int row, int grid_column) {
        const Range area = data_.grid().area_of(data_.grid_row(row), grid_column);
        return without_error(data_.grid().at(area.top, area.left), data_.grid().place(area.top, area.left));
    }

    Value without_error(const Value& value, const Place& place) {
        if (!std::holds_alternative<CellError>(value))
            return value;
        note("K323", place, to_text(value), {"rollover.error", {}});
        return {};
    }

    Value carried(int row, int column) {
        const DataColumn& about = data_.columns()[static_cast<std::size_t>(column)];
        if (const int from = data_.column(about.column->rollover_from); from >= 0) {
            const Value moved = without_error(data_.value(row, from), data_.place(row, from));
            rolled_.advanced += is_empty(moved) ? 0 : 1;
            return moved;
        }
        const Value value = without_error(data_.value(row, column), data_.place(row, column));
        if (is_empty(value))
            return {};
        if (!about.column->rollover_to.empty())
            return proposed(row, column, value);
        switch (about.column->rollover) {
        case Carry::clear:
            ++rolled_.cleared;
            return {};
        case Carry::advance:
            return advanced(row, column, value);
        case Carry::keep:
            break;
        }
        return value;
    }

    Value proposed(int row, int column, const Value& value) {
        const DataColumn& about = data_.columns()[static_cast<std::size_t>(column)];
        const std::string to = term_to_propose(row, column);
        if (to.empty())
            return value;
        if (about.terms != nullptr && !find_term(*about.terms, to)) {
            note("K322", data_.place(row, column), data_.shown(row, column),
                 {"rollover.no_term", {{"proposal", to}, {"list", about.terms->title.ja}}});
            return value;
        }
        ++rolled_.proposed;
        return about.terms == nullptr ? to : *find_term(*about.terms, to);
    }

    /// What was decided for the next 年度, where that is a term of the column and says more than that the row
    /// goes on; else the value that the schema proposes, where it does for this row; else "".
    std::string term_to_propose(int row, int column) const {
        const DataColumn& about = data_.columns()[static_cast<std::size_t>(column)];
        if (const int by = data_.column(about.column->rollover_by); by >= 0 && about.terms != nullptr)
            for (const std::string& decided : data_.terms(row, by))
                if (const auto term = find_term(*about.terms, decided);
                    term && *term != about.column->rollover_to)
                    return *term;
        const bool goes_on = going_on_[static_cast<std::size_t>(column)].hold(row);
        return goes_on ? about.column->rollover_to : std::string();
    }

    Value advanced(int row, int column, const Value& value) {
        const TypedCell& cell = data_.at(row, column);
        if (cell.kind != Kind::date && cell.kind != Kind::year) {
            note("K321", data_.place(row, column), data_.shown(row, column), {"rollover.not_moved", {}});
            return value;
        }
        ++rolled_.advanced;
        return cell.kind == Kind::date ? advanced_date(value, cell.number)
                                       : advanced_year(value, cell.number, settings_);
    }

    void note(const char* code, const Place& place, const std::string& value, Message expectation) {
        rolled_.findings.push_back({code, Severity::warning, place, value, std::move(expectation), {}});
    }

    const RegisterData& data_;
    const WorkbookSettings& settings_;
    RolledRegister& rolled_;
    std::vector<Conditions> ends_;
    std::vector<Conditions>
        going_on_; ///< by column: whether its value to be proposed takes the old one's place
};

} // namespace

std::optional<FiscalYear> year_of_register(const RegisterData& data) {
    std::optional<FiscalYear> last;
    for (std::size_t i = 0; i < data.columns().size(); ++i) {
        const Column& column = *data.columns()[i].column;
        if (column.type != ColumnType::fiscal_year || column.rollover != Carry::advance || !column.required)
            continue;
        for (int row = 0; row < data.rows(); ++row)
            if (const TypedCell& cell = data.at(row, static_cast<int>(i)); cell.kind == Kind::year)
                last = std::max(last.value_or(FiscalYear{}), FiscalYear{static_cast<int>(cell.number)});
    }
    return last ? last : year_of_sheet(data.grid().sheet()).year;
}

Result<RolledRegister> rolled_over(const RegisterData& data, const std::vector<const RegisterData*>& others,
                                   const WorkbookSettings& settings, FiscalYear year) {
    const auto& columns = data.schema().columns;
    if (std::any_of(columns.begin(), columns.end(), [](const Column& column) { return column.per_year; }))
        return error("rollover.per_year", {{"register", data.schema().title.ja}});
    if (data.rows() == 0)
        return error("rollover.no_rows", {{"sheet", data.grid().sheet()}});
    RolledRegister rolled;
    rolled.year = year;
    rolled.columns = columns_of_sheet(data, others);
    rolled.schema = schema_of_sheet(data, rolled.columns);
    if (data.schema().log)
        return rolled;
    Rollover(data, settings, rolled).run();
    return rolled;
}

std::string rollover_sheet_name(const std::string& sheet, FiscalYear year, const WorkbookSettings& settings) {
    return text({"sheet.rollover.name",
                 {{"register", year_of_sheet(sheet).name},
                  {"years", format_fiscal_year(year, YearStyle::wareki, settings.era_change)}}},
                Language::ja);
}

int first_record_row(const SheetPlan& sheet) { return sheet.page.repeat_last + 1; }

SheetPlan rollover_sheet(const RolledRegister& rolled, const RegisterSheetOptions& options) {
    std::vector<Record> records;
    for (const std::vector<Value>& values : rolled.values) {
        Record& record = records.emplace_back();
        for (std::size_t i = 0; i < values.size(); ++i)
            if (!is_empty(values[i]))
                record.values[rolled.schema.columns[i].id] = to_text(values[i]);
    }
    SheetPlan sheet = register_sheet(rolled.schema, records, options);
    // A value stays what it was: a text that looks like a number is a text, a date is its number.
    const int first = first_record_row(sheet);
    for (std::size_t row = 0; row < rolled.values.size(); ++row)
        for (std::size_t column = 0; column < rolled.values[row].size(); ++column) {
            const int at = first + static_cast<int>(row);
            sheet.put(at, static_cast<int>(column), rolled.values[row][column],
                      sheet.style_at(at, static_cast<int>(column)));
        }
    return sheet;
}

} // namespace kyodo
