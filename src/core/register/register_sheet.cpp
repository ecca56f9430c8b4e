// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/register_sheet.hpp"

#include "core/base/era.hpp"
#include "core/base/fold.hpp"
#include "core/register/entry_styles.hpp"
#include "core/sheet/text_layout.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <sstream>
#include <stdexcept>

namespace kyodo {
namespace {

constexpr double least_year_mm = 16;
constexpr double filter_button_mm = 5; // the office keeps it free in a header's cell
constexpr double header_points = 8;
constexpr double entry_points = 9;
constexpr int most_lines = 3;         // of a text in a row; a longer one widens its column
constexpr double most_widening = 1.8; // of the schema's width
constexpr double widest_text_mm = 90;
constexpr double widest_on_a3_mm = 500;  // four fifths of its size, like A4's
constexpr std::size_t huge_text = 3000;  // bytes; the office takes minutes to measure 100,000 characters
constexpr double huge_row_mm = 60;       // what shows of such a text
constexpr std::size_t most_listed = 120; // characters of a list in a message
constexpr double widest_on_a4_mm = 340;  // four fifths of its size: 9 points print as 7

/// A column of the sheet: of the schema, for one year where it is per-year.
struct SheetColumn {
    const Column* column;
    int year = -1; ///< index into the years
};

class RegisterWriter {
public:
    RegisterWriter(const RegisterSchema& schema, const RegisterSheetOptions& options)
        : schema_(schema), options_(options), columns_(expand()),
          sheet_(options.sheet_name, static_cast<int>(columns_.size())), styles_(sheet_) {}

    SheetPlan run(const std::vector<Record>& records) {
        for (std::size_t i = 0; i < columns_.size(); ++i)
            sheet_.column_widths_mm[i] =
                columns_[i].year < 0 ? columns_[i].column->width_mm : year_width(*columns_[i].column);
        widen(records);
        sheet_.page.paper = total_width() > widest_on_a4_mm ? Paper::a3 : Paper::a4;
        sheet_.put(sheet_.add_row(), 0, options_.title, styles_.title);
        sheet_.put(sheet_.add_row(), 0, text("sheet.register.hint", Language::ja), styles_.hint);
        write_header();
        for (const Record& record : records)
            write_record(record);
        for (int spare = 0; spare < options_.spare_rows; ++spare)
            write_record({});
        write_choices();
        return std::move(sheet_);
    }

private:
    double total_width() const {
        return std::accumulate(sheet_.column_widths_mm.begin(), sheet_.column_widths_mm.end(), 0.0);
    }

    /// So that no line of a year's header is broken again.
    double year_width(const Column& column) const {
        double width = least_year_mm;
        for (int year = options_.years.first.value; year <= options_.years.last.value; ++year) {
            std::istringstream lines(year_header(column, {year}, options_.year_style, options_.era_change));
            for (std::string line; std::getline(lines, line);)
                width = std::max(width, std::ceil(width_of_text(line, header_points) + filter_button_mm));
        }
        return width;
    }

    /// Columns whose texts would make rows more than three lines high, as far as the page allows.
    void widen(const std::vector<Record>& records) {
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const Column& column = *columns_[i].column;
            if (columns_[i].year >= 0)
                continue;
            double& width = sheet_.column_widths_mm[i];
            const double most = std::min(std::max(widest_text_mm, width), width * most_widening);
            for (const Record& record : records) {
                const auto found = record.values.find(column.id);
                if (found == record.values.end() || found->second.size() > huge_text)
                    continue;
                while (width + 2 <= most && total_width() + 2 <= widest_on_a3_mm &&
                       lines_needed(found->second, width, entry_points) > most_lines)
                    width += 2;
            }
        }
    }

    std::vector<SheetColumn> expand() const {
        std::vector<SheetColumn> columns;
        const int years = options_.years.last.value - options_.years.first.value + 1;
        for (const Column& column : schema_.columns) {
            if (!column.per_year)
                columns.push_back({&column});
            for (int year = 0; column.per_year && year < years; ++year)
                columns.push_back({&column, year});
        }
        return columns;
    }

