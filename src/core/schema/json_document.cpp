// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schema/json_document.hpp"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/parse.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace kyodo {
namespace {

namespace json = boost::json;

/// Ours are below 100 kB; this bounds time and memory for a file that was chosen by mistake.
constexpr std::size_t max_bytes = std::size_t{8} << 20U;
constexpr std::size_t max_depth = 32;

/// Follows the events of the parser and stops at a key that its object already has: Boost.JSON itself
/// would keep the last one in silence.
class DuplicateFinder {
public:
    static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);
    using Code = json::error_code;
    using Text = json::string_view;

    bool on_document_begin(Code&) { return true; }
    bool on_document_end(Code&) { return true; }
    bool on_object_begin(Code&) { return open(false); }
    bool on_object_end(std::size_t, Code&) { return close(); }
    bool on_array_begin(Code&) { return open(true); }
    bool on_array_end(std::size_t, Code&) { return close(); }
    bool on_key_part(Text part, std::size_t, Code&) { return append(part); }
    bool on_key(Text part, std::size_t, Code& code) {
        append(part);
        Frame& frame = frames_.back();
        frame.key = std::move(key_);
        key_.clear();
        if (frame.keys.insert(frame.key).second)
            return true;
        duplicate_ = path();
        code = json::error::syntax;
        return false;
    }
    bool on_string_part(Text, std::size_t, Code&) { return true; }
    bool on_string(Text, std::size_t, Code&) { return next(); }
    bool on_number_part(Text, Code&) { return true; }
    bool on_int64(std::int64_t, Text, Code&) { return next(); }
    bool on_uint64(std::uint64_t, Text, Code&) { return next(); }
    bool on_double(double, Text, Code&) { return next(); }
    bool on_bool(bool, Code&) { return next(); }
    bool on_null(Code&) { return next(); }
    bool on_comment_part(Text, Code&) { return true; }
    bool on_comment(Text, Code&) { return true; }

    /// The path of the key that stands twice, or "".
    const std::string& duplicate() const { return duplicate_; }

private:
    struct Frame {
        bool array = false;
        std::size_t index = 0;
        std::string key;
        std::set<std::string> keys;
    };

    bool open(bool array) {
        frames_.push_back({array, 0, {}, {}});
        return true;
    }
    bool close() {
        frames_.pop_back();
        return next();
    }
    bool next() {
        if (!frames_.empty() && frames_.back().array)
            ++frames_.back().index;
        return true;
    }
    bool append(Text part) {
        key_.append(part.data(), part.size());
        return true;
    }
    std::string path() const {
        std::string text;
        for (const Frame& frame : frames_)
            if (frame.array)
                text += '[' + std::to_string(frame.index) + ']';
            else
                text += (text.empty() ? "" : ".") + frame.key;
        return text;
    }

    std::vector<Frame> frames_;
    std::string key_;
    std::string duplicate_;
};

/// Line and column, both from 1; columns count characters, not bytes.
std::pair<std::size_t, std::size_t> line_and_column(std::string_view before) {
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const std::size_t newline = before.rfind('\n');
    const std::string_view rest = newline == std::string_view::npos ? before : before.substr(newline + 1);
    const auto column = 1 + std::count_if(rest.begin(), rest.end(), [](char c) {
                            return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
                        });
    return {static_cast<std::size_t>(line), static_cast<std::size_t>(column)};
}

Error unreadable(std::string_view bytes, std::size_t at, json::error_code code, std::string_view source) {
    const auto [line, column] = line_and_column(bytes.substr(0, std::min(at, bytes.size())));
    if (code == json::error::too_deep)
        return error("schema.too_deep", {{"file", std::string(source)},
                                         {"line", std::to_string(line)},
                                         {"limit", std::to_string(max_depth)}});
    return error(
        "schema.not_json",
        {{"file", std::string(source)}, {"line", std::to_string(line)}, {"column", std::to_string(column)}});
}

} // namespace

Result<JsonDocument> parse_json(std::string_view bytes, std::string_view source) {
    if (bytes.size() > max_bytes)
        return error("schema.too_large", {{"file", std::string(source)},
                                          {"size", std::to_string(bytes.size())},
                                          {"limit", std::to_string(max_bytes)}});
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);

    json::parse_options options;
    options.max_depth = max_depth;
    json::basic_parser<DuplicateFinder> scan(options);
    json::error_code code;
    const std::size_t read = scan.write_some(false, bytes.data(), bytes.size(), code);
    if (!scan.handler().duplicate().empty())
        return error("schema.duplicate_key",
                     {{"file", std::string(source)}, {"place", scan.handler().duplicate()}});
    if (code || read != bytes.size())
        return unreadable(bytes, read, code, source);

    JsonDocument document{json::parse(json::string_view(bytes.data(), bytes.size()), code, {}, options)};
    if (code)
        return unreadable(bytes, bytes.size(), code, source);
    return document;
}

} // namespace kyodo
