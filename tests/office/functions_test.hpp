// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A document to type KYODO_ functions into.
#pragma once

#include "office_test.hpp"

namespace kyodo::office {

inline const std::vector<std::string> functions = {
    "KYODO_NENDO",      "KYODO_NENDO_TEXT",    "KYODO_WAREKI", "KYODO_WAREKI_VALUE", "KYODO_TERM",
    "KYODO_FOLD",       "KYODO_MARK",          "KYODO_PERIOD", "KYODO_PROGRESS",     "KYODO_CHECKED",
    "KYODO_CHECK_RATE", "KYODO_CHECK_MISSING", "KYODO_SCORE",  "KYODO_GRADE",        "KYODO_GAP",
    "KYODO_ALPHA",      "KYODO_KENDALL_W",     "KYODO_ICC"};

class Functions : public OfficeTest {
protected:
    void SetUp() override {
        OfficeTest::SetUp();
        document_.emplace(new_spreadsheet(office()));
        sheet_ = document_->sheet();
    }
    void TearDown() override {
        sheet_.clear();
        document_.reset();
        OfficeTest::TearDown();
    }

    /// What a cell shows after the formula was typed into it.
    std::string typed(const std::string& formula) {
        type_formula(sheet_, "Z1", formula);
        return shown(sheet_, "Z1");
    }

    /// Writes texts side by side, from a cell of the first ten columns on.
    void write_row(char column, int row, const std::vector<std::string>& texts) {
        for (const std::string& text : texts) {
            if (!text.empty()) {
                set_text(sheet_, column + std::to_string(row), text);
            }
            ++column;
        }
    }

    std::optional<Document> document_;
    Sheet sheet_;
};

} // namespace kyodo::office
