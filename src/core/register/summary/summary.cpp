// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/summary/summary.hpp"

#include "core/base/fold.hpp"
#include "core/base/names.hpp"

#include <algorithm>
#include <set>

namespace kyodo {
namespace {

bool is_number(const Column& column) {
    return column.type == ColumnType::integer || column.type == ColumnType::yen ||
           column.type == ColumnType::score;
}

const Column& column_of(const RegisterData& data, int index) {
    return *data.columns()[static_cast<std::size_t>(index)].column;
}

std::string titles(const RegisterData& data, bool numbers) {
    std::vector<std::string> all;
    for (const int index : summary_columns(data, numbers))
        all.push_back(column_of(data, index).title.ja);
    return names_text(all);
}

Result<int> find_column(const RegisterData& data, const std::string& wanted, bool number) {
    const auto is_wanted = [&](int index) {
        const Column& column = column_of(data, index);
        return column.id == wanted || same_text(column.title.ja, wanted) ||
               same_text(column.title.en, wanted) ||
               std::any_of(column.synonyms.begin(), column.synonyms.end(),
                           [&](const std::string& word) { return same_text(word, wanted); });
    };
    const std::vector<int> columns = summary_columns(data, false);
    const auto found = std::find_if(columns.begin(), columns.end(), is_wanted);
    if (found == columns.end() && wanted.empty())
        return error("summary.no_by", {{"sheet", data.grid().sheet()}, {"allowed", titles(data, false)}});
    if (found == columns.end())
        return error("summary.no_column", {{"value", wanted}, {"allowed", titles(data, number)}});
    if (number && !is_number(column_of(data, *found)))
        return error("summary.not_a_number", {{"value", wanted}, {"allowed", titles(data, true)}});
    return *found;
}

/// Whether the crosswalk, where it is asked for, can be used.
Result<void> check_crosswalk_use(const RegisterData& data, const std::vector<int>& columns,
                                 const SummaryWords& words) {
    if (words.crosswalk == nullptr)
        return {};
    std::set<std::string> cities;
    std::vector<std::string> lists;
    std::vector<std::string> wanted;
    bool usable = false;
    for (const CrosswalkList& list : words.crosswalk->lists) {
        lists.push_back(list.title.ja);
        for (const CrosswalkTerm& term : list.terms)
            for (const auto& city : term.cities)
                cities.insert(city.first);
    }
    for (const int index : columns) {
        const Column& column = column_of(data, index);
        wanted.push_back(column.title.ja);
        const bool choice = column.type == ColumnType::choice || column.type == ColumnType::choices;
        usable = usable || (choice && words.crosswalk->list(column.list) != nullptr);
    }
    if (!usable)
        return error("summary.no_common_words",
                     {{"columns", names_text(wanted)}, {"allowed", names_text(lists)}});
    if (!cities.contains(words.city))
        return error("summary.no_city",
                     {{"value", words.city}, {"allowed", names_text({cities.begin(), cities.end()})}});
    return {};
}

Result<void> check_size(const RegisterData& data, const SummaryAxis& axis, int most) {
    if (axis.size() <= most)
        return {};
    return error("summary.too_many", {{"title", column_of(data, axis.column()).title.ja},
                                      {"count", std::to_string(axis.size())},
                                      {"most", std::to_string(most)}});
}

class Counter {
public:
    Counter(const RegisterData& data, Summary& summary) : data_(data), summary_(summary) {
        summary.by.resize(static_cast<std::size_t>(summary.axes[0].size()));
        if (summary.axes.size() > 1) {
            summary.by2.resize(static_cast<std::size_t>(summary.axes[1].size()));
            summary.cells.resize(summary.by.size() * summary.by2.size());
        }
    }

    void run() {
        const std::vector<bool>& rows = summary_.filter.rows;
        for (int row = 0; row < data_.rows(); ++row)
            if (rows.empty() || rows[static_cast<std::size_t>(row)])
                count(row);
    }

private:
    void count(int row) {
        const Amounts amount{
            number_of(row, summary_.sum_column, summary_.sum_empty, summary_.sum_unread),
            on_scale(number_of(row, summary_.mean_column, summary_.mean_empty, summary_.mean_unread))};
        add(summary_.all, amount);
        const auto [first, last] = summary_.axes[0].of(row);
        for (const int* value = first; value != last; ++value)
            add(summary_.by[static_cast<std::size_t>(*value)], amount);
        if (summary_.axes.size() < 2)
            return;
        const auto [first2, last2] = summary_.axes[1].of(row);
        for (const int* value2 = first2; value2 != last2; ++value2) {
            add(summary_.by2[static_cast<std::size_t>(*value2)], amount);
            for (const int* value = first; value != last; ++value)
                add(summary_.cells[static_cast<std::size_t>(*value * summary_.axes[1].size() + *value2)],
                    amount);
        }
    }

