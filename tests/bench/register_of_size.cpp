// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "register_of_size.hpp"

#include "core/schema/sample.hpp"
#include "strings.hpp"

#include <fmt/format.h>

#include <chrono>
#include <filesystem>

namespace kyodo::bench {
namespace {

constexpr std::size_t columns = 25;

std::string file(const std::string& name) { return office::read_file(KYODO_TEMPLATES "/" + name); }

} // namespace

RegisterSchema project_schema() {
    RegisterSchema schema = parse_register_schema(file("registers/project.json"), "project.json").value();
    // Those that a person fills in, in their order; stage and share done are written by the checklists.
    std::erase_if(schema.columns,
                  [](const Column& column) { return column.id == "checked" || column.id == "phase"; });
    schema.columns.resize(columns);
    return schema;
}

std::vector<RegisterSchema> all_schemas() {
    std::vector<RegisterSchema> schemas;
    for (const auto& entry : std::filesystem::directory_iterator(KYODO_TEMPLATES "/registers"))
        if (const std::string name = entry.path().filename().string(); name.ends_with(".json"))
            schemas.push_back(parse_register_schema(file("registers/" + name), name).value());
    return schemas;
}

SheetPlan project_sheet(const RegisterSchema& schema, int rows, int mistakes) {
    const Sample sample = parse_sample(file("samples/project.json"), "project.json").value();
    // Of the sample's projects that are under way, two that keep all rules of the first 25 columns.
    const auto under_way = [&](std::size_t which) {
        Record record = sample.rows.at(which);
        std::erase_if(record.values,
                      [&](const auto& value) { return schema.column(value.first) == nullptr; });
        return record;
    };
    const std::vector<Record> kinds{under_way(0), under_way(1), under_way(2)};
    std::vector<Record> records;
    for (int row = 0; row < rows; ++row) {
        Record record = kinds[static_cast<std::size_t>(row) % kinds.size()];
        const auto day = [&](int first, int spread) {
            const std::chrono::year_month_day date{
                std::chrono::sys_days{std::chrono::days{first + row % spread}}};
            return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                               static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
        };
        record.values["number"] = fmt::format("R8-{:06}", row);
        record.values["name"] += fmt::format("（第{}地区）", row);
        record.values["partner_name"] += fmt::format("第{}支部", row % 997);
        for (const char* text : {"purpose_city", "purpose_group", "purpose"})
            record.values[text] =
                fmt::format("第{}地区では、{}。{}年度までに{}世帯に広げる", row,
                            kinds[static_cast<std::size_t>(row) % kinds.size()].values.at("purpose_group"),
                            2027 + row % 5, 10 + row % 891);
        record.values["goal_value"] = std::to_string(10 + row % 4001);
        record.values["goal_due"] = day(20'850, 300); // from 2027-02-01
        record.values["start"] = day(20'544, 200);    // from 2026-04-01
        record.values["end"] = day(20'850, 300);
        record.values["review_by"] = day(20'790, 60); // from 2026-12-03
        record.values["budget"] = std::to_string(1000LL * (50 + row % 7919));
        if (mistakes > 0 && row % (rows / mistakes) == rows / mistakes - 1 &&
            row / (rows / mistakes) < mistakes)
            record.values["year"] = "";
        records.push_back(std::move(record));
    }
    RegisterSheetOptions options;
    options.sheet_name = schema.sheet;
    options.title = schema.title.ja;
    options.spare_rows = 0;
    return register_sheet(schema, records, options);
}

} // namespace kyodo::bench
