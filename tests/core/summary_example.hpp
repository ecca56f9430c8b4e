// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A small register to count, for tests.
#pragma once

#include "core/register/summary/summary_sheet.hpp"

#include "grid_from_text.hpp"
#include "sheet_lines.hpp"

#include <gtest/gtest.h>

namespace kyodo::test {

inline const RegisterSchema& schema() {
    static const RegisterSchema made = *parse_register_schema(R"({
      "id": "demo", "title": {"ja": "事業台帳", "en": "Projects"}, "sheet": "事業",
      "columns": [
        {"id": "number", "title": {"ja": "番号", "en": "No."}, "type": "code", "required": true},
        {"id": "form", "title": {"ja": "形態", "en": "Form"}, "synonyms": ["手法"], "type": "choices", "list": "forms"},
        {"id": "section", "title": {"ja": "担当課", "en": "Section"}, "type": "text"},
        {"id": "start", "title": {"ja": "開始日", "en": "Start"}, "type": "date"},
        {"id": "budget", "title": {"ja": "予算額", "en": "Budget"}, "type": "yen", "unit": "千円"},
        {"id": "done", "title": {"ja": "公表", "en": "Done"}, "type": "check"},
        {"id": "state", "title": {"ja": "状態", "en": "State"}, "type": "choice", "list": "states"},
        {"id": "partner", "title": {"ja": "相手方", "en": "Partner"}, "type": "reference", "register": "group", "several": true}
      ],
      "keys": ["number"],
      "lists": [{"id": "forms", "title": {"ja": "形態", "en": "Forms"}, "terms": ["共催", {"text": "補助", "synonyms": ["助成"]}, "後援", "委託"]},
                {"id": "states", "title": {"ja": "状態", "en": "States"}, "terms": ["継続", "終了"]}]})",
                                                              "demo.json");
    return made;
}

/// Six rows. 形態: 1 共催+補助, 2 共催, 3 補助 (written 助成), 4 nothing, 5 共催+ほげ (no form), 6 後援.
inline const char* const rows = R"(
    番号 | 形態       | 担当課 | 開始日    | 予算額 | 公表 | 状態 | 相手方
    1    | 共催、補助 | 協働課 | 2026-04-01 | 100   | ✓   | 継続 | G1、G2
    2    | 共催       | 協働課 | 2026-03-31 | 0.1   |      | 終了 | G1
    3    | 助成       | 環境課 | R8.10.1   | 0.2   | ×   | 継続 |
    4    |            | 協働課 |           | 30    | ✓   |      | G3
    5    | 共催、ほげ | 環境課 | そのうち  | 約50  |      | 継続 | G2
    6    | 後援       |        | 2027-04-01 |       | ✓   | 済み | G2、Ｇ１)";

class Summaries : public ::testing::Test {
protected:
    Summaries() : grid_(grid_from_text(rows, "事業")) { read(); }

    void read() {
        data_.emplace(
            read_register(grid_, schema(), find_register_tables(grid_, schema())->front(), {settings_}));
    }
    Result<Summary> run(const SummaryRequest& request) {
        return summarise(*data_, request, {settings_, crosswalk_ ? &*crosswalk_ : nullptr, city_});
    }
    static std::vector<std::string> labels(const SummaryAxis& axis) {
        std::vector<std::string> all;
        for (const SummaryValue& value : axis.values())
            all.push_back(value.label);
        return all;
    }
    static std::vector<int> counts(const std::vector<Tally>& tallies) {
        std::vector<int> all;
        for (const Tally& tally : tallies)
            all.push_back(tally.rows);
        return all;
    }
    static std::vector<double> sums(const std::vector<Tally>& tallies) {
        std::vector<double> all;
        for (const Tally& tally : tallies)
            all.push_back(tally.sum.value());
        return all;
    }

    WorkbookSettings settings_;
    Grid grid_;
    std::optional<RegisterData> data_;
    std::optional<Crosswalk> crosswalk_;
    std::string city_;
};

} // namespace kyodo::test
