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

    /// The years with a mark, in whatever way of 標準's marks it is written (●, 実施, 実施中, 「実施 ──→」, a
    /// lone arrow behind it; other marks compared folded, without their arrows), from first to last, in parts
    /// where it is interrupted.
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

/// Sets one row of actual marks against the planned one of the same years, by the stages of 標準's marks
/// (labels, glyphs, synonyms, with arrows behind them or continued by arrows) and by the rule that
/// schedule.progress has for a row (progress_of in progress.hpp), up to the last year with an actual mark.
/// Errors: marks.lengths; marks.unknown (value, marks: a text that is none of 標準's marks).
Result<Progress> progress_of_row(const std::vector<std::string>& plan,
                                 const std::vector<std::string>& actual);

/// The id of the word for it: "progress.late"; "" for nothing.
std::string progress_text_id(Progress progress);

} // namespace kyodo
