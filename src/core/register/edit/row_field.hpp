// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// RowField: one column of a register as a form shows it, and what a typed text becomes in the cell.
#pragma once

#include "core/register/register_data.hpp"

#include <string>
#include <vector>

namespace kyodo {

enum class FieldKind {
    text,
    lines,   ///< text of several lines
    choice,  ///< one term of a list, or a mark; another text may be typed
    choices, ///< several terms of a list
    tick,
    date,
    fiscal_year,
    yen,
    number, ///< integer, score
    url,
    reference,  ///< the key of a row of another register
    references, ///< several of them
};

struct RowField {
    int column = 0; ///< index into RegisterData::columns()
    const Column* about = nullptr;
    FieldKind kind = FieldKind::text;
    Bilingual label; ///< 「補助額（円）」; of a per-year column with its year
    bool required = false;
    std::vector<std::string> choices{}; ///< terms, labels of marks, keys of the other register
    std::vector<std::string> names{};   ///< references: what each key is the key of
    std::string unit{};                 ///< what typed numbers count in
};

/// The fields of a register, in the order of its sheet. Keys of other registers are not in their choices yet.
std::vector<RowField> row_fields(const RegisterData& data, const WorkbookSettings& settings);

/// What stands in a cell, as a person would type it: a date number as 2026-04-01, a sum as 1,200,000.
std::string field_text(const RowField& field, const Value& value, const ReadingContext& context);

/// What a typed text is in the cell, as the entry sheet has it: a date or a number where the type can read
/// it, else the text as it was typed; nothing for white space.
Value field_value(const RowField& field, const std::string& text, const ReadingContext& context);

/// How a typed text is read: 「令和8年4月1日（2026-04-01）」, 「令和8年度（2026年度）」, 「1,200,000円」; of
/// a reference what its key is the key of. "" where it can't be read, or there is nothing to say.
std::string field_reading(const RowField& field, const std::string& text, const ReadingContext& context);

/// The text of a field of several choices with the chosen ones: those it had keep their place and their
/// spelling, new ones follow in the order of the list. `items` are the list's choices and, behind them,
/// parts of the text that are none of them (choice_items); `chosen` has a flag for each.
std::string with_choices(const std::string& text, const std::vector<std::string>& items,
                         const std::vector<bool>& chosen, const TermList* terms);

/// The choices of a field and the parts of its text that are none of them, so that no part is dropped.
std::vector<std::string> choice_items(const RowField& field, const std::string& text, const TermList* terms);
/// Which of the items the text has; synonyms count.
std::vector<bool> chosen_items(const std::vector<std::string>& items, const std::string& text,
                               const TermList* terms);

} // namespace kyodo
