// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The words of a city: marks of a schedule and lists of terms.
#pragma once

#include "core/base/result.hpp"
#include "core/schema/mark_spellings.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kyodo {

/// A text in both languages of the product.
struct Bilingual {
    std::string ja;
    std::string en;

    bool operator==(const Bilingual&) const = default;
};

/// A state of a schedule (準備作業, 検討, 実施): a code with a label and a glyph, never a colour alone.
struct Mark {
    std::string code;  ///< stable, ASCII: "jisshi"
    std::string label; ///< as written in a cell: 実施
    std::string glyph; ///< one or a few characters: ●
    int stage = 0;     ///< order of advance, 1 first; marks may share a stage
    int tone = 0;      ///< darkness of the background in per cent black, 0 to 100, for the heat style
    std::vector<std::string> synonyms; ///< other spellings that are read as this mark

    bool operator==(const Mark&) const = default;
};

enum class MarkField { code, label, glyph, synonyms };

/// The first mark that can't stand beside those before it, and the field to mend.
struct MarkFault {
    Error error;
    std::size_t mark = 0;
    MarkField field = MarkField::code;
};

/// Two spellings (code, label, glyph, synonym) of different marks that fold to the same text, or of which one
/// is the other with an arrow or rule behind it, as a bar has it (実施, 実施→); an empty code, label or
/// glyph. Empty synonyms are passed over. Errors: marks.same_spelling (spelling, first, second: the labels),
/// marks.arrow (spelling, label, other: the labels), marks.empty (number: which mark, from 1).
std::optional<MarkFault> find_fault(const std::vector<Mark>& marks);

/// The marks of one plan, in the order of its legend.
class MarkList {
public:
    MarkList() = default;

    /// Refuses marks that can't be told apart when read back: those of find_fault.
    static Result<MarkList> make(std::vector<Mark> marks);

    const std::vector<Mark>& all() const { return marks_; }
    const Mark& operator[](int index) const { return marks_[static_cast<std::size_t>(index)]; }
    int size() const { return static_cast<int>(marks_.size()); }

    /// The index of the mark that is spelled so: code, label, glyph or synonym, compared folded.
    std::optional<int> find(std::string_view text) const { return spellings_.find(text); }
    /// The same for a cell, where arrows and rules may stand behind the spelling.
    std::optional<int> find_in_cell(std::string_view text) const { return spellings_.find_in_cell(text); }

    /// The label nearest to an unknown text (fewest changed characters); "" where nothing is near.
    std::string nearest(std::string_view text) const;

    bool operator==(const MarkList& other) const { return marks_ == other.marks_; }

private:
    std::vector<Mark> marks_;
    MarkSpellings spellings_;
};

/// A named list of terms with their synonyms: 主体, 領域, 形態 …
struct Term {
    std::string text;
    std::vector<std::string> synonyms{};
    std::string note{}; ///< what it means, in one line

    bool operator==(const Term&) const = default;
};
struct TermList {
    std::string id;
    Bilingual title;
    std::vector<Term> terms;

    bool operator==(const TermList&) const = default;
};

/// Which terms of one list go with which of another: 領域 → 形態, as あま市's table has it.
struct AllowedPairs {
    std::string id;
    std::string from; ///< id of a list
    std::string to;   ///< id of a list
    std::vector<std::pair<std::string, std::vector<std::string>>> allowed;

    bool operator==(const AllowedPairs&) const = default;
};

/// The term of a list that a text means, in the list's own spelling; nothing where none fits. Compared
/// folded, but a term spelled exactly so comes first (two terms of a user's own range may fold to the same
/// text).
std::optional<std::string> find_term(const std::vector<std::string>& list, std::string_view text);

/// The same for a list whose terms have synonyms: the terms come first, then the synonyms.
std::optional<std::string> find_term(const TermList& list, std::string_view text);

/// The term nearest to an unknown text, for a proposal; "" where none is near.
std::string nearest_term(const std::vector<std::string>& list, std::string_view text);

/// The terms of a list without their synonyms, as a drop-down shows them.
std::vector<std::string> term_texts(const TermList& list);

/// The terms in a cell that may hold several (主体: 「市民組織、行政」): split at 、 ， , and line breaks,
/// trimmed, empty ones left out. ・ does not split: it stands inside terms (自治会・町内会).
std::vector<std::string> split_terms(std::string_view text);

} // namespace kyodo
