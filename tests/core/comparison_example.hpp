// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A small register of scores to compare, for tests: two projects, three parties, three items.
#pragma once

#include "core/evaluation/aggregate/aggregate.hpp"
#include "core/evaluation/compare/comparison.hpp"
#include "core/evaluation/compare/comparison_sheet.hpp"
#include "core/evaluation/compare/score_reader.hpp"

#include "register_workbook.hpp"

#include <gtest/gtest.h>

namespace kyodo::test {

inline EvaluationForm demo_form(const std::string& rules = "{}") {
    return parse_evaluation_form(R"({
      "id": "demo", "version": 2,
      "title": {"ja": "見本の評価票", "en": "Demo"},
      "source": {"ja": "見本", "en": "Example"},
      "groups": [{"id": "all", "title": {"ja": "全般", "en": "All"}}],
      "items": [
        {"id": "goal", "group": "all", "text": {"ja": "目標の達成", "en": "Goal"}},
        {"id": "cost", "group": "all", "text": {"ja": "費用に見合う成果", "en": "Cost"}},
        {"id": "talk", "group": "all", "text": {"ja": "話し合い", "en": "Talk"}}],
      "questions": [{"id": "remedy", "text": {"ja": "改善策", "en": "Remedy"}}],
      "scale": [
        {"label": "◎", "meaning": "十分", "value": 4, "reached": true, "synonyms": ["二重丸"]},
        {"label": "○", "meaning": "できた", "value": 3, "reached": true},
        {"label": "△", "meaning": "一部", "value": 2, "reached": false},
        {"label": "×", "meaning": "できない", "value": 1, "reached": false}],
      "evaluators": [
        {"id": "group", "title": {"ja": "団体", "en": "Group"}, "source": "partner"},
        {"id": "city", "title": {"ja": "市", "en": "City"}, "source": "section"},
        {"id": "committee", "title": {"ja": "委員", "en": "Committee"}, "source": "members"}],
      "until_both": ["group", "city"],
      "rules": )" + rules + "}",
                                 "demo.json")
        .value();
}

/// Project A is in; the city of B isn't, and 乙 scored only A.
inline const char* const rows = R"(
    評価票 | 評価票の版 | 事業番号 | 評価者の区分 | 評価者 | 項目番号 | 評価 | 評価点 | 理由・記述 | 利害関係
    demo | 2 | A | 団体 | 川の会   | 1 | ◎ | 4 | 参加者が増えた |
    demo | 2 | A | 団体 | 川の会   | 2 | ○ | 3 |  |
    demo | 2 | A | 団体 | 川の会   | 3 | △ | 2 |  |
    demo | 2 | A | 団体 | 川の会   | 問1 |  |  | 早く知らせる |
    demo | 2 | A | 市   | 河川課   | 1 | △ | 2 | 目標に届かない |
    demo | 2 | A | 市   | 河川課   | 2 | ○ | 3 |  |
    demo | 2 | A | 市   | 河川課   | 3 | ○ | 3 |  |
    demo | 2 | A | 委員 | 甲       | 1 | ○ | 3 |  |
    demo | 2 | A | 委員 | 甲       | 2 | ◎ | 4 |  |
    demo | 2 | A | 委員 | 甲       | 3 | ○ | 3 |  |
    demo | 2 | A | 委員 | 乙       | 1 | △ | 2 | 遅れた |
    demo | 2 | A | 委員 | 乙       | 2 | ◎ | 4 |  |
    demo | 2 | A | 委員 | 乙       | 3 | ○ | 3 |  |
    demo | 2 | B | 団体 | 里山の会 | 1 | ◎ | 4 |  |
    demo | 2 | B | 委員 | 甲       | 1 | ○ | 3 |  | ✓)";

class Comparison : public testing::Test {
protected:
    void read(const std::string& text, const std::string& rules = "{}") {
        form_ = demo_form(rules);
        workbook_.add("score", grid_from_text(text, "評価記録"));
        records_ = read_scores(*workbook_.registers().back(), form_, {{"Ａ", "川の清掃"}});
        results_ = aggregate(records_.table, form_.rules);
    }
    std::vector<std::string> codes() const {
        std::vector<std::string> all;
        for (const Finding& finding : records_.findings)
            all.push_back(finding.code + " " + a1(finding.place.column, finding.place.row));
        return all;
    }
    Grid sheet(std::size_t project, const std::vector<AgreedLine>& agreed = {}) const {
        return comparison_sheet({form_, records_, results_}, project, "評価比較 A", agreed).sheet.to_grid();
    }
    static int row_of(const Grid& grid, const std::string& text, int column = 0) {
        for (int row = 0; row < grid.rows(); ++row)
            if (grid.text(row, column) == text)
                return row;
        ADD_FAILURE() << "no " << text;
        return 0;
    }
    static std::string all_text(const Grid& grid) {
        std::string text;
        for (int row = 0; row < grid.rows(); ++row)
            for (int column = 0; column < grid.columns(); ++column)
                if (const std::string cell = grid.text(row, column); !cell.empty())
                    text += cell + "\n";
        return text;
    }

    EvaluationForm form_;
    RegisterWorkbook workbook_;
    ScoreRecords records_;
    std::vector<ProjectResult> results_;
};

} // namespace kyodo::test