    /// What a row adds: nothing where a cell is empty or can't be read.
    struct Amounts {
        std::optional<double> sum;
        std::optional<double> score;
    };

    /// A score off its scale would bend the mean of all others.
    std::optional<double> on_scale(std::optional<double> number) {
        if (!number)
            return number;
        const Column& column = *data_.columns()[static_cast<std::size_t>(summary_.mean_column)].column;
        const bool off = *number < column.least.value_or(*number) || *number > column.most.value_or(*number);
        summary_.mean_off += off ? 1 : 0;
        return off ? std::nullopt : number;
    }

    std::optional<double> number_of(int row, int column, int& empty, int& unread) {
        if (column < 0)
            return std::nullopt;
        const TypedCell& cell = data_.at(row, column);
        empty += cell.kind == TypedCell::Kind::empty ? 1 : 0;
        unread += cell.kind == TypedCell::Kind::unread ? 1 : 0;
        return cell.kind == TypedCell::Kind::number ? std::optional(cell.number) : std::nullopt;
    }

    static void add(Tally& tally, const Amounts& amounts) {
        ++tally.rows;
        tally.sum.add(amounts.sum.value_or(0));
        tally.scored += amounts.score ? 1 : 0;
        tally.scores.add(amounts.score.value_or(0));
    }

    const RegisterData& data_;
    Summary& summary_;
};

Findings findings_in(const RegisterData& data, const std::vector<int>& columns) {
    std::set<int> places;
    for (const int column : columns)
        places.insert(data.title_place(column).column);
    Findings found;
    for (const Finding& finding : data.findings())
        if (places.contains(finding.place.column))
            found.push_back(finding);
    return found;
}

} // namespace

std::vector<int> summary_columns(const RegisterData& data, bool numbers) {
    std::vector<int> found;
    for (std::size_t i = 0; i < data.columns().size(); ++i)
        if (!data.columns()[i].year && (!numbers || is_number(*data.columns()[i].column)))
            found.push_back(static_cast<int>(i));
    return found;
}

Result<int> summary_column(const RegisterData& data, const std::string& wanted) {
    return find_column(data, wanted, false);
}

Result<Summary> summarise(const RegisterData& data, const SummaryRequest& request,
                          const SummaryWords& words) {
    std::vector<int> columns;
    for (const std::string& wanted : {request.by, request.by2}) {
        if (wanted.empty() && !columns.empty())
            continue;
        const auto column = find_column(data, wanted, false);
        if (!column)
            return column.error();
        if (!columns.empty() && columns.front() == *column)
            return error("summary.same_column", {{"value", wanted}});
        columns.push_back(*column);
    }
    if (const auto usable = check_crosswalk_use(data, columns, words); !usable)
        return usable.error();
    auto filter = summary_filter(data, request.where, words);
    if (!filter)
        return filter.error();
    Summary summary;
    summary.filter = std::move(*filter);
    summary.share = request.share;
    for (const auto& [wanted, column] :
         {std::pair(&request.sum, &summary.sum_column), std::pair(&request.mean, &summary.mean_column)}) {
        if (wanted->empty())
            continue;
        const auto found = find_column(data, *wanted, true);
        if (!found)
            return found.error();
        *column = *found;
    }
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const int most = i == 0 ? most_summary_rows : most_summary_columns;
        summary.axes.emplace_back(data, columns[i], words, true, summary.filter.rows);
        if (summary.axes.back().size() > most) // without the terms that no row has it may fit
            summary.axes.back() = SummaryAxis(data, columns[i], words, false, summary.filter.rows);
        const auto fits = check_size(data, summary.axes.back(), most);
        if (!fits)
            return fits.error();
    }
    Counter(data, summary).run();
    const Findings mixed = rows_not_apart(data, summary.filter, columns, words);
    for (const int column : {summary.sum_column, summary.mean_column})
        if (column >= 0)
            columns.push_back(column);
    for (const SummaryCondition& condition : summary.filter.conditions)
        columns.push_back(condition.column);
    summary.findings = findings_in(data, columns);
    summary.findings.insert(summary.findings.end(), mixed.begin(), mixed.end());
    return summary;
}

} // namespace kyodo
