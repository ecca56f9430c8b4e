// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Named arguments that a command doesn't have: refused, with the names it has, and nothing changed.
#include "command_test.hpp"

namespace kyodo::office {
namespace {

class NamedArguments : public CommandTest {};

// The lists are those of the README.
TEST_F(NamedArguments, AnUnknownOneIsRefused) {
    const Document workbook = new_workbook("shinjo");
    expect_refused(workbook, "schedule.render", {{"Syle", "heat"}},
                   {"「schedule.render」", "「Syle」", "Style, Paper, YearStyle, Register, Sheet, Silent"});
    expect_refused(workbook, "schedule.read", {{"Style", "heat"}},
                   {"「schedule.read」", "「Style」", "Sheet, Base, Target, Register, Silent"});
    expect_refused(workbook, "schedule.rollover", {{"By", "1"}, {"Sheet", "次"}},
                   {"「Sheet」", "Register, By, Extend, Silent"});
    expect_refused(workbook, "workbook.new", {{"Cty", "shinjo"}},
                   {"「Cty」", "City, FirstYear, Years, Registers, Sample, File, Silent"});
}

TEST_F(NamedArguments, AreRefusedByEveryCommand) {
    const Document workbook = new_workbook("hyojun", {{"Registers", "all"}});
    for (const char* name :
         {"workbook.new", "schedule.render", "schedule.read", "schedule.rollover", "schedule.progress",
          "register.insert", "register.edit", "register.check", "register.summary", "register.rollover",
          "evaluation.sheets", "evaluation.collect", "evaluation.compare", "checklist.insert",
          "checklist.check"}) {
        const Answer answer = run(workbook, name, {{"Nonsense", ""}});
        EXPECT_EQ(answer.outcome, Outcome::failure) << name;
        EXPECT_THAT(answer.message, testing::HasSubstr("「Nonsense」")) << name;
    }
}

TEST_F(NamedArguments, InTheUrlAreRefused) {
    const Document workbook = new_workbook("shinjo");
    expect_refused(workbook, "schedule.render?Style=heat", {}, {"「?Style=heat」", "Style, Paper"});
}

TEST_F(NamedArguments, TrueOrFalseIsNothingElse) {
    const Document workbook = new_workbook("shinjo");
    expect_refused(workbook, "workbook.new", {{"City", "shinjo"}, {"Sample", "ture"}},
                   {"Sample", "「ture」", "true, false"});
}

// Case counts not. The office itself adds SynchronMode (DispatchHelper), KeyModifier (toolbars), Referer
// (menus) and a media descriptor's entries (links); Basic leaves nameless ones in an array that is too long.
TEST_F(NamedArguments, OfTheOfficeAreNoneOfOurs) {
    const Document workbook = new_workbook("shinjo");
    done(workbook, "schedule.render",
         {{"style", "heat"},
          {"KeyModifier", "0"},
          {"Referer", "private:user"},
          {"FilterName", "calc8"},
          {"SynchronMode", true},
          {"", ""}});
    expect_refused(workbook, "schedule.render", {{"", "heat"}}, {"「」", "Style"});
}

} // namespace
} // namespace kyodo::office
