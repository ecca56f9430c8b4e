// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Questions about one row of marks under a header of years: what the functions KYODO_MARK, KYODO_PERIOD and
// KYODO_PROGRESS ask.
#pragma once

#include "core/base/fiscal_year.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kyodo {

/// Headers and marks are the texts of two rows of cells of the same length. Headers are read as in a printed
/// table (core/table/header_years.hpp): any notation, a bare number follows the year on its left, a range
/// covers its years. A header that is no year belongs to no year: what stands in an empty or merged cell's
/// left neighbour is not taken over.
///
/// Errors of all functions: marks.lengths (arguments "headers", "marks"), marks.no_year (no header is a
/// year), marks.same_year (two columns for one year; argument "year"), year.needs_base (only bare numbers).
class YearMarks {
public:
    static Result<YearMarks> make(const std::vector<std::string>& headers,
                                  const std::vector<std::string>& marks);

    /// The text under a year, "" for an empty cell; nothing where no header is that year.
    std::optional<std::string> mark(FiscalYear year) const;

    /// The first year of the header: what a bare year number is counted from.
    FiscalYear first() const { return columns_.front().year; }

    /// The years with a mark (compared folded), from first to last, in parts where it is interrupted.
    std::vector<FiscalYearRange> periods(std::string_view mark) const;

private:
    struct Column {
        FiscalYear year;
        std::string mark;
    };
    std::vector<Column> columns_; ///< by year; never empty
};

/// The text under a year; nothing where no header is that year. The year is written in any notation; a bare
/// number is the header's year of that number. Errors of parse_fiscal_year for it.
Result<std::optional<std::string>> mark_in_year(const std::vector<std::string>& headers,
                                                const std::vector<std::string>& marks, std::string_view year);

/// 「H28～R2」; where the mark is interrupted, parts joined by 「、」; "" where the mark doesn't occur.
/// Error: marks.no_mark (an empty mark is asked for).
Result<std::string> period_of_mark(const std::vector<std::string>& headers,
                                   const std::vector<std::string>& marks, std::string_view mark);

/// How what was done stands to what was planned.
enum class Progress {
    nothing,   ///< neither planned nor done
    on_time,   ///< 予定どおり
    late,      ///< 遅れ
    early,     ///< 前倒し
    not_begun, ///< 未着手: planned, nothing done
    unplanned, ///< 計画外: done without a plan
};

/// Sets one row of actual marks against the planned one of the same years. The rule:
///
/// - nothing planned and nothing done: nothing; nothing done: not_begun; nothing planned: unplanned.
/// - Otherwise, for each mark m of the plan, let p(m) be the first year it is planned in, a(m) the first year
/// it
///   was reached in (if it was), and L the last year with any actual mark: up to there the facts are known.
///   - late, if some m was reached after p(m), or was not reached although p(m) <= L;
///   - else early, if some m was reached before p(m);
///   - else on_time.
///
/// So late wins over early, and a mark planned for a year after L says nothing yet. Marks are compared
/// folded. Error: marks.lengths.
Result<Progress> progress_of_row(const std::vector<std::string>& plan,
                                 const std::vector<std::string>& actual);

/// The id of the word for it: "progress.late"; "" for nothing.
std::string progress_text_id(Progress progress);

} // namespace kyodo
