// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// checklist.insert and checklist.check on two projects of あま市's guideline: R8-01 in the form 事業委託,
// R8-02 in 後援. The guideline has three stages of six items, nine points to heed for 事業委託 and four for
// 後援, and five principles; how many of them are ticked below is counted by hand in the comments.
#pragma once

#include "project_register.hpp"

namespace kyodo::office {

inline constexpr const char* one = "チェックリスト R8-01";
inline constexpr const char* result = "チェック結果";

class Checklists : public ProjectRegister {
protected:
    void fill(const std::string& city = "ama") {
        workbook_.reset();
        workbook_.emplace(new_workbook(city, {{"Registers", "project"}}));
        header_ = find_text(workbook_->sheet(projects), "事業番号＊").row;
        put_row(1, "R8-01", city == "ama" ? "事業委託" : "委託", "市民協働課");
        put_row(2, "R8-02", "後援", "環境課");
        put(1, "開始日", "令和8年4月1日");
        put(1, "終了日", "令和9年3月31日");
        put(1, "相手方の名称", "みどり川を守る会");
    }

    /// The cell of an item, by its number, under a title.
    std::string item(const std::string& number, const std::string& title, const std::string& name = one) {
        const Sheet sheet = workbook_->sheet(name);
        const int header = find_text(sheet, "チェック項目").row;
        return address({find_text(sheet, number).row, find_text(sheet, title, header).column});
    }
    void tick(const std::string& number, const std::string& partner, const std::string& city,
              const std::string& name = one) {
        set_text(workbook_->sheet(name), item(number, "相手方", name), partner);
        set_text(workbook_->sheet(name), item(number, "行政", name), city);
    }
    /// All items of a list.
    void tick_all(const std::string& code, int count, const std::string& name = one) {
        for (int i = 1; i <= count; ++i)
            tick(code + "-" + std::to_string(i), "✓", "✓", name);
    }
    /// The lines of 「チェック結果」, cells parted by "|".
    std::vector<std::string> lines() {
        std::vector<std::string> all;
        for (const auto& row : shown_area(workbook_->sheet(result))) {
            std::string words;
            for (const std::string& cell : row)
                words += cell + "|";
            all.push_back(words);
        }
        return all;
    }
    std::string ledger(int line, const std::string& title) {
        return shown(workbook_->sheet(projects), place(line, title));
    }
    Answer insert(const Arguments& arguments = {{"Project", "R8-01"}}) {
        return done(*workbook_, "checklist.insert", arguments);
    }
    Answer check(Arguments arguments = {}) {
        arguments.push_back({"Today", "2026-06-01"});
        return done(*workbook_, "checklist.check", arguments);
    }
};

} // namespace kyodo::office