    void write_header() {
        header_row_ = sheet_.add_row();
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const auto& [column, year] = columns_[i];
            const std::string title = year < 0 ? column->title.ja + (column->required ? "＊" : "")
                                               : year_header(*column, {options_.years.first.value + year},
                                                             options_.year_style, options_.era_change);
            sheet_.put(header_row_, static_cast<int>(i), title, styles_.header);
        }
        sheet_.frozen_rows = sheet_.rows();
        sheet_.page.repeat_first = sheet_.page.repeat_last = header_row_;
    }

    void write_record(const Record& record) {
        for (const auto& [id, value] : record.values)
            if (schema_.column(id) == nullptr)
                throw std::logic_error("no column " + id + " in register " + schema_.id);
        const int row = sheet_.add_row(is_huge(record) ? huge_row_mm : 0);
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const auto& [column, year] = columns_[i];
            const bool centre = year >= 0 || column->type == ColumnType::code;
            sheet_.put(row, static_cast<int>(i), value_of(record, *column, year),
                       centre ? styles_.entry_centre : styles_.entry);
        }
        if (!record.values.empty())
            last_record_ = row;
    }

    static bool is_huge(const Record& record) {
        const auto huge = [](const std::string& words) { return words.size() > huge_text; };
        return std::any_of(record.values.begin(), record.values.end(),
                           [&](const auto& value) { return huge(value.second); }) ||
               std::any_of(record.per_year.begin(), record.per_year.end(), [&](const auto& values) {
                   return std::any_of(values.second.begin(), values.second.end(), huge);
               });
    }

    static Value value_of(const Record& record, const Column& column, int year) {
        std::string words;
        if (year < 0) {
            if (const auto found = record.values.find(column.id); found != record.values.end())
                words = found->second;
        } else if (const auto found = record.per_year.find(column.id); found != record.per_year.end()) {
            if (static_cast<std::size_t>(year) < found->second.size())
                words = found->second[static_cast<std::size_t>(year)];
        }
        return words.empty() ? Value{} : Value{words};
    }

    void write_choices() {
        const int last = sheet_.rows() - 1;
        for (std::size_t i = 0; i < columns_.size() && last > header_row_; ++i) {
            const Column& column = *columns_[i].column;
            const int at = static_cast<int>(i);
            const auto source = options_.sources.find(column.list);
            // Several terms in one cell can't come from a drop-down; the hint says how they are written.
            const bool list = source != options_.sources.end() && column.type != ColumnType::choices;
            if (list || !column.help.ja.empty())
                sheet_.choices.push_back({{header_row_ + 1, at, last, at},
                                          list ? source->second : "",
                                          column.title.ja,
                                          column.help.ja,
                                          list ? text("sheet.register.not_allowed.title", Language::ja) : "",
                                          list ? not_allowed(column) : ""});
        }
        sheet_.filter = Range{header_row_, 0, last, sheet_.columns() - 1};
        sheet_.print_area = Range{0, 0, std::max(last_record_, header_row_), sheet_.columns() - 1};
    }

    /// What a person reads who enters something that isn't in the list.
    std::string not_allowed(const Column& column) const {
        std::string all;
        if (const auto found = options_.allowed.find(column.list); found != options_.allowed.end())
            for (const std::string& value : found->second) {
                if (to_code_points(all + value).size() > most_listed) {
                    all += "…";
                    break;
                }
                all += (all.empty() ? "" : "、") + value;
            }
        return text({all.empty() ? "sheet.register.not_listed" : "sheet.register.not_allowed",
                     {{"column", column.title.ja}, {"allowed", all}}},
                    Language::ja);
    }

    const RegisterSchema& schema_;
    const RegisterSheetOptions& options_;
    std::vector<SheetColumn> columns_;
    SheetPlan sheet_;
    EntryStyles styles_;
    int header_row_ = 0;
    int last_record_ = 0;
};

} // namespace

std::map<std::string, std::vector<std::string>> allowed_values(const WorkbookSettings& settings) {
    std::map<std::string, std::vector<std::string>> allowed;
    for (const Mark& mark : settings.marks.all())
        allowed["marks"].push_back(mark.label);
    for (const TermList& list : settings.lists)
        for (const Term& term : list.terms)
            allowed[list.id].push_back(term.text);
    return allowed;
}

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
