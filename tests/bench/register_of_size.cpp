// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "register_of_size.hpp"

#include "core/schema/sample.hpp"
#include "strings.hpp"

#include <fmt/format.h>

namespace kyodo::bench {
namespace {

constexpr std::size_t columns = 25;

std::string file(const std::string& name) { return office::read_file(KYODO_TEMPLATES "/" + name); }

} // namespace

RegisterSchema project_schema() {
    RegisterSchema schema = parse_register_schema(file("registers/project.json"), "project.json").value();
    schema.columns.resize(columns);
    return schema;
}

SheetPlan project_sheet(const RegisterSchema& schema, int rows) {
    const Sample sample = parse_sample(file("samples/project.json"), "project.json").value();
    std::vector<Record> records;
    for (int row = 0; row < rows; ++row) {
        Record record = sample.rows[static_cast<std::size_t>(row) % sample.rows.size()];
        std::erase_if(record.values,
                      [&](const auto& value) { return schema.column(value.first) == nullptr; });
        record.values["number"] = fmt::format("R8-{:06}", row);
        record.values["name"] += fmt::format("（第{}地区）", row);
        if (row % 100 == 99)
            record.values["year"] = ""; // required
        records.push_back(std::move(record));
    }
    RegisterSheetOptions options;
    options.sheet_name = schema.sheet;
    options.title = schema.title.ja;
    options.spare_rows = 0;
    return register_sheet(schema, records, options);
}

} // namespace kyodo::bench
