// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The words of a city: marks of a schedule and lists of terms.
#pragma once

#include "core/base/result.hpp"

#include <optional>
#include <string>
#include <string_view>
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

/// The marks of one plan, in the order of its legend.
class MarkList {
public:
    MarkList() = default;

    /// Refuses marks that can't be told apart when read back: two spellings (code, label, glyph, synonym)
    /// of different marks that fold to the same text, an empty code, label or glyph, an arrow at a spelling's end.
    /// Errors: marks.same_spelling, marks.empty, marks.arrow.
    static Result<MarkList> make(std::vector<Mark> marks);

    const std::vector<Mark>& all() const { return marks_; }
    const Mark& operator[](int index) const { return marks_[static_cast<std::size_t>(index)]; }
    int size() const { return static_cast<int>(marks_.size()); }

    /// The index of the mark a cell text means: code, label, glyph or synonym, compared folded.
    std::optional<int> find(std::string_view text) const;

    /// The label nearest to an unknown text (fewest changed characters); "" where nothing is near.
    std::string nearest(std::string_view text) const;

    bool operator==(const MarkList& other) const { return marks_ == other.marks_; }

private:
    std::vector<Mark> marks_;
    std::vector<std::pair<std::string, int>> spellings_; ///< folded, sorted
};

/// A named list of terms with their synonyms: 主体, 領域, 形態 …
struct Term {
    std::string text;
    std::vector<std::string> synonyms;

    bool operator==(const Term&) const = default;
};
struct TermList {
    std::string id;
    Bilingual title;
    std::vector<Term> terms;

    bool operator==(const TermList&) const = default;
};

/// The term of a list that a text means, in the list's own spelling; nothing where none fits.
std::optional<std::string> find_term(const std::vector<std::string>& list, std::string_view text);

} // namespace kyodo
