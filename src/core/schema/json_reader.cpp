// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schema/json_reader.hpp"

#include "core/base/fold.hpp"

#include <boost/json/serialize.hpp>
#include <fmt/format.h>

#include <algorithm>

namespace kyodo {
namespace {

namespace json = boost::json;

std::string_view view(json::string_view text) { return {text.data(), text.size()}; }

/// The value as a person wrote it: a text without its quotes, anything else in JSON's notation.
std::string shown(const json::value& value) {
    return shortened(value.is_string() ? std::string(view(value.get_string())) : json::serialize(value));
}

bool is_identifier(std::string_view text) {
    const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto other = [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '_'; };
    return !text.empty() && text.size() <= 64 && letter(text.front()) &&
           std::all_of(text.begin(), text.end(), other);
}

} // namespace

std::string shortened(std::string_view text) {
    constexpr std::size_t most = 60;
    // Cut the bytes first, so that a value of megabytes isn't decoded for its first characters.
    std::u32string start = to_code_points(text.substr(0, (most + 1) * 4));
    if (start.size() <= most)
        return std::string(text);
    start.resize(most);
    return to_utf8(start) + "…";
}

void JsonReading::fail(std::string id, const std::string& place,
                       std::vector<std::pair<std::string, std::string>> args) {
    if (error)
        return;
    args.insert(args.begin(), {{"file", file}, {"place", place}});
    error = kyodo::error(std::move(id), std::move(args));
}

void JsonPlace::fail(std::string id, std::vector<std::pair<std::string, std::string>> args) const {
    reading_->fail(std::move(id), path_, std::move(args));
}

void JsonPlace::wrong_type(std::string_view allowed) const {
    if (!reading_->failed())
        fail("schema.wrong_type",
             {{"value", shortened(json::serialize(*value_))}, {"allowed", std::string(allowed)}});
}

void JsonPlace::not_allowed(std::string allowed) const {
    if (!reading_->failed())
        fail("schema.not_allowed", {{"value", shown(*value_)}, {"allowed", std::move(allowed)}});
}

std::string JsonPlace::checked(std::size_t least, std::size_t limit) const {
    if (reading_->failed())
        return {};
    if (!value_->is_string()) {
        wrong_type("\"…\"");
        return {};
    }
    std::string text(view(value_->get_string()));
    // Counted without decoding: the bytes that begin a character.
    const auto length = std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    const auto size = static_cast<std::size_t>(length);
    if (size > limit || (least > 0 && trim(text).empty())) {
        fail("schema.length",
             {{"value", shown(*value_)}, {"length", std::to_string(size)}, {"limit", std::to_string(limit)}});
        return {};
    }
    // A cell and an XML file can hold line breaks and tabs, but no other control character.
    if (std::any_of(text.begin(), text.end(), [](char c) {
            const auto byte = static_cast<unsigned char>(c);
            return byte == 0x7FU || (byte < 0x20U && c != '\n' && c != '\t');
        })) {
        fail("schema.control_character", {{"value", shortened(json::serialize(*value_))}});
        return {};
    }
    return text;
}

std::string JsonPlace::string(std::size_t limit) const { return checked(1, limit); }
std::string JsonPlace::string_or_empty(std::size_t limit) const { return checked(0, limit); }

std::string JsonPlace::identifier() const {
    std::string text = string(64);
    if (!reading_->failed() && !is_identifier(text))
        fail("schema.identifier", {{"value", shown(*value_)}});
    return reading_->failed() ? std::string() : text;
}

bool JsonPlace::identifier_key(std::string_view key) const {
    if (!is_identifier(key))
        reading_->fail("schema.identifier", path_of(shortened(key)), {{"value", shortened(key)}});
    return !reading_->failed();
}

bool JsonPlace::boolean() const {
    if (value_->is_bool())
        return value_->get_bool();
    wrong_type("true / false");
    return false;
}

int JsonPlace::integer(int least, int most) const {
    if (!value_->is_int64())
        wrong_type("123");
    else if (value_->get_int64() < least || value_->get_int64() > most)
        not_allowed(fmt::format("{}–{}", least, most));
    return reading_->failed() ? least : static_cast<int>(value_->get_int64());
}

double JsonPlace::number(double least, double most) const {
    if (!value_->is_number()) {
        wrong_type("123");
        return least;
    }
    const double found = value_->to_number<double>();
    if (!(found >= least && found <= most))
        not_allowed(fmt::format("{}–{}", least, most));
    return reading_->failed() ? least : found;
}

std::size_t JsonPlace::one_of(std::span<const std::string_view> words) const {
    if (!value_->is_string()) {
        wrong_type("\"…\"");
        return 0;
    }
    const auto found = std::find(words.begin(), words.end(), view(value_->get_string()));
    if (found == words.end()) {
        not_allowed(listed(words));
        return 0;
    }
    return static_cast<std::size_t>(found - words.begin());
}

void JsonPlace::each(std::size_t limit, const std::function<void(const JsonPlace&)>& read) const {
    if (!value_->is_array())
        return wrong_type("[…]");
    const json::array& elements = value_->get_array();
    if (elements.size() > limit)
        return fail("schema.too_many",
                    {{"count", std::to_string(elements.size())}, {"limit", std::to_string(limit)}});
    for (std::size_t i = 0; i < elements.size() && !reading_->failed(); ++i)
        read(JsonPlace(elements[i], fmt::format("{}[{}]", path_ == "$" ? "" : path_, i), *reading_));
}

std::vector<std::string> JsonPlace::strings(std::size_t limit, std::size_t text_limit) const {
    std::vector<std::string> texts;
    each(limit, [&](const JsonPlace& at) { texts.push_back(at.string(text_limit)); });
    return texts;
}

std::string JsonPlace::path_of(std::string_view key) const {
    return path_ == "$" ? std::string(key) : fmt::format("{}.{}", path_, key);
}

std::optional<JsonPlace> JsonPlace::member(std::string_view key) const {
    if (reading_->failed() || !value_->is_object())
        return std::nullopt;
    const json::value* found = value_->get_object().if_contains(json::string_view(key.data(), key.size()));
    if (found == nullptr)
        return std::nullopt;
    return JsonPlace(*found, path_of(key), *reading_);
}

bool JsonPlace::check_keys(std::span<const std::pair<std::string_view, Need>> keys) const {
    if (!value_->is_object()) {
        wrong_type("{…}");
        return false;
    }
    std::vector<std::string_view> known;
    for (const auto& [key, need] : keys)
        known.push_back(key);
    for (const auto& member : value_->get_object())
        if (std::find(known.begin(), known.end(), view(member.key())) == known.end())
            reading_->fail("schema.unknown_key", path_of(shortened(view(member.key()))),
                           {{"value", shortened(view(member.key()))}, {"allowed", listed(known)}});
    for (const auto& [key, need] : keys)
        if (need == Need::required && !member(key))
            reading_->fail("schema.missing", path_of(key));
    return !reading_->failed();
}

} // namespace kyodo
