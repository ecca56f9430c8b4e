// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/settings_tables.hpp"

#include "core/base/embedded.hpp"
#include "core/base/fold.hpp"
#include "core/base/names.hpp"

#include <stdexcept>

namespace kyodo {
namespace {

/// A schema of the library itself: a fault in it is a fault of the build, which the tests would show.
RegisterSchema embedded_schema(std::string_view id) {
    for (const std::string_view json : embedded::settings_schemas()) {
        auto schema = parse_register_schema(json, id);
        if (schema && schema->id == id)
            return *schema;
    }
    throw std::logic_error("no embedded schema " + std::string(id));
}

} // namespace

const RegisterSchema& settings_schema() {
    static const RegisterSchema schema = embedded_schema("settings");
    return schema;
}

const RegisterSchema& marks_schema() {
    static const RegisterSchema schema = embedded_schema("marks");
    return schema;
}

const RegisterSchema& terms_schema() {
    static const RegisterSchema schema = embedded_schema("terms");
    return schema;
}

const RegisterSchema& pairs_schema() {
    static const RegisterSchema schema = embedded_schema("pairs");
    return schema;
}

std::string join_spellings(const std::vector<std::string>& spellings) { return names_text(spellings); }

std::vector<std::string> split_spellings(std::string_view text) {
    static constexpr std::string_view separators[] = {"、", ",", "，", "\n"};
    std::vector<std::string> parts(1);
    for (std::size_t at = 0; at < text.size();) {
        std::size_t skip = 0;
        for (const std::string_view separator : separators)
            if (text.substr(at).starts_with(separator))
                skip = separator.size();
        if (skip > 0)
            parts.emplace_back();
        else
            parts.back() += text[at];
        at += skip > 0 ? skip : 1;
    }
    std::vector<std::string> spellings;
    for (const std::string& part : parts)
        if (std::string trimmed = trim(part); !trimmed.empty())
            spellings.push_back(std::move(trimmed));
    return spellings;
}

} // namespace kyodo
