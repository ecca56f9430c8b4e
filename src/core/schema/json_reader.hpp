// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Reads a JSON document by tables of fields. Every place knows its path, so that an error says where it is;
// the first error is kept and ends the reading, so that readers needn't check after each step.
//
// A loader is a table: one line for each key an object may have. Keys that are not in the table are errors.
//     const Field<Term> term_fields[] = {
//         {"text", Need::required, [](const JsonPlace& at, Term& term) { term.text = at.string(); }},
//     };
//     read_object<Term>(place, term_fields, term);
#pragma once

#include "core/base/result.hpp"

#include <boost/json/value.hpp>

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kyodo {

/// One reading of one file: its name for the messages, and the first error.
struct JsonReading {
    std::string file;
    std::optional<Error> error;

    bool failed() const { return error.has_value(); }
    /// Keeps the first error: id, the arguments file and place, then those given.
    void fail(std::string id, const std::string& place,
              std::vector<std::pair<std::string, std::string>> args = {});
};

enum class Need { required, optional };

/// A value in the document and the path to it: "$" for the whole, else "columns[3].type" (counted from 0).
/// The readers below return an empty value after an error; JsonReading::error says which.
class JsonPlace {
public:
    JsonPlace(const boost::json::value& value, std::string path, JsonReading& reading)
        : value_(&value), path_(std::move(path)), reading_(&reading) {}

    const std::string& path() const { return path_; }
    const boost::json::value& value() const { return *value_; }
    JsonReading& reading() const { return *reading_; }

    /// A text of 1 to `limit` characters. Errors: schema.wrong_type, schema.length, schema.control_character.
    std::string string(std::size_t limit = 200) const;
    /// The same, or an empty text.
    std::string string_or_empty(std::size_t limit = 200) const;
    /// A name for programs: a–z, then a–z 0–9 _, at most 64. Error: schema.identifier.
    std::string identifier() const;
    /// The same rule for a key of this object that isn't known beforehand; the place is the member's.
    bool identifier_key(std::string_view key) const;
    bool boolean() const;
    /// A number within bounds. Error: schema.not_allowed.
    int integer(int least, int most) const;
    double number(double least, double most) const;
    /// One of several words, as its index; 0 after an error. Error: schema.not_allowed.
    std::size_t one_of(std::span<const std::string_view> words) const;
    /// Calls `read` for each element. Errors: schema.wrong_type, schema.too_many.
    void each(std::size_t limit, const std::function<void(const JsonPlace&)>& read) const;
    /// An array of texts.
    std::vector<std::string> strings(std::size_t limit, std::size_t text_limit = 200) const;

    /// The member of an object; nothing where there is none, this isn't an object, or the reading has failed.
    std::optional<JsonPlace> member(std::string_view key) const;
    /// Whether this is an object with all required keys and no other than those listed.
    bool check_keys(std::span<const std::pair<std::string_view, Need>> keys) const;
    /// The path of a member, which need not exist.
    std::string path_of(std::string_view key) const;

    /// schema.wrong_type: `allowed` shows the JSON notation: "…", 123, true / false, […], {…}.
    void wrong_type(std::string_view allowed) const;
    /// schema.not_allowed with the value as it stands here.
    void not_allowed(std::string allowed) const;
    void fail(std::string id, std::vector<std::pair<std::string, std::string>> args = {}) const;

private:
    std::string checked(std::size_t least, std::size_t limit) const;

    const boost::json::value* value_;
    std::string path_;
    JsonReading* reading_;
};

/// A key of an object and how its value is read.
template <class T>
struct Field {
    std::string_view key;
    Need need;
    void (*read)(const JsonPlace& at, T& out);
};

/// Reads an object by its table, in the table's order.
template <class T>
void read_object(const JsonPlace& place, std::span<const Field<T>> fields, T& out) {
    std::vector<std::pair<std::string_view, Need>> keys;
    for (const Field<T>& field : fields)
        keys.emplace_back(field.key, field.need);
    if (!place.check_keys(keys))
        return;
    for (const Field<T>& field : fields)
        if (const auto at = place.member(field.key))
            field.read(*at, out);
}

/// A text for messages: at most 60 characters, then ….
std::string shortened(std::string_view text);

/// "a, b, c": what is allowed, for messages.
template <class Range>
std::string listed(const Range& words) {
    std::string text;
    for (const auto& word : words)
        text.append(text.empty() ? "" : ", ").append(std::string_view(word));
    return text;
}

} // namespace kyodo
