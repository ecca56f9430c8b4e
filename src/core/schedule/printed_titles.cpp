// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schedule/printed_titles.hpp"

#include "core/base/embedded.hpp"
#include "core/base/fold.hpp"
#include "core/register/header_titles.hpp"
#include "core/schema/json_document.hpp"
#include "core/schema/json_reader.hpp"

#include <array>
#include <stdexcept>
#include <unordered_map>

namespace kyodo {
namespace {

using Known = std::pair<PrintedColumn, const char*>;
constexpr std::array columns{
    Known{PrintedColumn::goal, "goal"},       Known{PrintedColumn::section, "section"},
    Known{PrintedColumn::number, "number"},   Known{PrintedColumn::item, "item"},
    Known{PrintedColumn::content, "content"}, Known{PrintedColumn::actors, "actors"},
    Known{PrintedColumn::note, "note"},       Known{PrintedColumn::source, "source"}};

constexpr std::size_t most_stand_ins = 100; // titles of a column

/// A fault in the schema is a fault of the build, which the tests would show.
const RegisterSchema& schema() {
    static const RegisterSchema parsed = [] {
        auto read = parse_register_schema(embedded::plan_schema().front(), "plan.json");
        if (!read)
            throw std::logic_error("the plan's schema can't be read: " +
                                   text(read.error().message, Language::en));
        return *read;
    }();
    return parsed;
}

const HeaderTitles& titles() {
    static const HeaderTitles made(schema());
    return made;
}

std::string_view id_of(int column) {
    return column < 0 ? std::string_view() : schema().columns[static_cast<std::size_t>(column)].id;
}

PrintedColumn column_of(std::string_view id) {
    for (const auto& [column, known] : columns)
        if (id == known)
            return column;
    return PrintedColumn::none;
}

using StandIns = std::unordered_map<std::string, PrintedColumn>;

constexpr Field<StandIns> stand_in_fields[] = {
    {"columns", Need::required,
     [](const JsonPlace& at, StandIns& known) {
         at.each(columns.size(), [&](const JsonPlace& column) {
             const auto id = column.member("id");
             const auto words = column.member("titles");
             if (!id || !words || column_of(id->identifier()) == PrintedColumn::none)
                 return column.fail("schema.missing");
             for (const std::string& title : words->strings(most_stand_ins))
                 known.emplace(fold(title), column_of(id->identifier()));
         });
     }},
};

const StandIns& stand_ins() {
    static const StandIns known = [] {
        StandIns read;
        const auto document = parse_json(embedded::stand_ins().front(), "stand_ins.json");
        JsonReading reading{"stand_ins.json", {}};
        if (document)
            read_object<StandIns>(JsonPlace(document->root, "$", reading), stand_in_fields, read);
        if (!document || reading.failed())
            throw std::logic_error("stand_ins.json can't be read");
        return read;
    }();
    return known;
}

/// By the title as it stands, else without a remark in brackets (「担当課（市）」).
PrintedColumn stand_in(const std::string& folded) {
    for (const std::string_view form : title_forms(folded))
        if (const auto found = stand_ins().find(std::string(form)); found != stand_ins().end())
            return found->second;
    return PrintedColumn::none;
}

YearKind kind_of(int column) {
    const std::string_view id = id_of(column);
    return id == "actual" ? YearKind::actual : id == "plan" ? YearKind::plan : YearKind::unsaid;
}

} // namespace

PrintedColumn printed_column(std::string_view title) {
    const std::string folded = folded_title(title);
    if (folded.empty())
        return PrintedColumn::none;
    const int column = titles().column(folded);
    return column >= 0 ? column_of(id_of(column)) : stand_in(folded);
}

bool is_stand_in(std::string_view title) {
    const std::string folded = folded_title(title);
    return !folded.empty() && titles().column(folded) < 0 && stand_in(folded) != PrintedColumn::none;
}

std::string own_title(PrintedColumn column) {
    for (const auto& [known, id] : columns)
        if (known == column)
            return schema().column(id)->title.ja;
    return {};
}

YearKindTitle year_kind(std::string_view title) {
    const TitleWord word = titles().word(title);
    if (word.kind == TitleWord::Kind::prefix)
        return {kind_of(word.column), {}};
    if (word.kind == TitleWord::Kind::year && word.column >= 0)
        return {kind_of(word.column), word.year};
    return {YearKind::unsaid, std::string(title)};
}

} // namespace kyodo
