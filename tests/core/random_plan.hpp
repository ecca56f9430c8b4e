// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Plans made at random, for properties that must hold of every plan a register can give.
#pragma once

#include "core/schedule/mark_cells.hpp"
#include "core/schedule/plan.hpp"

#include <array>
#include <random>
#include <string>
#include <vector>

namespace kyodo::test {

class RandomPlan {
public:
    explicit RandomPlan(unsigned seed) : random_(seed) {}

    /// A number from 0 to below `end`.
    int below(int end) { return static_cast<int>(random_() % static_cast<unsigned>(end)); }
    bool chance(int per_cent) { return below(100) < per_cent; }

    Plan make() {
        Plan plan;
        plan.title = chance(50) ? text() : "";
        const int years = 1 + below(15);
        plan.years.first.value = era_change_ahead(years);
        plan.years.last.value = plan.years.first.value + years - 1;
        plan.marks = marks();
        numbers_ = chance(50);
        contents_ = chance(70);
        actors_ = chance(50);
        goals_ = chance(60);
        sections_ = chance(60);
        const int rows = chance(20) ? 1 : 1 + below(60);
        const MarkReader reader(plan.marks);
        while (static_cast<int>(plan.rows.size()) < rows)
            plan.rows.push_back(row(plan, reader));
        return plan;
    }

    /// Words and signs that mean something in a printed schedule, as names that somebody chose.
    std::string text() {
        static const std::vector<std::string> words{
            "市民活動の支援",
            "リーフレットの作成",
            "（続き）",
            "交流の場づくり（続き）",
            "交流の場づくり",
            "続き",
            "（大区分なし）",
            "（区分なし）",
            "（取組事項なし）",
            "（内容の続き）",
            "（内容の続き）交流",
            "■ 目標",
            "■",
            "◆ 方策",
            "◆",
            "※ 予算による",
            "※",
            "・町内会",
            "凡例",
            "凡例　●＝実施",
            "【凡例】",
            "27",
            "1",
            "2015",
            "平成27年度",
            "H27",
            "目標1 協働",
            "方策2 連携",
            "1-(1) 啓発事業",
            "(1) 研修",
            "注1) 見込み",
            "取組事項",
            "内容",
            "No.",
            "主体",
            "項目",
            "備考",
            "1 公民館\n2 集会所",
            "一行目\n\n三行目",
            "→",
            "──→",
            "𠮷野家の集い",
            "葛\U000E0100城市",
            "👨‍👩‍👧 子育て",
            "ｶﾞｲﾄﾞの養成",
            "a <b> & \"c\" 'd'",
            "=1+1",
            "2015/4/1",
            " 前後に空白 ",
            "　全角空白　",
            "とても長い取組の名前で、行を折り返さなければ枠に収まらないほどの長さがあるもの",
            "市、NPO",
            "タブで終わる\t",
            "\t市\tNPO\t\t町内会",
            "改行で終わる\n",
            "\n改行で始まる",
            "二つの  空白  \n \n　次の行\t\n",
        };
        return words[static_cast<std::size_t>(below(static_cast<int>(words.size())))];
    }

private:
    std::string text_or_nothing(int per_cent) { return chance(per_cent) ? text() : ""; }

    /// Half of the plans begin so that an era begins within them; the others anywhere from 1868 to 2100.
    int era_change_ahead(int years) {
        static constexpr std::array first_years{1868, 1912, 1926, 1989, 2019};
        const int first = chance(50) ? first_years[static_cast<std::size_t>(below(5))] - below(years)
                                     : 1868 + below(2100 - 1868 - years + 2);
        return std::max(first, 1868);
    }

    MarkList marks() {
        static const std::vector<std::vector<Mark>> lists{
            {{"kento", "検討", "△", 1, 30, {"けんとう"}}, {"jisshi", "実施", "●", 2, 60, {}}},
            {{"a", "準備作業", "◇", 1, 15, {}},
             {"b", "実施", "◎", 2, 80, {}},
             {"c", "検討", "☆", 1, 0, {}},
             {"d", "実施・検証", "◎☆", 3, 100, {}}},
            {{"yoshi", "𠮷", "𠮷𠮷", 1, 10, {}},
             {"ivs", "葛\U000E0100城", "葛\U000E0100", 2, 20, {}},
             {"emoji", "家族", "👨‍👩‍👧", 3, 30, {}},
             {"flag", "国際", "🇯🇵", 3, 40, {}}},
            {{"long", "関係する団体と話し合いを重ねながら内容を固めていく段階の取組", "関係", 1, 25, {}},
             {"space", "実施 する", "実", 2, 55, {}},
             {"comma", "見直し、廃止", "見/廃", 3, 75, {}}},
            {{"n1", "１段階", "Ⅰ", 1, 25, {}},
             {"n2", "２段階", "Ⅱ", 2, 50, {}},
             {"n3", "<済>", "&", 3, 75, {}}},
            {{"go", "継続", "→", 1, 20, {}},
             {"more", "拡大⇒", "⇒", 2, 60, {"ふやす"}},
             {"line", "準備", "─", 3, 40, {}},
             {"end", "→ 完了", "●→", 4, 80, {}},
             {"arrow", "▶", "━━", 5, 10, {}}},
            {},
        };
        return *MarkList::make(lists[static_cast<std::size_t>(below(static_cast<int>(lists.size())))]);
    }

    PlanRow row(const Plan& plan, const MarkReader& reader) {
        PlanRow row;
        if (!plan.rows.empty()) {
            row.goal = plan.rows.back().goal;
            row.section = plan.rows.back().section;
            row.item = plan.rows.back().item;
        }
        const bool first = plan.rows.empty();
        if (first || chance(10))
            row.goal = goals_ ? text_or_nothing(80) : "";
        if (first || chance(20))
            row.section = sections_ ? text_or_nothing(80) : "";
        if (first || chance(60))
            row.item = text_or_nothing(95);
        row.number = numbers_ ? text_or_nothing(80) : "";
        row.content = contents_ ? text_or_nothing(80) : "";
        row.actors = actors_ ? text_or_nothing(60) : "";
        for (int year = 0; year < plan.year_count(); ++year)
            row.plan.push_back(mark(plan, reader, year == 0 ? MarkValue{} : row.plan.back()));
        return row;
    }

    MarkValue mark(const Plan& plan, const MarkReader& reader, const MarkValue& before) {
        if (chance(50))
            return before.text.empty() ? before : MarkValue{};
        if (chance(25))
            return {};
        if (plan.marks.size() > 0 && chance(80))
            return {below(plan.marks.size()), ""};
        const MarkValue value{-1, text()};
        // What a register reads as a mark, or as the mark of the year before, is never unread.
        const bool goes_on = before.mark >= 0 && is_lone_arrow(value.text);
        return reader.mark_of(value.text) >= 0 || goes_on ? MarkValue{} : value;
    }

    std::mt19937 random_;
    bool numbers_ = false, contents_ = false, actors_ = false, goals_ = false, sections_ = false;
};

} // namespace kyodo::test
