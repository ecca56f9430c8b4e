// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A form over a row of a register, for tests.
#pragma once

#include "register_workbook.hpp"

#include "core/register/edit/row_form.hpp"

#include <gmock/gmock.h>

namespace kyodo::test {

inline constexpr const char* risks = R"(
リスク台帳 |
番号 | 事業の番号 | リスク＊ | リスクの種類 | 起こりやすさ | 影響＊ | 点数 | 確認日 | 市の確認 | 団体の確認 | 備考
リ-1 | R8-01 | 雨で延期 | 天候・災害 | 高 | 中 | =6 | =46113 | ✓ | ☐ | 毎年
リ-2 | R8-02 | 担い手不足 | 人手 | たかい | | | 令和8年2月30日 | | |
)";

/// Registers in one workbook, and a form over a row of one of them.
class RowForms : public testing::Test {
protected:
    void add(const std::string& id, const std::string& text, const std::string& sheet) {
        workbook_.add(id, grid_from_text(text, sheet));
    }
    const RegisterData& data(std::size_t table = 0) const { return *workbook_.registers().at(table); }
    RowForm form(int row, std::size_t table = 0) {
        checker_.emplace(data(table), workbook_.registers(),
                         CheckContext{settings_, std::chrono::year{2026} / 11 / 21},
                         ReadingContext{settings_});
        return RowForm(*checker_, row);
    }
    static std::vector<std::string> codes(const Findings& findings) {
        std::vector<std::string> all;
        for (const Finding& each : findings)
            all.push_back(each.code);
        return all;
    }

    WorkbookSettings settings_ = standard_settings();
    RegisterWorkbook workbook_;
    std::optional<RowChecker> checker_;
};

} // namespace kyodo::test
