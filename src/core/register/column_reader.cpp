// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/column_reader.hpp"

#include "core/base/amount.hpp"
#include "core/base/fold.hpp"
#include "core/base/tick.hpp"
#include "core/base/wareki.hpp"
#include "core/base/web_address.hpp"

#include <algorithm>
#include <cmath>

namespace kyodo {
namespace {

using Kind = TypedCell::Kind;

constexpr std::size_t most_remembered = 4096; // distinct texts of a column; a column of free text has more
constexpr std::size_t most_terms_told = 12;

/// Numbers below are no dates that anybody types, but years, months and days that lost their format.
constexpr double least_date_number = 10000; // 1927-05-18
constexpr double most_date_number = 73050;  // 2099-12-31

bool is_text_type(ColumnType type) {
    return type == ColumnType::text || type == ColumnType::code || type == ColumnType::reference;
}

std::string told(const TermList& list) {
    std::string words;
    for (std::size_t i = 0; i < list.terms.size() && i < most_terms_told; ++i)
        words += (i == 0 ? "" : "、") + list.terms[i].text;
    return words + (list.terms.size() > most_terms_told ? " …" : "");
}

/// 「'2026/4/1」: an apostrophe in front only says that the cell is typed as text; it comes along from CSV.
std::string without_apostrophe(const std::string& text) {
    for (const std::string_view sign : {"'", "’", "＇"})
        if (text.starts_with(sign) && text.size() > sign.size())
            return text.substr(sign.size());
    return text;
}

std::chrono::sys_days day_of_number(double number, std::chrono::sys_days null_date) {
    return null_date + std::chrono::days(static_cast<int>(std::floor(number)));
}

CellReading good(Kind kind, double number = 0) { return {{kind, number}, {}, {}, {}}; }

} // namespace

std::string with_part(const std::string& cell, const std::string& part, const std::string& proposal) {
    const std::vector<std::string> parts = split_terms(cell);
    if (proposal.empty() || parts.size() <= 1)
        return proposal;
    std::string whole;
    for (const std::string& each : parts) {
        if (same_text(each, proposal))
            return {}; // it is there already
        whole += (whole.empty() ? "" : "、") + (each == trim(part) ? proposal : each);
    }
    return whole;
}

ColumnReader::ColumnReader(const DataColumn& column, const ReadingContext& context,
                           std::vector<std::vector<std::uint16_t>>& term_sets)
    : column_(column), context_(context), term_sets_(term_sets) {
    const auto sheet = yen_of_unit(column.unit);
    const auto own = yen_of_unit(column.column->unit);
    if (sheet && own)
        scale_ = *sheet / *own;
    if (column.terms == nullptr)
        return;
    for (std::size_t i = 0; i < column.terms->terms.size(); ++i)
        terms_.emplace(fold(column.terms->terms[i].text), i);
    for (std::size_t i = 0; i < column.terms->terms.size(); ++i)
        for (const std::string& synonym : column.terms->terms[i].synonyms)
            terms_.emplace(fold(synonym), i);
}

const CellReading& ColumnReader::read(const Value& value) {
    if (const auto* number = std::get_if<double>(&value)) {
        last_ = read_number(*number);
    } else if (const auto* text = std::get_if<std::string>(&value)) {
        if (is_text_type(column_.column->type)) {
            last_ = good(is_empty(value) ? Kind::empty : Kind::text);
            return last_;
        }
        if (const auto seen = seen_.find(*text); seen != seen_.end())
            return seen->second;
        last_ = is_empty(value) ? good(Kind::empty) : read_text(without_apostrophe(*text));
        if (seen_.size() < most_remembered)
            return seen_.emplace(*text, last_).first->second;
    } else if (std::holds_alternative<CellError>(value)) {
        last_ = unread("K302", {"finding.K302", {}});
    } else {
        last_ = good(Kind::empty);
    }
    return last_;
}

CellReading ColumnReader::read_number(double value) const {
    switch (column_.column->type) {
    case ColumnType::integer:
    case ColumnType::yen:
    case ColumnType::score:
        return number(value * scale_);
    case ColumnType::date:
        if (value < least_date_number || value > most_date_number)
            return unread_type();
        return good(Kind::date,
                    std::floor(value) + static_cast<double>(context_.null_date.time_since_epoch().count()));
    case ColumnType::fiscal_year:
        if (value >= least_date_number && value <= most_date_number)
            return year_of_date(day_of_number(value, context_.null_date));
        return read_year(to_text(value));
    case ColumnType::check:
        return value == 0 || value == 1 ? good(Kind::tick, value) : unread_type();
    case ColumnType::choice:
    case ColumnType::choices: {
        const auto index = term(to_text(value));
        return index ? good(Kind::term, static_cast<double>(*index))
                     : no_term(to_text(value), to_text(value));
    }
    case ColumnType::mark:
        return read_mark(to_text(value));
    case ColumnType::url:
        return unread_type();
    default:
        return good(Kind::text);
    }
}

CellReading ColumnReader::read_text(const std::string& text) {
    switch (column_.column->type) {
    case ColumnType::integer:
    case ColumnType::yen:
    case ColumnType::score:
        return read_amount(text);
    case ColumnType::date:
        return read_date(text);
    case ColumnType::fiscal_year:
        return read_year(text);
    case ColumnType::check: {
        const auto tick = parse_tick(text);
        return tick ? good(Kind::tick, *tick ? 1 : 0) : unread_type();
    }
    case ColumnType::choice: {
        if (column_.terms == nullptr)
            return good(Kind::text);
        const auto index = term(text);
        return index ? good(Kind::term, static_cast<double>(*index)) : no_term(text, text);
    }
    case ColumnType::choices:
        return column_.terms == nullptr ? good(Kind::text) : read_terms(text);
    case ColumnType::mark:
        return read_mark(text);
    case ColumnType::url:
        return is_web_address(trim(text)) ? good(Kind::text) : unread_type();
    default:
        return good(Kind::text);
    }
}

CellReading ColumnReader::number(double value) const {
    const Column& column = *column_.column;
    if (column.type == ColumnType::integer && value != std::floor(value))
        return unread_type();
    if ((!column.least || value >= *column.least) && (!column.most || value <= *column.most))
        return good(Kind::number, value);
    const std::string least = column.least ? format_amount(*column.least) : "";
    const std::string most = column.most ? format_amount(*column.most) : "";
    CellReading reading = good(Kind::number, value);
    reading.code = "K304";
    reading.expectation = Message{least.empty()  ? "finding.K304.most"
                                  : most.empty() ? "finding.K304.least"
                                                 : "finding.K304.both",
                                  {{"least", least}, {"most", most}}};
    return reading;
}

CellReading ColumnReader::read_amount(const std::string& text) const {
    const auto amount = parse_amount(text, column_.unit);
    if (amount)
        return number(*amount * scale_);
    return amount.error().message.id == "amount.unreadable" ? unread_type()
                                                            : unread("K301", amount.error().message);
}

CellReading ColumnReader::read_date(const std::string& text) const {
    const auto date = parse_date(text);
    if (date)
        return good(Kind::date, static_cast<double>(std::chrono::sys_days(*date).time_since_epoch().count()));
    for (const auto& [name, value] : date.error().message.args)
        if (name == "proposal")
            return unread("K301", date.error().message, value);
    return date.error().message.id == "date.unreadable" ? unread_type()
                                                        : unread("K301", date.error().message);
}

CellReading ColumnReader::read_terms(const std::string& text) {
    if (const auto whole = term(text))
        return good(Kind::term, static_cast<double>(*whole));
    std::vector<std::uint16_t> set;
    for (const std::string& part : split_terms(text)) {
        const auto index = term(part);
        if (!index)
            return no_term(part, text);
        set.push_back(static_cast<std::uint16_t>(*index));
    }
    std::sort(set.begin(), set.end());
    set.erase(std::unique(set.begin(), set.end()), set.end());
    if (set.empty())
        return no_term(text, text); // 「、」
    term_sets_.push_back(std::move(set));
    return good(Kind::terms, static_cast<double>(term_sets_.size() - 1));
}

CellReading ColumnReader::read_mark(const std::string& text) const {
    const MarkList& marks = context_.settings.marks;
    if (const auto mark = marks.find_in_cell(text))
        return good(Kind::term, *mark);
    std::string labels;
    for (const Mark& mark : marks.all())
        labels += (labels.empty() ? "" : "、") + mark.label;
    return unread("K303", {"finding.K303", {{"list", column_.column->title.ja}, {"allowed", labels}}},
                  marks.nearest(text));
}

CellReading ColumnReader::unread(const char* code, Message expectation, std::string proposal) const {
    return {{Kind::unread, 0}, std::move(expectation), code, std::move(proposal)};
}

CellReading ColumnReader::unread_type(std::string proposal) const {
    const Column& column = *column_.column;
    const std::string name = column.type == ColumnType::score ? "number" : std::string(name_of(column.type));
    return unread("K301", {"finding.K301." + name, {{"unit", column_.unit}}}, std::move(proposal));
}

std::optional<std::size_t> ColumnReader::term(const std::string& text) const {
    const auto found = terms_.find(fold(text));
    return found == terms_.end() ? std::nullopt : std::optional(found->second);
}

/// Terms that stand together in other ways than with 「、」: 「共催・協定」, 「共催／協定」; nothing where
/// one of them is no term. Only for a proposal: ・ stands inside of terms, too.
std::string ColumnReader::separated(const std::string& text) const {
    for (const std::string_view joint : {"・", "／", "/", "　", " ", "＋", "+", "；", ";"}) {
        std::string parted = text;
        for (std::size_t at = 0; (at = parted.find(joint, at)) != std::string::npos;)
            parted.replace(at, joint.size(), "、");
        const std::vector<std::string> parts = split_terms(parted);
        if (parts.size() < 2 ||
            !std::all_of(parts.begin(), parts.end(), [&](const std::string& part) { return !!term(part); }))
            continue;
        std::string all;
        for (const std::string& part : parts)
            all += (all.empty() ? "" : "、") + column_.terms->terms[*term(part)].text;
        return all;
    }
    return {};
}

/// `text` is the part of the `cell` that is no term.
CellReading ColumnReader::no_term(const std::string& text, const std::string& cell) const {
    const bool several = column_.column->type == ColumnType::choices;
    std::string nearest = several ? separated(text) : std::string();
    if (nearest.empty())
        nearest = nearest_term(term_texts(*column_.terms), text);
    return unread("K303",
                  {"finding.K303", {{"list", column_.terms->title.ja}, {"allowed", told(*column_.terms)}}},
                  several ? with_part(cell, text, nearest) : nearest);
}

} // namespace kyodo
