// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/header_titles.hpp"

#include "core/base/fold.hpp"
#include "core/table/header_years.hpp"

#include <algorithm>

namespace kyodo {
namespace {

constexpr std::size_t longest_title = 240; // bytes; longer cells are never folded

/// 「実績(平成27年度)」 without 実績 leaves 「(平成27年度)」: signs that only join the two are cut off.
std::string without_joints(std::string_view text) {
    constexpr std::string_view joints = "()[]<>:;,./-_~";
    while (!text.empty() && joints.find(text.front()) != std::string_view::npos)
        text.remove_prefix(1);
    // A bracket at the end may belong to the year: 「平成27年度(2015年度)」.
    while (!text.empty() && joints.find(text.back()) != std::string_view::npos) {
        if (text.back() == ')' && text.find('(') != std::string_view::npos)
            break;
        text.remove_suffix(1);
    }
    return std::string(text);
}

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Without the number of a note behind: 「終了日※1」, 「終了日注2」, 「終了日*1」, 「終了日1)」. A number
/// alone may tell columns apart (担当1, 担当2) and stays.
std::string_view without_note_number(std::string_view folded) {
    std::string_view rest = folded;
    const bool closed = rest.ends_with(")") && rest.find('(') == std::string_view::npos;
    if (closed)
        rest.remove_suffix(1);
    const std::size_t behind = rest.size();
    while (!rest.empty() && is_digit(rest.back()))
        rest.remove_suffix(1);
    if (rest.size() == behind || rest.empty())
        return folded;
    for (const std::string_view sign : {"※", "*", "注"})
        if (rest.size() > sign.size() && rest.ends_with(sign))
            return rest.substr(0, rest.size() - sign.size());
    return closed ? rest : folded;
}

/// Without signs that forms put before and behind titles: 「★開始日」, 「■開始日」, 「開始日：」, 「終了日
/// ※1」.
std::string_view without_marks(std::string_view folded) {
    for (bool cut = true; cut;) {
        const std::size_t before = folded.size();
        for (const std::string_view sign : {"*", "※", "★", "■", "□", "◆", "●", "・"})
            if (folded.starts_with(sign))
                folded.remove_prefix(sign.size());
        for (const std::string_view sign : {"*", "※", "★", ":", ";", ".", ",", "、", "。"})
            if (folded.ends_with(sign))
                folded.remove_suffix(sign.size());
        folded = without_note_number(folded);
        cut = folded.size() != before;
    }
    return folded;
}

/// A title without what forms add to it: signs before and behind, brackets around, a unit or remark in
/// brackets behind.
std::string_view without_signs(std::string_view folded) {
    folded = without_marks(folded);
    for (const auto& [open, close] :
         {std::pair("(", ")"), {"[", "]"}, {"【", "】"}, {"〔", "〕"}, {"<", ">"}})
        if (folded.ends_with(close))
            if (const std::size_t at = folded.rfind(open); at != std::string_view::npos) {
                const std::string_view sign = open;
                return at > 0 ? without_marks(folded.substr(0, at))
                              : without_marks(folded.substr(sign.size(), folded.size() - 2 * sign.size()));
            }
    return folded;
}

/// A title whose remark in brackets goes on in the cell below: 「事業名(全角」 over 「30字以内)」.
std::string_view without_open_bracket(std::string_view folded) {
    for (const auto& [open, close] : {std::pair("(", ")"), {"[", "]"}, {"【", "】"}, {"〔", "〕"}})
        if (const std::size_t at = folded.rfind(open);
            at != std::string_view::npos && at > 0 && folded.find(close, at) == std::string_view::npos)
            return without_marks(folded.substr(0, at));
    return folded;
}

/// Whether a folded text has a letter that forms add to titles. Most cells have none: nothing need be cut off
/// them, and a register has some hundred thousand.
bool bears_signs(std::string_view folded) {
    for (std::size_t at = 0; at < folded.size(); ++at) {
        const auto c = static_cast<unsigned char>(folded[at]);
        const bool letter = c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ';
        if (!letter)
            return true;
        // ※★■□◆● begin with E2; 、。【】〔〕 with E3 80; ・ is E3 83 BB.
        if (c == 0xE2)
            return true;
        if (c == 0xE3 && at + 2 < folded.size()) {
            const auto second = static_cast<unsigned char>(folded[at + 1]);
            const auto third = static_cast<unsigned char>(folded[at + 2]);
            if (second == 0x80 || (second == 0x83 && third == 0xBB))
                return true;
        }
    }
    return false;
}

bool reads_as_year(std::string_view text) {
    if (!may_be_year(text))
        return false;
    const auto year = parse_fiscal_year(text);
    return year || year.error().message.id == "year.needs_base" ||
           year.error().message.id == "year.not_in_era";
}

} // namespace

