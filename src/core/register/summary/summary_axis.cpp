// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/summary/summary_axis.hpp"

#include "core/base/amount.hpp"
#include "core/base/fold.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace kyodo {

using Cell = TypedCell::Kind;
using Kind = SummaryValue::Kind;

namespace {

std::string ja(const char* id) { return text(id, Language::ja); }

} // namespace

class SummaryAxisReader {
public:
    SummaryAxisReader(SummaryAxis& axis, const RegisterData& data, const SummaryWords& words)
        : axis_(axis), data_(data), words_(words),
          about_(data.columns()[static_cast<std::size_t>(axis.column_)]) {
        const Column& column = *about_.column;
        axis.several_ = column.type == ColumnType::choices || column.several;
        const bool choice = column.type == ColumnType::choice || column.type == ColumnType::choices;
        if (words.crosswalk != nullptr && choice)
            common_ = words.crosswalk->list(column.list);
        axis.common_ = common_ != nullptr;
    }

    void run(bool whole_list, const std::vector<bool>& rows) {
        if (about_.terms != nullptr)
            for (const Term& term : about_.terms->terms)
                terms_.push_back(key_of(term.text));
        if (whole_list && common_ != nullptr)
            for (std::size_t i = 0; i < common_->terms.size(); ++i)
                id_of({Kind::listed, static_cast<double>(i), ""});
        else if (whole_list)
            for (const Key& term : terms_)
                id_of(term);
        for (int row = 0; row < data_.rows(); ++row) {
            if (rows.empty() || rows[static_cast<std::size_t>(row)])
                read(row);
            axis_.starts_.push_back(axis_.indices_.size());
        }
        sort();
    }

private:
    /// What makes two values the same: a number of what is listed, or a folded text.
    struct Key {
        Kind kind = Kind::other;
        double number = 0;
        std::string folded{};

        bool operator==(const Key&) const = default;
    };
    struct KeyHash {
        std::size_t operator()(const Key& key) const {
            return std::hash<double>()(key.number) ^ (std::hash<std::string>()(key.folded) * 31) ^
                   (static_cast<std::size_t>(key.kind) << 7U);
        }
    };

    Key key_of(const std::string& word) {
        if (common_ != nullptr) {
            if (const auto common = common_->find(words_.city, word))
                return {Kind::listed, static_cast<double>(*common), ""};
            own_words_.emplace(fold(word), word);
            return {Kind::other, 0, fold(word)};
        }
        return {Kind::listed, static_cast<double>(terms_.size()), ""};
    }

    void read(int row) {
        const auto begin = static_cast<std::ptrdiff_t>(axis_.indices_.size());
        add_values(row);
        const auto from = axis_.indices_.begin() + begin;
        std::sort(from, axis_.indices_.end());
        axis_.indices_.erase(std::unique(from, axis_.indices_.end()), axis_.indices_.end());
    }

    void add(const Key& key) { axis_.indices_.push_back(id_of(key)); }

    void add_values(int row) {
        const TypedCell& cell = data_.at(row, axis_.column_);
        switch (cell.kind) {
        case Cell::empty:
            return add({Kind::empty});
        case Cell::term:
            if (about_.terms == nullptr) // a mark
                return add({Kind::listed, cell.number});
            return add(terms_[static_cast<std::size_t>(cell.number)]);
        case Cell::terms:
            for (const std::uint16_t term : data_.term_sets()[static_cast<std::size_t>(cell.number)])
                add(terms_[term]);
            return;
        case Cell::number:
        case Cell::year:
        case Cell::tick:
            return add({Kind::listed, cell.number});
        case Cell::date:
            return add({Kind::listed, static_cast<double>(year_of(cell.number))});
        case Cell::unread:
            return add_readable_parts(row);
        case Cell::text:
            break;
        }
        const std::vector<std::string> texts = data_.terms(row, axis_.column_);
        for (const std::string& each : texts)
            add_text(each);
        if (texts.empty())
            add({Kind::empty});
    }

