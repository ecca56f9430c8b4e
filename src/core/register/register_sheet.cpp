// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/register_sheet.hpp"

#include "core/base/era.hpp"
#include "core/register/column_choices.hpp"
#include "core/register/entry_layout.hpp"
#include "core/register/entry_styles.hpp"
#include "core/register/spare_rows.hpp"
#include "core/sheet/text_layout.hpp"

#include <algorithm>
#include <numeric>
#include <stdexcept>

namespace kyodo {
namespace {

constexpr double huge_row_mm = 60; // what shows of a huge text

constexpr int least_of_a_form = 20;
constexpr int spare_below_records = 10;
constexpr double entry_points = 9; // of EntryStyles

class RegisterWriter {
public:
    RegisterWriter(const RegisterSchema& schema, const RegisterSheetOptions& options)
        : schema_(schema), options_(options), columns_(entry_columns(schema, options.years)),
          sheet_(options.sheet_name, static_cast<int>(columns_.size())), styles_(sheet_) {}

    SheetPlan run(const std::vector<Record>& records) {
        lay_out_entry_sheet(sheet_, columns_, schema_, records, options_);
        write_titles();
        write_header();
        for (const Record& record : records)
            write_record(record);
        write_spare_rows(records.empty());
        write_choices();
        return std::move(sheet_);
    }

private:
    /// On two sheets side by side the title stands in the columns that are on both, and these are narrow:
    /// what follows the register's own name goes in small letters above the hint, so that the header that
    /// stays in sight isn't half a screen high.
    void write_titles() {
        const std::string hint = text("sheet.register.hint", Language::ja);
        const std::string space = "　";
        const std::size_t end = options_.title.find(space);
        if (sheet_.page.repeat_columns == 0 || end == std::string::npos) {
            write_title(options_.title, styles_.title);
            write_title(hint, styles_.hint);
            return;
        }
        write_title(options_.title.substr(0, end), styles_.title);
        write_title(options_.title.substr(end + space.size()) + "\n" + hint, styles_.hint);
    }

    /// On two sheets side by side the first columns are printed again: within them, the title is on both, and
    /// whole.
    void write_title(const std::string& words, int style) {
        const int last = sheet_.page.repeat_columns - 1;
        if (last < 0) {
            sheet_.put(sheet_.add_row(), 0, words, style);
            return;
        }
        const double width =
            std::accumulate(sheet_.column_widths_mm.begin(), sheet_.column_widths_mm.begin() + last + 1, 0.0);
        const double points = sheet_.styles()[static_cast<std::size_t>(style)].points;
        const int row = sheet_.add_row(height_of_lines(lines_needed(words, width, points), points));
        const int wrapped = wrapped_style(sheet_, style);
        sheet_.put(row, 0, words, wrapped);
        if (last > 0)
            sheet_.merge({row, 0, row, last}, wrapped);
    }

    void write_header() {
        header_row_ = sheet_.add_row();
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const auto& [column, year] = columns_[i];
            const std::string title = year < 0 ? title_of(*column)
                                               : year_header(*column, {options_.years.first.value + year},
                                                             options_.year_style, options_.era_change);
            sheet_.put(header_row_, static_cast<int>(i), title, styles_.header);
        }
        sheet_.frozen_rows = sheet_.rows();
        sheet_.page.repeat_first = sheet_.page.repeat_last = header_row_;
    }

    static std::string title_of(const Column& column) {
        return column.title.ja + (column.unit.empty() ? "" : "（" + column.unit + "）") +
               (column.required ? "＊" : "");
    }

    int style_of(const Column& column) const {
        switch (column.type) {
        case ColumnType::code:
        case ColumnType::fiscal_year:
            return styles_.entry_code;
        case ColumnType::integer:
        case ColumnType::yen:
            return styles_.entry_number;
        case ColumnType::score:
            return styles_.entry_score;
        case ColumnType::date:
            return styles_.entry_date;
        case ColumnType::check:
        case ColumnType::mark:
            return styles_.entry_centre;
        default:
            return column.per_year ? styles_.entry_centre : styles_.entry;
        }
    }

    void write_record(const Record& record) {
        for (const auto& [id, value] : record.values)
            if (schema_.column(id) == nullptr)
                throw std::logic_error("no column " + id + " in register " + schema_.id);
        const int row = sheet_.add_row(is_huge(record) ? huge_row_mm : 0);
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            sheet_.put(row, static_cast<int>(i), entry_value(record, columns_[i]),
                       style_of(*columns_[i].column));
        }
    }

    /// Below records only as many rows are ruled as their last page has room for: more would be a page of
    /// empty rows. The others can be filled all the same, and are printed then.
    void write_spare_rows(bool form) {
        const int fitting = rows_left_on_page(sheet_, entry_points);
        const int count =
            options_.spare_rows.value_or(form ? std::max(fitting, least_of_a_form) : spare_below_records);
        const int ruled = form ? count : fitting;
        for (int spare = 0; spare < count; ++spare) {
            write_record({});
            const int row = sheet_.rows() - 1;
            for (int column = 0; spare >= ruled && column < sheet_.columns(); ++column)
                sheet_.set_style({row, column, row, column},
                                 unruled_style(sheet_, sheet_.style_at(row, column)));
        }
    }

    static bool is_huge(const Record& record) {
        const auto huge = [](const std::string& words) { return words.size() > huge_text; };
        return std::any_of(record.values.begin(), record.values.end(),
                           [&](const auto& value) { return huge(value.second); }) ||
               std::any_of(record.per_year.begin(), record.per_year.end(), [&](const auto& values) {
                   return std::any_of(values.second.begin(), values.second.end(), huge);
               });
    }

    void write_choices() {
        const int last = sheet_.rows() - 1;
        for (std::size_t i = 0; i < columns_.size() && last > header_row_; ++i) {
            const Column& column = *columns_[i].column;
            const int at = static_cast<int>(i);
            const auto source = options_.sources.find(column.list);
            if (auto choices = column_choices(column, {header_row_ + 1, at, last, at},
                                              source == options_.sources.end() ? "" : source->second))
                sheet_.choices.push_back(std::move(*choices));
        }
        sheet_.filter = Range{header_row_, 0, last, sheet_.columns() - 1};
        // With the spare rows: what is written there would be missing on paper. A page without texts and
        // lines isn't printed.
        sheet_.print_area = Range{0, 0, last, sheet_.columns() - 1};
    }

    const RegisterSchema& schema_;
    const RegisterSheetOptions& options_;
    std::vector<EntryColumn> columns_;
    SheetPlan sheet_;
    EntryStyles styles_;
    int header_row_ = 0;
};

} // namespace

std::string year_header(const Column& column, FiscalYear year, YearStyle style, EraChange change) {
    std::string label = format_fiscal_year(year, style, change);
    if (style == YearStyle::both)
        if (const std::size_t bracket = label.find('('); bracket != std::string::npos)
            label.insert(bracket, "\n");
    if (style == YearStyle::wareki || style == YearStyle::both)
        for (const Era& era : eras().all())
            if (label.starts_with(era.name))
                label.insert(era.name.size(), "\n");
    return column.title.ja.empty() ? label : column.title.ja + "\n" + label;
}

SheetPlan register_sheet(const RegisterSchema& schema, const std::vector<Record>& records,
                         const RegisterSheetOptions& options) {
    return RegisterWriter(schema, options).run(records);
}

} // namespace kyodo
