// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Taking the text of a legend apart.
#include "core/base/fold.hpp"
#include "core/schedule/printed_legend.hpp"

#include <algorithm>

namespace kyodo {
namespace {

using View = std::u32string_view;

constexpr View separators = U"　\t\r\n、，,;；／";
constexpr View equals = U"=＝:：…‥";
constexpr View arrows = U"→⇒➡⇨➔";

View trimmed(View text) {
    constexpr View space = U" \u00A0\t　";
    const auto from = std::min(text.find_first_not_of(space), text.size());
    const auto to = text.find_last_not_of(space);
    return to == View::npos ? View() : text.substr(from, to + 1 - from);
}

std::size_t signs_in_front(View text) {
    return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_legend_sign) -
                                    text.begin());
}

std::size_t signs_behind(View text) {
    return static_cast<std::size_t>(std::find_if_not(text.rbegin(), text.rend(), is_legend_sign) -
                                    text.rbegin());
}

class LegendParser {
public:
    LegendParser(std::string_view text, const MarkList& known, const Place& place, bool own)
        : text_(to_code_points(text)), place_(place), own_(own) {
        for (const Mark& mark : known.all()) {
            for (const std::string& equal : {std::string("＝"), std::string("="), std::string()})
                known_.push_back({to_code_points(mark.glyph + equal + mark.label), mark.glyph, mark.label});
            known_.push_back({to_code_points(mark.label), "", mark.label});
        }
        std::stable_sort(known_.begin(), known_.end(),
                         [](const Known& a, const Known& b) { return a.text.size() > b.text.size(); });
    }

    std::vector<LegendEntry> run() {
        View rest = text_;
        while (!rest.empty()) {
            if (separators.find(rest.front()) != View::npos || rest.front() == U' ') {
                rest.remove_prefix(1);
            } else if (const std::size_t length = take_known(rest); length > 0) {
                rest.remove_prefix(length);
            } else {
                rest.remove_prefix(take_other(rest));
            }
        }
        return pair_up();
    }

private:
    struct Known {
        std::u32string text;
        std::string glyph;
        std::string label;
    };

    static bool ends_at(View rest, std::size_t length) {
        return rest.size() == length || rest[length] == U' ' || separators.find(rest[length]) != View::npos;
    }

    std::size_t take_known(View rest) {
        for (const Known& known : known_)
            if (rest.starts_with(known.text) && ends_at(rest, known.text.size())) {
                entries_.push_back({known.glyph, known.label, place_});
                return known.text.size();
            }
        return 0;
    }

    /// An entry of no known mark; returns how much it took. A bracket with an arrow explains the arrow.
    std::size_t take_other(View rest) {
        if (rest.front() == U'（' || rest.front() == U'(') {
            const std::size_t close = rest.find_first_of(U"）)");
            const std::size_t length = close == View::npos ? rest.size() : close + 1;
            if (rest.substr(0, length).find_first_of(arrows) != View::npos)
                return length;
        }
        std::size_t length = std::min(rest.find_first_of(separators), rest.size());
        // 「●=実施 △=検討」: a space parts entries where an equals sign stands on both sides of it.
        for (std::size_t at = rest.find(U' '); at < length; at = rest.find(U' ', at + 1))
            if (rest.substr(0, at).find_first_of(equals) != View::npos &&
                !trimmed(rest.substr(0, at)).ends_with(U'＝') &&
                !trimmed(rest.substr(0, at)).ends_with(U'=') &&
                !begins_with_equals(trimmed(rest.substr(at, length - at))) &&
                rest.substr(at, length - at).find_first_of(equals) != View::npos) {
                length = at;
                break;
            }
        add(trimmed(rest.substr(0, length)));
        return length;
    }

    static bool begins_with_equals(View text) {
        return !text.empty() && equals.find(text.front()) != View::npos;
    }

    void add(View entry) {
        if (entry.empty())
            return;
        if (const std::size_t equal = entry.find_first_of(equals); equal != View::npos) {
            const View left = trimmed(entry.substr(0, equal));
            const View right = trimmed(entry.substr(equal + 1));
            const bool sign_behind = signs_behind(right) == right.size() && !right.empty();
            return push(sign_behind ? right : left, sign_behind ? left : right);
        }
        if (const std::size_t front = signs_in_front(entry); front > 0)
            return push(entry.substr(0, front), trimmed(entry.substr(front)));
        if (const std::size_t behind = signs_behind(entry); behind > 0)
            return push(entry.substr(entry.size() - behind), trimmed(entry.substr(0, entry.size() - behind)));
        push({}, entry);
    }

    void push(View glyph, View label) {
        if (label.empty() && glyph.find_first_not_of(arrows) == View::npos)
            return; // an arrow alone is no mark
        if (glyph.find_first_not_of(arrows) == View::npos && !glyph.empty() && !own_)
            return; // 「→ 継続する年度」
        entries_.push_back({to_utf8(glyph), to_utf8(label), place_});
    }

    /// Glyphs and labels in cells of their own: 「●」 「実施」, or the labels first.
    std::vector<LegendEntry> pair_up() {
        std::vector<LegendEntry> paired;
        const bool labels_first = !entries_.empty() && entries_.front().glyph.empty();
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            LegendEntry entry = entries_[i];
            if (i + 1 < entries_.size()) {
                const LegendEntry& next = entries_[i + 1];
                const bool glyph_then_label = entry.label.empty() && next.glyph.empty();
                const bool label_then_glyph = labels_first && entry.glyph.empty() && next.label.empty();
                if (glyph_then_label || label_then_glyph) {
                    entry.glyph += next.glyph;
                    entry.label += next.label;
                    ++i;
                }
            }
            paired.push_back(std::move(entry));
        }
        return paired;
    }

    std::u32string text_;
    Place place_;
    bool own_; ///< written by schedule.render, where 「→＝継続」 is a mark
    std::vector<Known> known_;
    std::vector<LegendEntry> entries_;
};

} // namespace

bool is_legend_sign(char32_t c) {
    return (c >= U'\u2190' && c <= U'\u2BFF') || c == U'〇' || c == U'×' || c == U'〓' || c == U'＊' ||
           c == U'*' || c == U'＋' || c == U'\uFE0E' || c == U'\uFE0F' || (c >= 0x1F300 && c <= 0x1FAFF);
}

std::vector<LegendEntry> parse_legend(std::string_view text, const MarkList& known, const Place& place,
                                      bool own) {
    return LegendParser(text, known, place, own).run();
}

} // namespace kyodo
