// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/base/era.hpp"

#include "core/base/embedded.hpp"
#include "core/base/fold.hpp"

#include <boost/json.hpp>

#include <cstdio>
#include <stdexcept>

namespace kyodo {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

year_month_day parse_iso(const std::string& text) {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    int used = 0;
    const int read = std::sscanf(text.c_str(), "%4d-%2u-%2u%n", &year, &month, &day, &used);
    const year_month_day date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
    if (read != 3 || used != static_cast<int>(text.size()) || !date.ok())
        throw std::invalid_argument("eras: no date: " + text);
    return date;
}

Era parse_era(const boost::json::object& entry) {
    Era era;
    era.name = boost::json::value_to<std::string>(entry.at("name"));
    era.letter = boost::json::value_to<std::string>(entry.at("letter"));
    era.first_day = parse_iso(boost::json::value_to<std::string>(entry.at("first_day")));
    if (const auto* shared = entry.if_contains("shares_first_day"))
        era.shares_first_day = shared->as_bool();
    return era;
}

void check_apart(const Era& era, const Era& other) {
    if (era.name == other.name || same_text(era.letter, other.letter) || era.initial() == other.initial())
        throw std::invalid_argument("eras: " + era.name + " can't be told from " + other.name);
}

} // namespace

std::string Era::initial() const { return to_utf8(to_code_points(name).substr(0, 1)); }

EraTable EraTable::parse(std::string_view json) {
    EraTable table;
    const boost::json::value document = boost::json::parse(json);
    for (const boost::json::value& entry : document.at("eras").as_array()) {
        Era era = parse_era(entry.as_object());
        for (const Era& other : table.eras_)
            check_apart(era, other);
        if (!table.eras_.empty() && table.eras_.back().first_day >= era.first_day)
            throw std::invalid_argument("eras: out of order: " + era.name);
        table.eras_.push_back(std::move(era));
    }
    if (table.eras_.empty())
        throw std::invalid_argument("eras: empty");
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
    static const EraTable table = EraTable::parse(embedded::eras().front());
    return table;
}

} // namespace kyodo
