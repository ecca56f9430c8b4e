// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/improve/improvements.hpp"

#include "core/base/fold.hpp"
#include "core/base/wareki.hpp"
#include "core/evaluation/told.hpp"

#include <fmt/format.h>

#include <cmath>

namespace kyodo {
namespace {

using Row = std::map<std::string, Value>;

/// The cells of AgreedLine.
enum Part : std::size_t { item, what, improvement, due, owner };

std::string key_of(const std::string& project, const std::string& agreed, const std::string& better) {
    return fold(project) + '\n' + fold(agreed) + '\n' + fold(better);
}

/// A row of a register.
struct Known {
    const RegisterData* data = nullptr;
    int row = 0;
};

class Maker {
public:
    Maker(const std::vector<const RegisterData*>& registers, const ImprovementContext& context)
        : context_(context) {
        for (const RegisterData* data : registers)
            for (int row = 0; row < data->rows(); ++row) {
                known_.emplace(key_of(data->words(row, "project"), data->words(row, "what"),
                                      data->words(row, "improvement")),
                               Known{data, row});
                numbers_.insert(fold(data->words(row, "number")));
            }
    }

    NewImprovements run(const std::vector<AgreedProject>& projects) {
        for (const AgreedProject& project : projects)
            for (const AgreedLine& line : agreed_lines(project.sheet))
                add(project, line);
        return std::move(made_);
    }

private:
    void add(const AgreedProject& project, const AgreedLine& line) {
        std::string agreed = words(line, what);
        std::string better = words(line, improvement);
        if (better.empty()) {
            if (agreed.empty())
                return note("K658", Severity::warning, project, line, {"improve.nothing", {}});
            better = agreed;
        }
        if (agreed.empty())
            agreed = text("improve.agreed_on", Language::ja);
        const auto [found, is_new] = known_.emplace(key_of(project.project, agreed, better), Known{});
        if (!is_new) {
            ++made_.known;
            return compare(project, line, found->second);
        }
        tell_what_lacks(project, line);
        const FiscalYear year = project.year.value_or(fiscal_year_of(context_.today));
        Row row{{"number", Value(next_number(project.project))},
                {"project", Value(project.project)},
                {"year", Value(written(year))},
                {"evaluated", Value(serial(context_.today))},
                {"what", Value(agreed)},
                {"improvement", Value(better)},
                {"state", Value(text("improve.state", Language::ja))},
                {"next_check", Value(written({year.value + 1}))}};
        if (const Value date = date_of(line); !is_empty(date))
            row["due"] = date;
        if (const std::string name = words(line, owner); !name.empty())
            row["owner"] = Value(name);
        if (const std::string number = words(line, item); !number.empty())
            row["note"] = Value(text({"improve.item", {{"item", number}}}, Language::ja));
        made_.rows.push_back(std::move(row));
    }

    void tell_what_lacks(const AgreedProject& project, const AgreedLine& line) {
        if (words(line, improvement).empty())
            note("K658", Severity::warning, project, line, {"improve.no_improvement", {}});
        if (is_empty(line.cells[due]) || words(line, due).empty())
            note("K659", Severity::warning, project, line, {"improve.no_due", {}});
        else if (!day_of(line))
            note("K659", Severity::warning, project, line,
                 {"improve.unreadable_due", {{"value", words(line, due)}}});
        if (words(line, owner).empty())
            note("K660", Severity::warning, project, line, {"improve.no_owner", {}});
    }

    /// What the register says and the comparison says otherwise; the register stays.
    void compare(const AgreedProject& project, const AgreedLine& line, const Known& known) {
        if (known.data == nullptr)
            return; // twice on the comparisons
        const auto told_apart = [&](const char* column, const std::string& here, bool same) {
            const int at = known.data->column(column);
            if (same || here.empty() || at < 0)
                return;
            note("K661", Severity::advice, project, line,
                 {"improve.differs",
                  {{"column", known.data->columns()[static_cast<std::size_t>(at)].column->title.ja},
                   {"here", here},
                   {"there", known.data->words(known.row, column)},
                   {"place", a1(known.data->place(known.row, at))}}});
        };
        const std::string there = known.data->words(known.row, "due");
        const auto here_day = day_of(line);
        const auto there_day = parse_date(there);
        const bool same_day = here_day && there_day ? *here_day == std::chrono::sys_days(*there_day)
                                                    : same_text(words(line, due), there);
        told_apart("due", words(line, due), same_day);
        told_apart("owner", words(line, owner),
                   same_text(words(line, owner), known.data->words(known.row, "owner")));
    }

    void note(const char* code, Severity severity, const AgreedProject& project, const AgreedLine& line,
              Message message) {
        std::string value = words(line, improvement).empty() ? words(line, what) : words(line, improvement);
        made_.findings.push_back(
            told(code, severity, project.sheet.place(line.row, 0), std::move(value), std::move(message)));
    }

    /// What a person reads in a cell: a date as 2026-12-25.
    std::string words(const AgreedLine& line, Part part) const {
        const auto* number = std::get_if<double>(&line.cells[part]);
        if (part != due || number == nullptr)
            return trim(to_text(line.cells[part]));
        const auto day = day_of(line);
        return day ? format_date(std::chrono::year_month_day(*day), DateStyle::iso).value()
                   : to_text(line.cells[part]);
    }

    std::optional<std::chrono::sys_days> day_of(const AgreedLine& line) const {
        constexpr double most = 200000; // the year 2447
        if (const auto* number = std::get_if<double>(&line.cells[due])) {
            if (!(*number >= 1) || *number > most || *number != std::floor(*number))
                return std::nullopt;
            return context_.null_date + std::chrono::days(static_cast<int>(*number));
        }
        const auto date = parse_date(trim(to_text(line.cells[due])));
        return date ? std::optional(std::chrono::sys_days(*date)) : std::nullopt;
    }

    Value date_of(const AgreedLine& line) const {
        if (const auto day = day_of(line))
            return serial(std::chrono::year_month_day(*day));
        const std::string typed = words(line, due);
        return typed.empty() ? Value() : Value(typed);
    }

    double serial(std::chrono::year_month_day date) const {
        return static_cast<double>((std::chrono::sys_days(date) - context_.null_date).count());
    }

    std::string written(FiscalYear year) const {
        return format_fiscal_year(year, context_.settings.year_style, context_.settings.era_change);
    }

    std::string next_number(const std::string& project) {
        int& last = last_[project];
        std::string number;
        do
            number =
                text({"improve.number", {{"project", project}, {"n", std::to_string(++last)}}}, Language::ja);
        while (!numbers_.insert(fold(number)).second);
        return number;
    }

    const ImprovementContext& context_;
    std::map<std::string, Known> known_;
    std::set<std::string> numbers_;
    std::map<std::string, int> last_; ///< number by project
    NewImprovements made_;
};

} // namespace

NewImprovements new_improvements(const std::vector<AgreedProject>& projects,
                                 const std::vector<const RegisterData*>& registers,
                                 const ImprovementContext& context) {
    return Maker(registers, context).run(projects);
}

} // namespace kyodo
