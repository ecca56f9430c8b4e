// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The spellings of marks, and which of them a cell means, where bars drawn in text end in arrows and rules.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace kyodo {

/// The text without what a drawn bar leaves at its end: arrows (→ ⇒ ➡ ▶ …), rules (─ ━ ═ ― —) and white
/// space. 「実施 ──→」 is 「実施」; a lone arrow is "".
std::string_view without_arrow(std::string_view text);

/// Spellings by the mark they mean, as a number. A spelling is a text that is compared folded, and behind it
/// the arrows and rules that it ends in itself (継続→, or → alone), which are compared as they stand: folded,
/// a rule would be a hyphen.
class MarkSpellings {
public:
    /// A later meaning of the same spelling takes the place of an earlier one.
    void set(std::string_view spelling, int mark);
    bool empty() const { return whole_.empty(); }

    /// The mark spelled so, compared folded, arrows and all.
    std::optional<int> find(std::string_view text) const;

    /// The mark that a cell means: one of the spellings, with arrows and rules behind it. Of several the one
    /// that leaves the fewest over: 「継続→ ──→」 is 「継続→」 where there is such a mark, else 「継続」. A
    /// spelling of arrows alone (→) goes on as our own bars do (→ ──→), and in no other way.
    std::optional<int> find_in_cell(std::string_view text) const;

    /// Another mark whose bar reads as this spelling, or the other way round: 「実施」 to 「実施→」. Nothing
    /// where the two can be told apart.
    std::optional<int> confused_with(std::string_view spelling, int mark) const;

private:
    using Tails = std::map<std::string, int>; ///< arrows and rules at a spelling's end → mark

    std::map<std::string, int, std::less<>> whole_; ///< folded
    std::map<std::string, Tails> by_bare_;          ///< folded, without arrows
};

} // namespace kyodo
