// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/sheet_memory.hpp"

#include "calc/convert.hpp"
#include "calc/properties.hpp"

#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>

namespace kyodo {
namespace {

namespace css = com::sun::star;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr const char* written_suffix = "_Written";
constexpr const char* made_as_suffix = "_Look";
constexpr const char* chart_suffix = "_Chart";

Reference<css::sheet::XNamedRanges> local_names(const Document& document, const std::string& sheet) {
    return {Properties(document.sheet(sheet)).get("NamedRanges"), UNO_QUERY_THROW};
}

/// Excel takes no longer text within a formula.
constexpr std::size_t longest_text = 240;

/// 「"…"&"…"」
std::string as_formula(const std::string& words) {
    std::string formula;
    for (std::size_t at = 0; at < words.size(); at += longest_text)
        formula += (at > 0 ? "&\"" : "\"") + words.substr(at, longest_text) + '"';
    return formula;
}

/// A name whose content is a text of letters, digits and semicolons.
void keep(const Document& document, const std::string& sheet, const std::string& called,
          const std::string& words) {
    const Reference<css::sheet::XNamedRanges> names = local_names(document, sheet);
    const rtl::OUString name = to_uno(called);
    if (names->hasByName(name))
        names->removeByName(name);
    if (words.empty())
        return;
    const css::table::CellAddress origin(static_cast<sal_Int16>(document.sheet_index(sheet)), 0, 0);
    names->addNewByName(name, to_uno(as_formula(words)), origin, 0);
}

std::string kept(const Document& document, const std::string& sheet, const std::string& called) {
    const Reference<css::sheet::XNamedRanges> names = local_names(document, sheet);
    const rtl::OUString name = to_uno(called);
    if (!names->hasByName(name))
        return {};
    const Reference<css::sheet::XNamedRange> found(names->getByName(name), UNO_QUERY_THROW);
    std::string content = to_core(found->getContent());
    std::erase_if(content, [](char sign) { return sign == '"' || sign == '&' || sign == ' '; });
    return content;
}

} // namespace

void keep_memory(const Document& document, const std::string& sheet, const SheetPlan& plan,
                 const std::string& made_as) {
    keep(document, sheet, plan.region + written_suffix, written_table(plan.to_grid()));
    keep(document, sheet, plan.region + made_as_suffix, made_as);
}

WrittenTable what_was_written(const Document& document, const std::string& sheet, const std::string& region) {
    return WrittenTable(kept(document, sheet, region + written_suffix));
}

std::string kept_made_as(const Document& document, const std::string& sheet, const std::string& region) {
    return kept(document, sheet, region + made_as_suffix);
}

void keep_chart_place(const Document& document, const std::string& sheet, const std::string& chart,
                      const std::string& words) {
    keep(document, sheet, chart + chart_suffix, words);
}

std::string kept_chart_place(const Document& document, const std::string& sheet, const std::string& chart) {
    return kept(document, sheet, chart + chart_suffix);
}

} // namespace kyodo
