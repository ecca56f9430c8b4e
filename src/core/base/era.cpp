// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/base/era.hpp"

#include "core/base/embedded.hpp"
#include "core/base/fold.hpp"

#include <boost/json.hpp>

#include <cstdio>
#include <optional>
#include <stdexcept>

namespace kyodo {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

std::optional<year_month_day> parse_iso(const std::string& text) {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    int used = 0;
    const int read = std::sscanf(text.c_str(), "%4d-%2u-%2u%n", &year, &month, &day, &used);
    const year_month_day date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
    if (read != 3 || used != static_cast<int>(text.size()) || !date.ok())
        return std::nullopt;
    return date;
}

std::string string_at(const boost::json::object& entry, std::string_view key) {
    const auto* value = entry.if_contains(key);
    return value != nullptr && value->is_string() ? std::string(value->as_string()) : std::string();
}

/// `number` counts the entries from 1, for the message.
Result<Era> parse_era(const boost::json::value& entry, std::size_t number) {
    const auto wrong = [&](const char* id, const std::string& value) {
        return error(id, {{"number", std::to_string(number)}, {"value", value}});
    };
    if (!entry.is_object())
        return wrong("eras.entry", boost::json::serialize(entry));
    const boost::json::object& object = entry.get_object();
    Era era;
    era.name = string_at(object, "name");
    era.letter = string_at(object, "letter");
    const auto* shared = object.if_contains("shares_first_day");
    if (era.name.empty() || era.letter.empty() || (shared != nullptr && !shared->is_bool()))
        return wrong("eras.entry", boost::json::serialize(entry));
    const auto first_day = parse_iso(string_at(object, "first_day"));
    if (!first_day)
        return wrong("eras.date", string_at(object, "first_day"));
    era.first_day = *first_day;
    era.shares_first_day = shared != nullptr && shared->get_bool();
    return era;
}

bool same_sign(const Era& era, const Era& other) {
    return era.name == other.name || same_text(era.letter, other.letter) || era.initial() == other.initial();
}

} // namespace

std::string Era::initial() const { return to_utf8(to_code_points(name).substr(0, 1)); }

Result<EraTable> EraTable::parse(std::string_view json) {
    boost::system::error_code failure;
    const boost::json::value document = boost::json::parse(json, failure);
    const auto* root = failure ? nullptr : document.if_object();
    const auto* entries = root != nullptr ? root->if_contains("eras") : nullptr;
    if (entries == nullptr || !entries->is_array() || entries->get_array().empty())
        return error("eras.not_json");
    EraTable table;
    for (const boost::json::value& entry : entries->get_array()) {
        auto era = parse_era(entry, table.eras_.size() + 1);
        if (!era)
            return era.error();
        for (const Era& other : table.eras_)
            if (same_sign(*era, other))
                return error("eras.same", {{"value", era->name}, {"other", other.name}});
        if (!table.eras_.empty() && table.eras_.back().first_day >= era->first_day)
            return error("eras.order", {{"value", era->name}, {"other", table.eras_.back().name}});
        table.eras_.push_back(std::move(*era));
    }
    return table;
}

const Era* EraTable::on(year_month_day date) const {
    const Era* found = nullptr;
    for (const Era& era : eras_)
        if (era.first_day <= date)
            found = &era;
    return found;
}

bool EraTable::names(const Era& era, year_month_day date) const {
    const Era* current = on(date);
    if (current == nullptr || *current == era)
        return current != nullptr;
    return current->shares_first_day && current->first_day == date &&
           era == *on(year_month_day(sys_days(date) - std::chrono::days(1)));
}

bool EraTable::names_fiscal_year(const Era& era, int year) const {
    using namespace std::chrono;
    const year_month_day first{std::chrono::year(year), April, std::chrono::day(1)};
    const year_month_day last{std::chrono::year(year), December, std::chrono::day(31)};
    const Era* next = nullptr;
    for (auto other = eras_.rbegin(); other != eras_.rend() && !(*other == era); ++other)
        next = &*other;
    return era.first_day <= last && (next == nullptr || first < next->first_day);
}

const Era* EraTable::find(std::string_view name) const {
    for (const Era& era : eras_)
        if (era.name == name)
            return &era;
    return nullptr;
}

const EraTable& eras() {
    static const EraTable table = [] {
        auto parsed = EraTable::parse(embedded::eras().front());
        if (!parsed) // this build is of no use; whoever built it shall read why
            throw std::runtime_error(text(parsed.error().message, Language::ja) + " " +
                                     text(parsed.error().message, Language::en));
        return std::move(*parsed);
    }();
    return table;
}

} // namespace kyodo
