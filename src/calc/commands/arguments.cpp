// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/commands/arguments.hpp"

#include "calc/convert.hpp"
#include "core/base/fold.hpp"

#include <charconv>
#include <cmath>

namespace kyodo {
namespace {

namespace css = com::sun::star;

std::string text_of(const css::uno::Any& any) {
    if (bool flag = false; any >>= flag)
        return flag ? "true" : "false";
    const Value value = cell_value(any);
    return std::holds_alternative<CellError>(value) ? "" : to_text(value);
}

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words)
        all += (all.empty() ? "" : ", ") + word;
    return all;
}

} // namespace

Arguments::Arguments(const css::uno::Sequence<css::beans::PropertyValue>& values) {
    for (sal_Int32 i = 0; i < values.getLength(); ++i)
        set(to_core(values[i].Name), text_of(values[i].Value));
}

bool Arguments::has(const std::string& name) const {
    const auto found = values_.find(fold(name));
    return found != values_.end() && !found->second.empty();
}

bool Arguments::knows(const std::string& name) const { return values_.contains(fold(name)); }

void Arguments::set(const std::string& name, const std::string& value) {
    if (values_.insert_or_assign(fold(name), value).second)
        names_.push_back(name);
}

std::string Arguments::text(const std::string& name, const std::string& otherwise) const {
    return has(name) ? values_.at(fold(name)) : otherwise;
}

bool Arguments::flag(const std::string& name) const {
    const std::string value = fold(text(name));
    return value == "true" || value == "1" || value == "yes";
}

Result<int> Arguments::number(const std::string& name, int otherwise, int least, int most) const {
    if (!has(name))
        return otherwise;
    const std::string written = fold(text(name));
    int value = 0;
    const auto [end, failure] = std::from_chars(written.data(), written.data() + written.size(), value);
    if (failure != std::errc() || end != written.data() + written.size() || value < least || value > most)
        return error("call.number", {{"name", name},
                                     {"value", text(name)},
                                     {"least", std::to_string(least)},
                                     {"most", std::to_string(most)}});
    return value;
}

Result<int> Arguments::choice(const std::string& name, const std::vector<std::string>& allowed) const {
    if (!has(name))
        return 0;
    for (std::size_t i = 0; i < allowed.size(); ++i)
        if (same_text(text(name), allowed[i]))
            return static_cast<int>(i);
    return error("call.choice", {{"name", name}, {"value", text(name)}, {"allowed", joined(allowed)}});
}

} // namespace kyodo
