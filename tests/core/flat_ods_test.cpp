// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The flat ODS is XML whatever the cells hold. The parser is Boost's, not ours.
#include "core/sheet/flat_ods.hpp"

#include "core/sheet/xml_text.hpp"

#include <boost/property_tree/xml_parser.hpp>
#include <gmock/gmock.h>

#include <sstream>

namespace kyodo::test {
namespace {

boost::property_tree::ptree parsed(const std::string& xml) {
    std::istringstream in(xml);
    boost::property_tree::ptree tree;
    boost::property_tree::read_xml(in, tree);
    return tree;
}

/// What a cell says, in its attribute or its first paragraph.
std::string text_of(const boost::property_tree::ptree& cell) {
    return cell.get("<xmlattr>.office:string-value", cell.get("text:p", ""));
}

TEST(XmlText, EscapesAndReplaces) {
    EXPECT_EQ(xml_escaped("a<b>&\"c\"'d'"), "a&lt;b&gt;&amp;&quot;c&quot;'d'");
    // XML 1.0, 2.2: of the characters below U+0020 only tab, line feed and carriage return; no U+FFFF.
    EXPECT_EQ(xml_escaped(std::string("\x01"
                                      "a\0b\x1f",
                                      5)),
              "\uFFFDa\uFFFDb\uFFFD");
    EXPECT_EQ(xml_escaped("\xEF\xBF\xBF"), "\uFFFD\uFFFD\uFFFD");
    EXPECT_EQ(xml_escaped("\xE5\xB9"), "\uFFFD\uFFFD"); // the beginning of 平
    EXPECT_EQ(xml_escaped("𠮷 葛\U000E0100"), "𠮷 葛\U000E0100");
}

TEST(XmlText, WritesAParagraphALine) {
    std::string out;
    append_paragraphs(out, "一\n\n二  三\t四");
    EXPECT_EQ(out, "<text:p>一</text:p><text:p></text:p><text:p>二<text:s/><text:s/>三\t四</text:p>");
    // OpenDocument 1.3, 6.1.2 and 6.1.3: a single space between words stands as it is; at a paragraph's
    // beginning or end, or beside other white space, it would be dropped and needs <text:s/>.
    out.clear();
    append_paragraphs(out, "一 二\t 三\n 四 ");
    EXPECT_EQ(out, "<text:p>一 二\t<text:s/>三</text:p><text:p><text:s/>四<text:s/></text:p>");
}

// OpenDocument 1.3, 19.383: office:string-value holds a cell's text where it has no paragraph. Line breaks
// would become spaces there (XML 1.0, 3.3.3): such a text has paragraphs; spaces stay as they are in both.
TEST(FlatOds, WritesATextOfOneLineAsAnAttribute) {
    SheetPlan sheet("表", 3);
    const int plain = sheet.style({.name = "plain"});
    const int row = sheet.add_row();
    sheet.put(row, 0, std::string("  二つ  空く \"語\" "), plain);
    sheet.put(row, 1, std::string("一\n二"), plain);
    sheet.put(row, 2, std::string("一\t二"), plain);
    const auto tree = parsed(flat_ods({sheet}));
    std::vector<std::string> cells;
    const auto& table = tree.get_child("office:document.office:body.office:spreadsheet.table:table");
    for (const auto& [name, cell] : table.get_child("table:table-row"))
        if (name == "table:table-cell")
            cells.push_back(cell.get("<xmlattr>.office:string-value", "-") + "|" + cell.get("text:p", "-"));
    EXPECT_THAT(cells, testing::ElementsAre("  二つ  空く \"語\" |-", "-|一", "-|一\t二"));
}

// OpenDocument 1.3, 6.1.8 text:a: a link within the document begins with "#".
TEST(FlatOds, WritesLinks) {
    SheetPlan sheet("点検", 3);
    const int style = sheet.style({.name = "Kyodo"});
    const int row = sheet.add_row();
    for (int column = 0; column < 3; ++column)
        sheet.put(row, column, std::string("台<帳.B3"), style);
    sheet.links.push_back({row, 1, {"台<帳's", 2, 1}});
    const auto tree = parsed(flat_ods({sheet}));
    std::vector<std::string> cells;
    const auto& table = tree.get_child("office:document.office:body.office:spreadsheet.table:table");
    for (const auto& [name, cell] : table.get_child("table:table-row"))
        if (name == "table:table-cell")
            cells.push_back(cell.get("text:p.text:a.<xmlattr>.xlink:href", "-") + " " +
                            cell.get("text:p.text:a", text_of(cell)));
    EXPECT_THAT(cells, testing::ElementsAre("- 台<帳.B3", "#'台<帳''s'.B3 台<帳.B3", "- 台<帳.B3"));
}

TEST(FlatOds, IsXmlWhateverTheCellsHold) {
    SheetPlan sheet("年次 '27' <&> \"表\"", 2);
    const int style = sheet.style({.name = "Kyodo \"<&>\""});
    const int row = sheet.add_row(6.5);
    sheet.put(row, 0, std::string("a<b>&\x02 𠮷"), style);
    sheet.put(row, 1, 27.5, style);
    sheet.page_breaks.push_back(sheet.add_row());
    sheet.print_area = Range{0, 0, 1, 1};
    sheet.filter = Range{0, 0, 1, 1};
    sheet.choices.push_back({{1, 0, 1, 0}, "$'設 <定'.$B$1:$B$3", "題 <&>", "説明 \"&\""});
    const auto tree = parsed(flat_ods({sheet, SheetPlan("空", 1)}));
    const auto& body = tree.get_child("office:document.office:body.office:spreadsheet");
    std::vector<std::string> names;
    for (const auto& [element, child] : body)
        if (element == "table:table")
            names.push_back(child.get<std::string>("<xmlattr>.table:name"));
    EXPECT_THAT(names, ::testing::ElementsAre("年次 '27' <&> \"表\"", "空"));
    const auto& first = body.get_child("table:table.table:table-row");
    EXPECT_EQ(text_of(first.get_child("table:table-cell")), "a<b>&\uFFFD 𠮷");
    EXPECT_EQ(body.get<std::string>("table:table.<xmlattr>.table:print-ranges"),
              "'年次 ''27'' <&> \"表\"'.A1:'年次 ''27'' <&> \"表\"'.B2");
}

// OpenFormula 1.3, 5.8: references stand in brackets; what is in quotes is none.
TEST(FlatOds, WritesTheFormulaOfADropDown) {
    const auto condition = [](const std::string& source) {
        SheetPlan sheet("設定", 1);
        sheet.add_row();
        sheet.choices.push_back({{0, 0, 0, 0}, source, "", ""});
        const std::string xml = flat_ods({sheet});
        const std::string start = "cell-content-is-in-list(";
        const std::size_t at = xml.find(start) + start.size();
        return xml.substr(at, xml.find(")\" table:display-list") - at);
    };
    EXPECT_EQ(condition("$設定.$B$2:$B$9"), "[$設定.$B$2:.$B$9]");
    EXPECT_EQ(condition("$'設定'.$B$2"), "[$'設定'.$B$2]");
    EXPECT_EQ(condition("\"✓\""), "&quot;✓&quot;");
    EXPECT_EQ(condition("\"a$b\";\"c\""), "&quot;a$b&quot;;&quot;c&quot;");
    EXPECT_EQ(condition("OFFSET($'A''.$1'.$B$2;MATCH(\"$x\"\"\";$'A''.$1'.$A$2:$A$9;0)-1;0;1;1)"),
              "OFFSET([$'A''.$1'.$B$2];MATCH(&quot;$x&quot;&quot;&quot;;[$'A''.$1'.$A$2:.$A$9];0)-1;0;1;1)");
}

/// Two sheets offer the same steps for items 1 and 2: two validations, which both sheets' cells name.
TEST(FlatOds, WritesEqualChoicesOnce) {
    std::vector<SheetPlan> sheets;
    for (const char* name : {"票1", "票2"}) {
        SheetPlan& sheet = sheets.emplace_back(name, 1);
        for (const char* hint : {"項目1", "項目2"}) {
            const int row = sheet.add_row(6.5);
            sheet.choices.push_back({{row, 0, row, 0}, "\"◎\";\"○\"", hint, "選びます"});
        }
    }
    const int last = sheets[1].add_row(6.5);
    sheets[1].choices.push_back({{last, 0, last, 0}, "\"✓\"", "項目2", "選びます"}); // another list
    const std::string xml = flat_ods(sheets);
    const auto count = [&](const std::string& words) {
        int found = 0;
        for (std::size_t at = xml.find(words); at != std::string::npos; at = xml.find(words, at + 1))
            ++found;
        return found;
    };
    EXPECT_EQ(count("<table:content-validation "), 3);
    EXPECT_EQ(count("content-validation-name=\"val0\""), 2);
    EXPECT_EQ(count("content-validation-name=\"val1\""), 2);
    EXPECT_EQ(count("content-validation-name=\"val2\""), 1);
}

TEST(FlatOds, WritesEqualNeighboursOnce) {
    // A merge of three columns, then three equal cells, one that differs in its text and one in its style.
    SheetPlan sheet("表", 8);
    const int plain = sheet.style({.name = "plain"});
    const int other = sheet.style({.name = "other"});
    const int row = sheet.add_row(6.5);
    sheet.put(row, 0, std::string("見出し"), plain);
    sheet.merge({row, 0, row, 2}, plain);
    for (int column = 3; column < 8; ++column)
        sheet.put(row, column, std::string(column == 6 ? "△" : "●"), column == 7 ? other : plain);
    const auto tree = parsed(flat_ods({sheet}));
    const auto& cells =
        tree.get_child("office:document.office:body.office:spreadsheet.table:table.table:table-row");
    std::vector<std::string> written;
    for (const auto& [element, cell] : cells)
        if (element != "<xmlattr>")
            written.push_back(element + " " +
                              cell.get<std::string>("<xmlattr>.table:number-columns-repeated", "1") + " " +
                              text_of(cell));
    EXPECT_THAT(written, ::testing::ElementsAre("table:table-cell 1 見出し", "table:covered-table-cell 2 ",
                                                "table:table-cell 3 ●", "table:table-cell 1 △",
                                                "table:table-cell 1 ●"));
}

} // namespace
} // namespace kyodo::test
