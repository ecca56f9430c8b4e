// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schedule/plan_records.hpp"

namespace kyodo {
namespace {

std::vector<std::string> texts(const std::vector<MarkValue>& values, const MarkList& marks) {
    std::vector<std::string> written;
    for (const MarkValue& value : values)
        written.push_back(mark_text(value, marks));
    return written;
}

} // namespace

std::string mark_text(const MarkValue& value, const MarkList& marks) {
    return value.mark >= 0 ? marks[value.mark].label : value.text;
}

std::vector<Record> plan_records(const Plan& plan) {
    std::vector<Record> records;
    for (const PlanRow& row : plan.rows) {
        Record record;
        for (const auto& [id, value] : {std::pair{"goal", &row.goal},
                                        {"section", &row.section},
                                        {"number", &row.number},
                                        {"item", &row.item},
                                        {"content", &row.content},
                                        {"actors", &row.actors},
                                        {"note", &row.note},
                                        {"source", &row.source}})
            if (!value->empty())
                record.values[id] = *value;
        record.per_year["plan"] = texts(row.plan, plan.marks);
        if (!row.actual.empty())
            record.per_year["actual"] = texts(row.actual, plan.marks);
        records.push_back(std::move(record));
    }
    return records;
}

} // namespace kyodo
