// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schema/common_fields.hpp"

#include "core/base/names.hpp"

namespace kyodo {
namespace {

constexpr Field<Bilingual> either_fields[] = {
    {"ja", Need::required, [](const JsonPlace& at, Bilingual& text) { text.ja = at.string_or_empty(); }},
    {"en", Need::required, [](const JsonPlace& at, Bilingual& text) { text.en = at.string_or_empty(); }},
};

} // namespace

Bilingual read_bilingual(const JsonPlace& at, std::size_t limit) {
    Bilingual text;
    constexpr std::pair<std::string_view, Need> keys[] = {{"ja", Need::required}, {"en", Need::required}};
    if (at.check_keys(keys)) {
        text.ja = at.member("ja")->string(limit);
        if (const auto english = at.member("en"))
            text.en = english->string(limit);
    }
    return text;
}

Bilingual read_bilingual_or_empty(const JsonPlace& at) {
    Bilingual text;
    read_object<Bilingual>(at, either_fields, text);
    return text;
}

std::string read_sheet_name(const JsonPlace& at) {
    std::string name = at.string(31);
    if (at.reading().failed())
        return {};
    if (!is_sheet_name(name))
        at.fail("schema.sheet_name", {{"value", name}});
    return name;
}

} // namespace kyodo
