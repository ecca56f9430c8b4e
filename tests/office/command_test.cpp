// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "command_test.hpp"

#include "strings.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/sheet/ValidationType.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include <sstream>
#include <stdexcept>

namespace kyodo::office {
namespace {

namespace css = com::sun::star;

bool modified(const Document& document) {
    return uno::Reference<css::util::XModifiable>(document.model(), uno::UNO_QUERY_THROW)->isModified();
}

} // namespace

std::string address(const CellPlace& place) {
    std::string letters;
    for (int rest = place.column; rest >= 0; rest = rest / 26 - 1) {
        letters.insert(letters.begin(), static_cast<char>('A' + rest % 26));
    }
    return letters + std::to_string(place.row + 1);
}

CellPlace find_text(const Sheet& sheet, const std::string& text, int from_row) {
    const auto rows = shown_area(sheet);
    for (std::size_t row = static_cast<std::size_t>(from_row); row < rows.size(); ++row) {
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            if (rows[row][column] == text) {
                return {static_cast<int>(row), static_cast<int>(column)};
            }
        }
    }
    throw std::runtime_error("no cell says " + text);
}

void insert_rows(const Sheet& sheet, int row, int count) {
    uno::Reference<css::table::XColumnRowRange>(sheet, uno::UNO_QUERY_THROW)
        ->getRows()
        ->insertByIndex(row, count);
}

void remove_rows(const Sheet& sheet, int row, int count) {
    uno::Reference<css::table::XColumnRowRange>(sheet, uno::UNO_QUERY_THROW)
        ->getRows()
        ->removeByIndex(row, count);
}

void insert_columns(const Sheet& sheet, int column, int count) {
    uno::Reference<css::table::XColumnRowRange>(sheet, uno::UNO_QUERY_THROW)
        ->getColumns()
        ->insertByIndex(column, count);
}

/// What a formula gives in the office, by a formula in a free cell, which is empty again afterwards.
static std::vector<std::string> values_of(const Document& document, const Sheet& sheet,
                                          const std::string& formula) {
    const uno::Reference<css::util::XModifiable> modifiable(document.model(), uno::UNO_QUERY_THROW);
    const bool was_modified = modifiable->isModified();
    const uno::Reference<css::document::XUndoManager> undo =
        uno::Reference<css::document::XUndoManagerSupplier>(document.model(), uno::UNO_QUERY_THROW)
            ->getUndoManager();
    undo->lock();
    const auto free = sheet->getCellByPosition(300, 3000);
    free->setFormula(to_office("=TEXTJOIN(CHAR(9);FALSE();" + formula + ")"));
    std::istringstream joined(
        from_office(uno::Reference<css::text::XTextRange>(free, uno::UNO_QUERY_THROW)->getString()));
    free->setFormula({});
    undo->unlock();
    modifiable->setModified(was_modified);
    std::vector<std::string> values;
    for (std::string value; std::getline(joined, value, '\t');) {
        values.push_back(value);
    }
    return values;
}

DropDown drop_down(const Document& document, const Sheet& sheet, const std::string& address, bool evaluate) {
    const uno::Reference<css::beans::XPropertySet> properties(cell(sheet, address), uno::UNO_QUERY_THROW);
    const uno::Reference<css::beans::XPropertySet> rule(properties->getPropertyValue("Validation"),
                                                        uno::UNO_QUERY_THROW);
    css::sheet::ValidationType type = css::sheet::ValidationType_ANY;
    rule->getPropertyValue("Type") >>= type;
    const auto words = [&](const char* property) {
        rtl::OUString text;
        rule->getPropertyValue(to_office(property)) >>= text;
        return from_office(text);
    };
    DropDown found{type == css::sheet::ValidationType_LIST,
                   {},
                   {},
                   words("InputMessage"),
                   words("ErrorTitle"),
                   words("ErrorMessage")};
    const std::string source =
        from_office(uno::Reference<css::sheet::XSheetCondition>(rule, uno::UNO_QUERY_THROW)->getFormula1());
    found.source = source;
    if (evaluate && found.is_list && !source.starts_with('"')) {
        found.choices = values_of(document, sheet, source);
    }
    return found;
}

Answer CommandTest::run(const Document& document, const std::string& name, Arguments arguments) {
    arguments.emplace_back("Silent", true);
    return dispatch(office(), document, "org.kyodo.calc:" + name, arguments);
}

Answer CommandTest::done(const Document& document, const std::string& name, const Arguments& arguments) {
    const Answer answer = run(document, name, arguments);
    EXPECT_EQ(answer.outcome, Outcome::success) << name << ": " << answer.message;
    return answer;
}

Document CommandTest::new_workbook(const std::string& city, Arguments arguments) {
    const Document host = new_spreadsheet(office());
    arguments.emplace_back("City", city);
    std::vector<Document> opened = opened_by(office(), [&] { done(host, "workbook.new", arguments); });
    if (opened.size() != 1) {
        throw std::runtime_error("workbook.new opened " + std::to_string(opened.size()) + " documents");
    }
    return std::move(opened.front());
}

std::string CommandTest::flat(const Document& document) {
    return without_idle_formats(flat_for_undo(office(), document));
}

void CommandTest::show(const Document& document, const std::string& sheet) {
    uno::Reference<css::sheet::XSpreadsheetView>(document.model()->getCurrentController(),
                                                 uno::UNO_QUERY_THROW)
        ->setActiveSheet(document.sheet(sheet));
}

void CommandTest::expect_one_undo_step(const Document& document, const std::function<void()>& action) {
    const std::string before = flat(document);
    const std::size_t steps = undo_titles(document).size();
    action();
    const std::string after = flat(document);
    EXPECT_NE(before, after) << "the action changed nothing";
    ASSERT_EQ(undo_titles(document).size(), steps + 1);
    for (int round = 1; round <= 2; ++round) {
        undo(document);
        ASSERT_EQ(first_difference(before, flat(document)), "") << "after undo " << round;
        ASSERT_EQ(undo_titles(document).size(), steps);
        redo(document);
        ASSERT_EQ(first_difference(after, flat(document)), "") << "after redo " << round;
        ASSERT_EQ(undo_titles(document).size(), steps + 1);
    }
}

void CommandTest::expect_refused(const Document& document, const std::string& name,
                                 const Arguments& arguments, const std::vector<std::string>& parts) {
    const std::string before = flat(document);
    const std::vector<std::string> steps = undo_titles(document);
    const bool was_modified = modified(document);
    const Answer answer = run(document, name, arguments);
    EXPECT_EQ(answer.outcome, Outcome::failure) << name << ": " << answer.message;
    for (const std::string& part : parts) {
        EXPECT_THAT(answer.message, testing::HasSubstr(part));
    }
    EXPECT_EQ(undo_titles(document), steps);
    EXPECT_EQ(modified(document), was_modified);
    EXPECT_EQ(first_difference(before, flat(document)), "");
}

} // namespace kyodo::office
