// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Reads the cells of one column of a register as the column's type.
#pragma once

#include "core/register/register_data.hpp"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace kyodo {

/// A cell as read, and what is to be said of it.
struct CellReading {
    TypedCell cell;
    std::optional<Message> expectation; ///< what would be right
    std::string code;
    std::string proposal;
    Severity severity = Severity::error;
};

/// The cell with one of its several terms replaced by what is proposed for it, so that the others stand;
/// nothing where nothing is proposed or the proposal is one of the others.
std::string with_part(const std::string& cell, const std::string& part, const std::string& proposal);

/// Remembers what it has read: most cells of a column say the same few things.
class ColumnReader {
public:
    /// `term_sets` takes the sets of terms that cells of choices hold.
    ColumnReader(const DataColumn& column, const ReadingContext& context,
                 std::vector<std::vector<std::uint16_t>>& term_sets);

    const CellReading& read(const Value& value);

private:
    CellReading read_number(double number) const;
    CellReading read_text(const std::string& text);
    CellReading read_amount(const std::string& text) const;
    CellReading read_date(const std::string& text) const;
    CellReading read_year(const std::string& text) const;
    CellReading bare_year(FiscalYear year, const std::string& text) const;
    CellReading year_of_date(std::chrono::sys_days day) const;
    CellReading read_terms(const std::string& text);
    CellReading read_mark(const std::string& text) const;
    CellReading number(double value) const;
    CellReading unread(const char* code, Message expectation, std::string proposal = {}) const;
    CellReading unread_type(std::string proposal = {}) const;
    std::optional<std::size_t> term(const std::string& text) const;
    std::string separated(const std::string& text) const;
    CellReading no_term(const std::string& text, const std::string& cell) const;

    const DataColumn& column_;
    const ReadingContext& context_;
    std::vector<std::vector<std::uint16_t>>& term_sets_;
    double scale_ = 1; ///< from the sheet's unit to the column's
    std::unordered_map<std::string, CellReading> seen_;
    std::unordered_map<std::string, std::size_t> terms_; ///< folded terms and synonyms
    CellReading last_;
};

} // namespace kyodo
