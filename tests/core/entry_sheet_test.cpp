// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The sheets that people fill in.
#include "evaluation_forms.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace kyodo::test {
namespace {

/// What a person fills in, and nothing else, can be written into: of each item the score and the reason (two
/// cells wide), of each question the cells below it (the sheet is six wide), one for who has an interest.
TEST(EntrySheet, only_entry_cells_are_unlocked) {
    for (const char* id : {"ichinoseki", "higashikurume", "oshu", "shinjo", "points", "hyojun"})
        for (const EvaluatorGroup& party : shipped_form(id).evaluators) {
            const EvaluationForm form = shipped_form(id);
            const SheetPlan sheet = evaluation_sheet(form, party, a_project(), "名前", "票");
            EXPECT_TRUE(sheet.locked);
            int unlocked = 0;
            for (int row = 0; row < sheet.rows(); ++row)
                for (int column = 0; column < sheet.columns(); ++column)
                    if (const int style = sheet.style_at(row, column);
                        style >= 0 && sheet.styles()[static_cast<std::size_t>(style)].unlocked) {
                        ++unlocked;
                        EXPECT_EQ(to_text(sheet.value(row, column)), "") << id << " row " << row;
                    }
            const auto asked = [&](const auto& all) {
                return static_cast<int>(std::count_if(
                    all.begin(), all.end(), [&](const auto& each) { return party.answers(each.id); }));
            };
            const int interest = party.source == EvaluatorSource::members ? 1 : 0;
            EXPECT_EQ(unlocked, 3 * asked(form.items) + 6 * asked(form.questions) + interest)
                << id << " " << party.id;
        }
}

/// By hand one needs room: no page overflows, and what is free on one goes to its items, up to 18 mm each (a
/// typed reason of three lines of 9.5 points needs 14).
TEST(EntrySheet, items_have_the_room_of_their_page) {
    for (const char* id : {"ichinoseki", "higashikurume", "oshu", "shinjo", "points", "hyojun"})
        for (const EvaluatorGroup& party : shipped_form(id).evaluators) {
            SCOPED_TRACE(std::string(id) + " " + party.id);
            const EvaluationForm form = shipped_form(id);
            const SheetPlan sheet = evaluation_sheet(form, party, a_project(), "名前", "票");
            std::vector<int> pages = sheet.page_breaks; // first rows of pages
            pages.insert(pages.begin(), 0);
            pages.push_back(sheet.rows());
            double repeated = 0;
            for (int row = sheet.page.repeat_first; row <= sheet.page.repeat_last; ++row)
                repeated += sheet.row_heights_mm[static_cast<std::size_t>(row)];
            for (std::size_t page = 0; page + 1 < pages.size(); ++page) {
                double used = page == 0 ? 0 : repeated;
                double lowest_item = 18;
                for (int row = pages[page]; row < pages[page + 1]; ++row) {
                    const double height = sheet.row_heights_mm[static_cast<std::size_t>(row)];
                    used += height;
                    if (!form.id_of_number(to_text(sheet.value(row, 0))).empty() &&
                        sheet.choices.end() !=
                            std::find_if(sheet.choices.begin(), sheet.choices.end(),
                                         [&](const Choices& each) { return each.range.top == row; }))
                        lowest_item = std::min(lowest_item, height);
                }
                EXPECT_LE(used, sheet.page.height_mm());
                EXPECT_TRUE(lowest_item >= 17.9 || used >= sheet.page.height_mm() - 8)
                    << "free: " << sheet.page.height_mm() - used << ", lowest " << lowest_item;
            }
        }
}

} // namespace
} // namespace kyodo::test
