// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/base/fold.hpp"
#include "core/schema/edit_distance.hpp"
#include "core/schema/vocabulary.hpp"

namespace kyodo {
namespace {

/// All spellings of a mark and where each stands; empty synonyms are left out, an empty code, label or glyph
/// is not.
std::vector<std::pair<std::string_view, MarkField>> spellings_of(const Mark& mark) {
    std::vector<std::pair<std::string_view, MarkField>> all{
        {mark.code, MarkField::code}, {mark.label, MarkField::label}, {mark.glyph, MarkField::glyph}};
    for (const std::string& synonym : mark.synonyms)
        if (!fold(synonym).empty())
            all.emplace_back(synonym, MarkField::synonyms);
    return all;
}

} // namespace

std::optional<MarkFault> find_fault(const std::vector<Mark>& marks) {
    for (std::size_t i = 0; i < marks.size(); ++i)
        for (const auto& [spelling, field] : spellings_of(marks[i]))
            if (fold(spelling).empty())
                return MarkFault{error("marks.empty", {{"number", std::to_string(i + 1)}}), i, field};
    MarkSpellings known;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const Mark& mark = marks[i];
        const int index = static_cast<int>(i);
        for (const auto& [spelling, field] : spellings_of(mark)) {
            const auto label = [&](int other) { return marks[static_cast<std::size_t>(other)].label; };
            if (const auto same = known.find(spelling); same && *same != index)
                return MarkFault{error("marks.same_spelling", {{"spelling", std::string(spelling)},
                                                               {"first", label(*same)},
                                                               {"second", mark.label}}),
                                 i, field};
            if (const auto other = known.confused_with(spelling, index))
                return MarkFault{error("marks.arrow", {{"spelling", std::string(spelling)},
                                                       {"label", mark.label},
                                                       {"other", label(*other)}}),
                                 i, field};
            known.set(spelling, index);
        }
    }
    return std::nullopt;
}

Result<MarkList> MarkList::make(std::vector<Mark> marks) {
    if (const auto fault = find_fault(marks))
        return fault->error;
    MarkList list;
    for (std::size_t i = 0; i < marks.size(); ++i)
        for (const auto& [spelling, field] : spellings_of(marks[i]))
            list.spellings_.set(spelling, static_cast<int>(i));
    list.marks_ = std::move(marks);
    return list;
}

std::string MarkList::nearest(std::string_view text) const {
    std::vector<std::string> spellings;
    std::vector<const Mark*> owners;
    for (const Mark& mark : marks_)
        for (const auto& [spelling, field] : spellings_of(mark)) {
            spellings.emplace_back(spelling);
            owners.push_back(&mark);
        }
    const auto index = nearest_index(spellings, text);
    return index ? owners[*index]->label : std::string();
}

} // namespace kyodo
