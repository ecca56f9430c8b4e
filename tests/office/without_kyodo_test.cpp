// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A workbook of ours in an office that has no Kyodo: it reads the same.
#include "command_test.hpp"

namespace kyodo::office {
namespace {

class WithoutKyodo : public CommandTest {};

TEST_F(WithoutKyodo, AWorkbookReadsTheSame) {
    const auto file = office().scratch() / "計画.ods";
    const Document workbook = new_workbook("ichinoseki");
    done(workbook, "schedule.render", {{"Style", "symbol"}});
    save_as(workbook, file);

    const Office bare{OfficeOptions{}};
    const Document opened = open(bare, file);
    EXPECT_EQ(opened.sheet_names(), workbook.sheet_names());
    for (const std::string& name : workbook.sheet_names()) {
        EXPECT_EQ(shown_area(opened.sheet(name)), shown_area(workbook.sheet(name))) << name;
    }
    EXPECT_EQ(dispatch(bare, opened, "org.kyodo.calc:schedule.render").outcome, Outcome::nothing)
        << "this office has the extension after all";
}

} // namespace
} // namespace kyodo::office
