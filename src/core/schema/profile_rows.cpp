// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schema/profile_rows.hpp"

#include <boost/json/object.hpp>

namespace kyodo {
namespace {

constexpr std::size_t max_rows = 100000;
constexpr std::size_t max_cell = 32767; ///< characters; what a cell holds in Excel as well
constexpr std::size_t max_text = std::size_t{64} << 20U;

std::size_t text_size(const Record& record) {
    std::size_t size = 0;
    for (const auto& [column, value] : record.values)
        size += value.size();
    for (const auto& [column, years] : record.per_year)
        for (const std::string& value : years)
            size += value.size() + 1;
    return size;
}

class RowReader {
public:
    explicit RowReader(int years) : years_(static_cast<std::size_t>(years)) {}

    /// Rows and groups, each on top of the values given from above.
    void read_all(const JsonPlace& at, const Record& given) {
        at.each(max_rows, [&](const JsonPlace& entry) {
            if (!entry.value().is_object())
                entry.wrong_type("{…}");
            else if (entry.member("rows"))
                read_group(entry, given);
            else
                read_row(entry, given);
        });
    }

    std::vector<Record> take() { return std::move(rows_); }

private:
    void read_group(const JsonPlace& group, const Record& given) {
        constexpr std::pair<std::string_view, Need> keys[] = {{"with", Need::required},
                                                              {"rows", Need::required}};
        if (!group.check_keys(keys))
            return;
        Record below = given;
        read_values(*group.member("with"), below);
        if (const auto rows = group.member("rows"))
            read_all(*rows, below);
    }

    void read_row(const JsonPlace& entry, const Record& given) {
        Record row = given;
        read_values(entry, row);
        text_ += text_size(row);
        if (rows_.size() == max_rows)
            entry.fail("schema.too_many",
                       {{"count", std::to_string(max_rows + 1)}, {"limit", std::to_string(max_rows)}});
        else if (text_ > max_text)
            entry.fail("profile.expanded", {{"limit", std::to_string(max_text)}});
        else
            rows_.push_back(std::move(row));
    }

    void read_values(const JsonPlace& object, Record& out) {
        if (!object.value().is_object())
            return object.wrong_type("{…}");
        for (const auto& entry : object.value().get_object()) {
            const std::string column(entry.key());
            // The form of a column's id is checked here, whether the column exists by check_profile_rows.
            if (!object.identifier_key(column))
                return;
            read_value(*object.member(column), column, out);
        }
    }

    void read_value(const JsonPlace& at, const std::string& column, Record& out) {
        out.values.erase(column);
        out.per_year.erase(column);
        if (at.value().is_array()) {
            std::vector<std::string> years = read_years(at);
            if (!at.reading().failed())
                out.per_year[column] = std::move(years);
        } else if (at.value().is_string()) {
            if (std::string text = at.string_or_empty(max_cell); !text.empty())
                out.values[column] = std::move(text);
        } else if (!at.value().is_null()) {
            at.wrong_type("\"…\", […], null");
        }
    }

    std::vector<std::string> read_years(const JsonPlace& at) const {
        std::vector<std::string> texts;
        at.each(max_rows, [&](const JsonPlace& year) {
            texts.push_back(year.value().is_null() ? std::string() : year.string_or_empty());
        });
        if (texts.size() != years_)
            at.fail("profile.years",
                    {{"count", std::to_string(texts.size())}, {"expected", std::to_string(years_)}});
        return texts;
    }

    std::size_t years_;
    std::size_t text_ = 0;
    std::vector<Record> rows_;
};

} // namespace

std::vector<Record> read_profile_rows(const JsonPlace& at, int years) {
    RowReader reader(years);
    reader.read_all(at, {});
    return reader.take();
}

} // namespace kyodo
