// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A workbook with two projects, for tests of the evaluation commands: R8-01 of みどりの会 and 環境課, R8-02
// of みどりの会 and 防災課.
#pragma once

#include "project_register.hpp"

#include <filesystem>

namespace kyodo::office {

class EvaluationWorkbook : public ProjectRegister {
protected:
    void fill() {
        insert_register();
        put_row(1, "R8-01", "共催", "環境課");
        put_row(2, "R8-02", "委託", "防災課");
        for (const int line : {1, 2})
            put(line, "相手方の名称", "みどりの会");
        put(1, "目標値", "240");
        put(1, "目標の単位", "人");
    }
    /// The cell in the score column of an item of a sheet as it is made.
    static std::string score_of(const Sheet& sheet, const std::string& number) {
        return address({find_text(sheet, number, find_text(sheet, "評価項目").row).row, 3});
    }
    static std::string reason_of(const Sheet& sheet, const std::string& number) {
        return address({find_text(sheet, number, find_text(sheet, "評価項目").row).row, 4});
    }
    /// Fills in the six items of 奥州市's form, and its first question.
    static void fill_in(const Document& document, const std::string& name,
                        const std::vector<std::string>& steps) {
        const Sheet sheet = document.sheet(name);
        for (std::size_t i = 0; i < steps.size(); ++i) {
            set_text(sheet, score_of(sheet, std::to_string(i + 1)), steps[i]);
            set_text(sheet, reason_of(sheet, std::to_string(i + 1)), "理由");
        }
        set_text(sheet, address({find_text(sheet, "問1").row + 1, 0}), "話し合いが少ない");
    }
    static bool is_protected(const Sheet& sheet) {
        return uno::Reference<com::sun::star::util::XProtectable>(sheet, uno::UNO_QUERY_THROW)->isProtected();
    }
    /// The cell below a title of a row whose cell below another title shows a text.
    std::string found(const std::string& sheet, const std::string& title, const std::string& key_title,
                      const std::string& key) {
        const Sheet where = workbook_->sheet(sheet);
        const CellPlace header = find_text(where, key_title);
        const int row = find_text(where, key, header.row).row;
        return shown(where, address({row, find_text(where, title, header.row).column}));
    }

    static constexpr const char* group_1 = "R8-01 みどりの会";
    static constexpr const char* city_1 = "R8-01 環境課";
    static constexpr const char* status = "回収状況";
    static constexpr const char* scores = "評価記録";
    const std::vector<std::string> good_{"◎", "○", "○", "△", "○", "×"};
};

} // namespace kyodo::office
