// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/edit/row_field.hpp"

#include "core/base/amount.hpp"
#include "core/base/fold.hpp"
#include "core/base/wareki.hpp"

#include <algorithm>
#include <cmath>

namespace kyodo {
namespace {

constexpr double line_width_mm = 40; // a text column of this width holds sentences

// The reader of dates takes other numbers for amounts that lost their format (1927-05-18 to 2099-12-31).
constexpr double least_date_number = 10000;
constexpr double most_date_number = 73050;

FieldKind kind_of(const Column& column) {
    switch (column.type) {
    case ColumnType::text:
        return column.width_mm >= line_width_mm ? FieldKind::lines : FieldKind::text;
    case ColumnType::code:
        return FieldKind::text;
    case ColumnType::integer:
    case ColumnType::score:
        return FieldKind::number;
    case ColumnType::yen:
        return FieldKind::yen;
    case ColumnType::date:
        return FieldKind::date;
    case ColumnType::fiscal_year:
        return FieldKind::fiscal_year;
    case ColumnType::choice:
    case ColumnType::mark:
        return FieldKind::choice;
    case ColumnType::choices:
        return FieldKind::choices;
    case ColumnType::check:
        return FieldKind::tick;
    case ColumnType::url:
        return FieldKind::url;
    case ColumnType::reference:
        return column.several ? FieldKind::references : FieldKind::reference;
    }
    return FieldKind::text;
}

Bilingual label_of(const DataColumn& column) {
    Bilingual label = column.column->title;
    if (column.year) {
        const std::string year = format_fiscal_year(*column.year);
        label = {label.ja.empty() ? year : label.ja + " " + year,
                 label.en.empty() ? year : label.en + " " + year};
    }
    if (!column.unit.empty()) {
        label.ja += "（" + column.unit + "）";
        label.en += " (" + column.unit + ")";
    }
    return label;
}

std::vector<std::string> choices_of(const DataColumn& column, const WorkbookSettings& settings) {
    if (column.terms != nullptr)
        return term_texts(*column.terms);
    std::vector<std::string> labels;
    if (column.column->type == ColumnType::mark)
        for (const Mark& mark : settings.marks.all())
            labels.push_back(mark.label);
    return labels;
}

std::string iso(std::chrono::year_month_day date) {
    const auto text = format_date(date, DateStyle::iso);
    return text ? *text : std::string();
}

std::optional<std::chrono::year_month_day> date_of(double serial, const ReadingContext& context) {
    if (serial < least_date_number || serial > most_date_number)
        return std::nullopt;
    return std::chrono::year_month_day(context.null_date +
                                       std::chrono::days(static_cast<std::int64_t>(std::floor(serial))));
}

bool is_amount(FieldKind kind) { return kind == FieldKind::yen || kind == FieldKind::number; }

/// The place of a key among those of the other register; -1 for none.
std::ptrdiff_t key_index(const RowField& field, const std::string& key) {
    const auto found = std::find_if(field.choices.begin(), field.choices.end(),
                                    [&](const std::string& each) { return same_text(each, key); });
    return found == field.choices.end() ? -1 : found - field.choices.begin();
}

std::string date_reading(const std::string& text) {
    const auto date = parse_date(text);
    if (!date)
        return {};
    const auto wareki = format_date(*date, DateStyle::wareki);
    return wareki ? *wareki + "（" + iso(*date) + "）" : iso(*date);
}

std::string names_of(const RowField& field, const std::string& text) {
    std::string names;
    for (const std::string& key : split_terms(text))
        if (const auto at = key_index(field, key); at >= 0 && at < std::ssize(field.names))
            if (const std::string& name = field.names[static_cast<std::size_t>(at)]; !name.empty())
                names += (names.empty() ? "" : "、") + name;
    return names;
}

} // namespace

std::vector<RowField> row_fields(const RegisterData& data, const WorkbookSettings& settings) {
    std::vector<RowField> fields;
    for (std::size_t i = 0; i < data.columns().size(); ++i) {
        const DataColumn& column = data.columns()[i];
        fields.push_back({static_cast<int>(i),
                          column.column,
                          kind_of(*column.column),
                          label_of(column),
                          column.column->required,
                          choices_of(column, settings),
                          {},
                          column.unit});
    }
    std::stable_sort(fields.begin(), fields.end(), [&](const RowField& a, const RowField& b) {
        const auto at = [&](const RowField& field) {
            return data.columns()[static_cast<std::size_t>(field.column)].grid_column;
        };
        return at(a) < at(b);
    });
    return fields;
}

std::string field_text(const RowField& field, const Value& value, const ReadingContext& context) {
    const auto* number = std::get_if<double>(&value);
    if (number == nullptr)
        return to_text(value);
    if (field.kind == FieldKind::date)
        if (const auto date = date_of(*number, context))
            return iso(*date);
    if (is_amount(field.kind)) {
        const std::string shown = format_amount(*number);
        if (const auto again = parse_amount(shown, field.unit); again && *again == *number)
            return shown;
    }
    return to_text(value);
}

Value field_value(const RowField& field, const std::string& text, const ReadingContext& context) {
    if (trim(text).empty())
        return {};
    if (is_amount(field.kind))
        if (const auto amount = parse_amount(text, field.unit))
            return *amount;
    if (field.kind == FieldKind::date)
        if (const auto date = parse_date(text)) {
            const auto serial =
                static_cast<double>((std::chrono::sys_days(*date) - context.null_date).count());
            if (serial >= least_date_number && serial <= most_date_number)
                return serial;
        }
    return text;
}

std::string field_reading(const RowField& field, const std::string& text, const ReadingContext& context) {
    if (trim(text).empty())
        return {};
    switch (field.kind) {
    case FieldKind::date:
        return date_reading(text);
    case FieldKind::fiscal_year: {
        const auto year = parse_fiscal_year(text, context.settings.base());
        return year ? format_fiscal_year(*year) + "（" + format_fiscal_year(*year, YearStyle::western) + "）"
                    : std::string();
    }
    case FieldKind::yen:
    case FieldKind::number: {
        const auto amount = parse_amount(text, field.unit);
        return amount ? format_amount(*amount) + field.unit : std::string();
    }
    case FieldKind::reference:
    case FieldKind::references:
        return names_of(field, text);
    default:
        return {};
    }
}

std::vector<bool> chosen_items(const std::vector<std::string>& items, const std::string& text,
                               const TermList* terms) {
    std::vector<bool> chosen(items.size());
    for (const std::string& part : split_terms(text)) {
        const auto term = terms == nullptr ? std::nullopt : find_term(*terms, part);
        for (std::size_t i = 0; i < items.size(); ++i)
            if (same_text(items[i], term.value_or(part)))
                chosen[i] = true;
    }
    return chosen;
}

std::vector<std::string> choice_items(const RowField& field, const std::string& text, const TermList* terms) {
    std::vector<std::string> items = field.choices;
    for (const std::string& part : split_terms(text)) {
        const auto chosen = chosen_items(items, part, terms);
        if (std::find(chosen.begin(), chosen.end(), true) == chosen.end())
            items.push_back(part);
    }
    return items;
}

std::string with_choices(const std::string& text, const std::vector<std::string>& items,
                         const std::vector<bool>& chosen, const TermList* terms) {
    std::string all;
    std::vector<bool> left = chosen;
    const auto add = [&](const std::string& part) { all += (all.empty() ? "" : "、") + part; };
    for (const std::string& part : split_terms(text)) {
        const std::vector<bool> is = chosen_items(items, part, terms);
        for (std::size_t i = 0; i < items.size(); ++i)
            if (left[i] && is[i]) {
                add(part);
                left[i] = false;
            }
    }
    for (std::size_t i = 0; i < items.size(); ++i)
        if (left[i])
            add(items[i]);
    return all;
}

} // namespace kyodo
