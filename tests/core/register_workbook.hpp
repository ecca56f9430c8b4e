// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A workbook of registers, for tests: sheets written as text, read and checked with the words of 標準.
#pragma once

#include "core/register/check/register_check.hpp"

#include "grid_from_text.hpp"
#include "template_files.hpp"

#include <fstream>
#include <list>
#include <map>

namespace kyodo::test {

/// The lines of a file of tests/core/data; "#" alone or before a space begins a remark.
inline std::vector<std::string> data_lines(const std::string& name) {
    std::ifstream file(std::string(KYODO_SOURCE_DIR) + "/tests/core/data/" + name, std::ios::binary);
    if (!file)
        throw std::runtime_error("no file tests/core/data/" + name);
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);)
        if (line != "#" && !line.starts_with("# "))
            lines.push_back(line);
    return lines;
}

/// The cells of a line, parted by "|", spaces around them cut off.
inline std::vector<std::string> fields(const std::string& line) {
    std::vector<std::string> all(1);
    for (const char c : line)
        if (c == '|')
            all.emplace_back();
        else
            all.back() += c;
    for (std::string& each : all)
        each = cut(each);
    return all;
}

inline const RegisterSchema& schema_of(const std::string& id) {
    static std::map<std::string, RegisterSchema> schemas;
    const auto [place, is_new] = schemas.try_emplace(id);
    if (is_new)
        place->second = parse_register_schema(template_file("registers/" + id + ".json"), id).value();
    return place->second;
}

/// The settings of 標準, with the registers' own lists.
inline WorkbookSettings standard_settings(const std::vector<RegisterSchema>& registers = {}) {
    WorkbookSettings settings =
        settings_of(parse_city_profile(template_file("cities/hyojun.json"), "hyojun").value()).value();
    add_lists_of(settings, registers);
    return settings;
}

/// Registers that stand in one workbook, all tables of each sheet. Not movable: they refer to one another.
class RegisterWorkbook {
public:
    RegisterWorkbook() = default;
    RegisterWorkbook(const RegisterWorkbook&) = delete;
    RegisterWorkbook& operator=(const RegisterWorkbook&) = delete;

    void add(const std::string& id, Grid grid) {
        grids_.push_back(std::move(grid));
        for (RegisterTable& table : find_register_tables(grids_.back(), schema_of(id)).value()) {
            data_.push_back(read_register(grids_.back(), schema_of(id), std::move(table), {settings_}));
            registers_.push_back(&data_.back());
        }
    }

    const std::vector<const RegisterData*>& registers() const { return registers_; }
    Findings check(const RegisterData& data) const {
        using namespace std::chrono;
        return check_register(data, registers_, {settings_, year{2026} / November / 21});
    }

private:
    WorkbookSettings settings_ = standard_settings();
    std::list<Grid> grids_;
    std::list<RegisterData> data_;
    std::vector<const RegisterData*> registers_;
};

inline const char* name_of(Severity severity) {
    return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "advice";
}

/// The id of the column a finding stands in.
inline std::string column_of(const RegisterData& data, const Finding& finding) {
    for (const DataColumn& column : data.columns())
        if (data.grid().place(0, column.grid_column).column == finding.place.column)
            return column.column->id;
    return "?";
}

} // namespace kyodo::test
