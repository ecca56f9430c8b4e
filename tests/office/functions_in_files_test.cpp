// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The functions in files: of every format, of an office without Kyodo, and the table that staff can add to.
#include "functions_test.hpp"

#include "strings.hpp"

#include <com/sun/star/sheet/XCalculatable.hpp>

#include <map>

namespace kyodo::office {
namespace {

using testing::HasSubstr;

namespace css = com::sun::star;

TEST_F(Functions, StandInAnOdsAndInAnXlsx) {
    type_formula(sheet_, "A1", "=KYODO_NENDO(\"平成27年度\")");
    EXPECT_EQ(formula(sheet_, "A1"), "=ORG.KYODO.CALC.FISCALYEAR.NENDO(\"平成27年度\")");
    for (const auto& [file, filter] : std::map<std::string, std::string>{
             {"f.ods", "calc8"}, {"f.xlsx", "Calc MS Excel 2007 XML"}, {"f.xls", "MS Excel 97"}}) {
        save_as(*document_, office().scratch() / file, filter);
        const Document again = open(office(), office().scratch() / file);
        uno::Reference<css::sheet::XCalculatable>(again.model(), uno::UNO_QUERY_THROW)->calculateAll();
        EXPECT_EQ(shown(again.sheet(), "A1"), "2015") << file;
        EXPECT_EQ(local_formula(again.sheet(), "A1"), "=KYODO_NENDO(\"平成27年度\")") << file;
    }
}

/// The table that city staff can read and add to: each row a formula, what it shall give, and whether it
/// does.
TEST_F(Functions, TableIsCorrectInEveryRow) {
    // A copy: a run that was killed leaves a lock beside the file, and the next one couldn't open it.
    const TempDir dir;
    std::filesystem::copy_file(KYODO_OFFICE_DATA "/functions.fods", dir.path() / "functions.fods");
    const Document table = open(office(), dir.path() / "functions.fods");
    uno::Reference<css::sheet::XCalculatable>(table.model(), uno::UNO_QUERY_THROW)->calculateAll();
    const Sheet sheet = table.sheet();
    const auto rows = shown_area(sheet);
    std::string all;
    int checked = 0;
    for (std::size_t i = 5; i < rows.size(); ++i) { // below the title, the note, the AND cell and the headers
        if (!rows[i][1].empty() || !rows[i][2].empty()) {
            EXPECT_EQ(number(sheet, "D" + std::to_string(i + 1)), 1)
                << rows[i][0] << " gives " << rows[i][1] << ", not " << rows[i][2];
            all += rows[i][0] + "\n";
            ++checked;
        }
    }
    EXPECT_EQ(number(sheet, "B3"), 1) << "the one AND cell";
    EXPECT_GE(checked, static_cast<int>(functions.size()));
    for (const std::string& name : functions) {
        EXPECT_THAT(all, HasSubstr("=" + name + "("));
    }
}

/// A file that went through an office without Kyodo still has its formulas, and they work again.
TEST(FunctionsWithoutTheExtension, KeepTheirFormula) {
    const TempDir dir;
    OfficeOptions with;
    with.extension = extension_under_test();
    {
        const Office office(with);
        const Document document = new_spreadsheet(office);
        type_formula(document.sheet(), "A1", "=KYODO_NENDO_TEXT(2019)");
        save_as(document, dir.path() / "f.ods");
    }
    {
        const Office bare(OfficeOptions{});
        const Document document = open(bare, dir.path() / "f.ods");
        EXPECT_EQ(formula(document.sheet(), "A1"), "=org.kyodo.calc.fiscalyear.nendotext(2019)");
        save_as(document, dir.path() / "again.ods");
    }
    const Office office(with);
    const Document document = open(office, dir.path() / "again.ods");
    uno::Reference<css::sheet::XCalculatable>(document.model(), uno::UNO_QUERY_THROW)->calculateAll();
    EXPECT_EQ(shown(document.sheet(), "A1"), "令和元年度");
    EXPECT_EQ(local_formula(document.sheet(), "A1"), "=KYODO_NENDO_TEXT(2019)");
}

} // namespace
} // namespace kyodo::office