std::array<std::string_view, 3> title_forms(std::string_view folded) {
    if (!bears_signs(folded))
        return {folded, folded, folded};
    return {folded, without_signs(folded), without_open_bracket(folded)};
}

std::string folded_title(std::string_view text) {
    return text.empty() || text.size() > longest_title ? std::string() : fold(text);
}

HeaderTitles::HeaderTitles(const RegisterSchema& schema) {
    for (std::size_t i = 0; i < schema.columns.size(); ++i) {
        const Column& column = schema.columns[i];
        const int index = static_cast<int>(i);
        add(column.title.ja, index, column);
        add(column.title.en, index, column);
        for (const std::string& synonym : column.synonyms)
            add(synonym, index, column);
        const bool bare = column.title.ja.empty() || std::find(column.synonyms.begin(), column.synonyms.end(),
                                                               "") != column.synonyms.end();
        if (column.per_year && bare && bare_ < 0)
            bare_ = index;
    }
    for (std::size_t i = 0; i < schema.columns.size() && bare_ < 0; ++i)
        if (schema.columns[i].per_year)
            bare_ = static_cast<int>(i);
    add_numbers(schema);
    std::stable_sort(prefixes_.begin(), prefixes_.end(),
                     [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
}

void HeaderTitles::add(const std::string& spelling, int column, const Column& about) {
    const std::string folded = fold(spelling);
    if (folded.empty())
        return;
    if (about.per_year)
        prefixes_.emplace_back(folded, column);
    else
        titles_.emplace(folded, column);
    const std::u32string points = to_code_points(folded);
    for (std::size_t length = 1; length <= points.size(); ++length)
        beginnings_[to_utf8(std::u32string_view(points).substr(0, length))] |=
            about.required && !about.per_year;
}

/// A number is 「No」 as well: 事業番号, 事業No. (as 事業Ｎｏ． folds), 事業no. Behind all spellings that the
/// schema has itself: what it says of another column holds.
void HeaderTitles::add_numbers(const RegisterSchema& schema) {
    constexpr std::string_view number = "番号";
    for (std::size_t i = 0; i < schema.columns.size(); ++i) {
        std::vector<std::string> spellings = schema.columns[i].synonyms;
        spellings.push_back(schema.columns[i].title.ja);
        for (const std::string& spelling : spellings)
            if (spelling.ends_with(number) && spelling.size() > number.size())
                add(spelling.substr(0, spelling.size() - number.size()) + "No", static_cast<int>(i),
                    schema.columns[i]);
    }
}

int HeaderTitles::column(const std::string& folded) const {
    auto found = titles_.find(folded);
    if (found == titles_.end() && bears_signs(folded))
        found = titles_.find(without_signs(folded));
    return found == titles_.end() ? -1 : found->second;
}

bool HeaderTitles::begins_title(const std::string& folded) const {
    if (beginnings_.contains(folded))
        return true;
    if (!bears_signs(folded))
        return false;
    const auto forms = title_forms(folded);
    return std::any_of(forms.begin(), forms.end(),
                       [&](std::string_view form) { return beginnings_.contains(form); });
}

bool HeaderTitles::begins_required(const std::string& folded) const {
    const auto forms = title_forms(folded);
    return std::any_of(forms.begin(), forms.end(), [&](std::string_view form) {
        const auto found = beginnings_.find(form);
        return found != beginnings_.end() && found->second;
    });
}

bool HeaderTitles::completes_title(const std::string& folded) const {
    const std::string_view bare = title_forms(folded)[1];
    return column(folded) >= 0 || std::any_of(prefixes_.begin(), prefixes_.end(),
                                              [&](const auto& prefix) { return prefix.first == bare; });
}

TitleWord HeaderTitles::word(std::string_view text) const {
    using Kind = TitleWord::Kind;
    const std::string folded = folded_title(text);
    if (folded.empty())
        return {};
    if (const int index = column(folded); index >= 0)
        return {Kind::column, index, {}};
    if (reads_as_year(folded))
        return {Kind::year, -1, std::string(text)};
    for (const auto& [prefix, index] : prefixes_) {
        if (folded == prefix)
            return {Kind::prefix, index, {}};
        const bool before = folded.starts_with(prefix);
        const bool inside = folded.ends_with(prefix + ")") || folded.ends_with(prefix + "]");
        if (!before && !inside && !folded.ends_with(prefix))
            continue;
        const std::size_t length = prefix.size() + (inside && !before ? 1 : 0);
        const std::string rest =
            without_joints(before ? folded.substr(prefix.size()) : folded.substr(0, folded.size() - length));
        if (reads_as_year(rest))
            return {Kind::year, index, rest};
    }
    for (const auto& [prefix, index] : prefixes_)
        if (title_forms(folded)[1] == prefix)
            return {Kind::prefix, index, {}};
    return {};
}

} // namespace kyodo
