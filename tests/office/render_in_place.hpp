// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// 新庄市's schedule in bars, to be rendered again after the data or the sheet changed.
#pragma once

#include "command_test.hpp"

#include "strings.hpp"

namespace kyodo::office {

namespace css = com::sun::star;

inline constexpr const char* schedule = "実施年次指標";
inline constexpr const char* plan = "年次計画";

// Contents of three items of 新庄市's plan, in the order of the plan.
inline constexpr const char* first = "地域公民館の整備助成と活動への支援";              // No. 2
inline constexpr const char* middle = "避難・防災の組織づくりへの支援（地域防災計画）"; // No. 6
inline constexpr const char* last = "事務事業の手法の見直しと協働化";                   // No. 18

class RenderInPlace : public CommandTest {
protected:
    void SetUp() override {
        CommandTest::SetUp();
        workbook_.emplace(new_workbook("shinjo"));
        done(*workbook_, "schedule.render", {{"Style", "band"}});
        sheet_ = workbook_->sheet(schedule);
        register_ = workbook_->sheet(plan);
    }
    void TearDown() override {
        sheet_.clear();
        register_.clear();
        workbook_.reset();
        CommandTest::TearDown();
    }

    Answer render_again(const std::string& style = "band") {
        return done(*workbook_, "schedule.render", {{"Style", style}});
    }

    int row_of(const std::string& text) { return find_text(sheet_, text).row; }
    std::string beside(const std::string& text) { return shown(sheet_, address({row_of(text), 10})); }
    void write_beside(const std::string& text, const std::string& remark) {
        set_text(sheet_, address({row_of(text), 10}), remark);
    }

    /// Puts an item into the register's section of 「地域公民館…」, above everything that the tests look at.
    void add_item_above() {
        const int row = find_text(register_, first).row;
        insert_rows(register_, row, 1);
        for (const int column : {0, 1}) {
            set_text(register_, address({row, column}), shown(register_, address({row + 1, column})));
        }
        set_text(register_, address({row, 3}), "新しい取組");
        set_text(register_, address({row, 4}), "新しい内容");
    }
    void remove_item(const std::string& content) {
        remove_rows(register_, find_text(register_, content).row, 1);
    }

    std::optional<Document> workbook_;
    Sheet sheet_;
    Sheet register_;
};

} // namespace kyodo::office
