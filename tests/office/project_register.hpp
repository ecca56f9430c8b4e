// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A workbook with the register of projects, for tests of the commands on registers.
#pragma once

#include "command_test.hpp"

#include <com/sun/star/util/XProtectable.hpp>

namespace kyodo::office {

inline constexpr const char* projects = "協働事業";

class ProjectRegister : public CommandTest {
protected:
    void SetUp() override {
        CommandTest::SetUp();
        workbook_.emplace(new_spreadsheet(office()));
    }
    void TearDown() override {
        workbook_.reset();
        CommandTest::TearDown();
    }

    /// A new workbook with the empty register.
    void insert_register() {
        workbook_.reset();
        workbook_.emplace(new_workbook("hyojun", {{"Registers", "project"}}));
        header_ = find_text(workbook_->sheet(projects), "事業番号＊").row;
    }
    /// A cell of the line-th row (from 1) below the header.
    std::string place(int line, const std::string& title) {
        const Sheet sheet = workbook_->sheet(projects);
        for (int column = 0; column < most_columns;
             ++column) { // the header alone: all cells would take seconds
            if (shown(sheet, address({header_, column})) == title) {
                return address({header_ + line, column});
            }
        }
        return address({header_ + line, find_text(sheet, title, header_).column});
    }
    void put(int line, const std::string& title, const std::string& text) {
        set_text(workbook_->sheet(projects), place(line, title), text);
    }
    void put_row(int line, const std::string& number, const std::string& form, const std::string& section) {
        put(line, "事業番号＊", number);
        put(line, "協働事業名＊", "事業" + number);
        put(line, "年度＊", "令和8年度");
        put(line, "形態", form);
        put(line, "担当課", section);
    }
    /// What stands beside a label, up to an empty cell.
    std::vector<std::string> line(const std::string& sheet, const std::string& label, int from_row = 0) {
        std::vector<std::string> cells;
        CellPlace at = find_text(workbook_->sheet(sheet), label, from_row);
        while (!shown(workbook_->sheet(sheet), address({at.row, ++at.column})).empty())
            cells.push_back(shown(workbook_->sheet(sheet), address(at)));
        return cells;
    }
    static void protect(const uno::Reference<uno::XInterface>& what) {
        uno::Reference<com::sun::star::util::XProtectable>(what, uno::UNO_QUERY_THROW)->protect("");
    }

    static constexpr int most_columns = 40;
    std::optional<Document> workbook_;
    int header_ = 0;
};

} // namespace kyodo::office