    /// Of 「共催、ほげ」 the form 共催 is known.
    void add_readable_parts(int row) {
        add({Kind::unread});
        if (about_.terms == nullptr || !axis_.several_)
            return;
        for (const std::string& part : split_terms(data_.shown(row, axis_.column_)))
            if (const auto term = find_term(*about_.terms, part))
                for (std::size_t i = 0; i < terms_.size(); ++i)
                    if (about_.terms->terms[i].text == *term)
                        add(terms_[i]);
    }

    void add_text(const std::string& word) {
        if (common_ != nullptr)
            return add(key_of(word));
        const std::string folded = fold(word);
        own_words_.emplace(folded, word);
        add({Kind::other, 0, folded});
    }

    static int year_of(double days) {
        const std::chrono::sys_days day{std::chrono::days(static_cast<std::int64_t>(days))};
        return fiscal_year_of(std::chrono::year_month_day(day)).value;
    }

    int id_of(const Key& key) {
        const auto [found, is_new] = ids_.emplace(key, static_cast<int>(keys_.size()));
        if (is_new)
            keys_.push_back(key);
        return found->second;
    }

    std::string label_of(const Key& key) const {
        if (key.kind == Kind::empty)
            return ja("summary.empty");
        if (key.kind == Kind::unread)
            return ja("summary.unread");
        const auto index = static_cast<std::size_t>(key.number);
        if (key.kind == Kind::other) {
            const std::string& own = own_words_.at(key.folded);
            return common_ == nullptr ? own : text({"summary.own_word", {{"term", own}}}, Language::ja);
        }
        if (common_ != nullptr)
            return common_->terms[index].text;
        if (about_.terms != nullptr)
            return about_.terms->terms[index].text;
        switch (about_.column->type) {
        case ColumnType::mark:
            return words_.settings.marks[static_cast<int>(index)].label;
        case ColumnType::check:
            return ja(key.number == 0 ? "summary.no" : "summary.yes");
        case ColumnType::date:
        case ColumnType::fiscal_year:
            return format_fiscal_year({static_cast<int>(key.number)}, words_.settings.year_style,
                                      words_.settings.era_change);
        default:
            return format_amount(key.number);
        }
    }

    /// Gives the values their order and the rows their places in it. Ticks stand before what isn't ticked.
    void sort() {
        std::vector<int> order(keys_.size());
        std::iota(order.begin(), order.end(), 0);
        const double sign = about_.column->type == ColumnType::check ? -1 : 1;
        std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
            const Key& left = keys_[static_cast<std::size_t>(a)];
            const Key& right = keys_[static_cast<std::size_t>(b)];
            return std::make_tuple(left.kind, sign * left.number) <
                   std::make_tuple(right.kind, sign * right.number);
        });
        std::vector<int> places(keys_.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            const Key& key = keys_[static_cast<std::size_t>(order[i])];
            places[static_cast<std::size_t>(order[i])] = static_cast<int>(i);
            axis_.values_.push_back({key.kind, label_of(key)});
        }
        for (int& index : axis_.indices_)
            index = places[static_cast<std::size_t>(index)];
    }

    SummaryAxis& axis_;
    const RegisterData& data_;
    const SummaryWords& words_;
    const DataColumn& about_;
    const CrosswalkList* common_ = nullptr;
    std::vector<Key> terms_;                                 ///< of the column's list
    std::unordered_map<std::string, std::string> own_words_; ///< as first written, by folded text
    std::unordered_map<Key, int, KeyHash> ids_;
    std::vector<Key> keys_;
};

SummaryAxis::SummaryAxis(const RegisterData& data, int column, const SummaryWords& words, bool whole_list,
                         const std::vector<bool>& rows)
    : column_(column) {
    SummaryAxisReader(*this, data, words).run(whole_list, rows);
}

} // namespace kyodo
