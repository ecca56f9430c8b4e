// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// kyodo_demo [STAGE] OUT: the main job on two cities' plans, done by the extension in STAGE (the build's own,
// if it isn't named). Writes two workbooks and two PDFs to OUT and prints their paths. What it fills in, and
// how the files are called, stands in tests/office/data/demo.json.
#include "cells.hpp"
#include "pdf.hpp"
#include "strings.hpp"
#include "workbooks.hpp"

#include <boost/json.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <exception>
#include <iostream>
#include <optional>
#include <stdexcept>
#include <utility>

namespace {

using namespace kyodo::office;
namespace json = boost::json;

using Rows = std::vector<std::vector<std::string>>;

std::string text_of(const json::value& value, const char* key) {
    return json::value_to<std::string>(value.at(key));
}

/// Row and column of the first cell that shows exactly this text.
std::optional<std::pair<int, int>> find(const Rows& rows, const std::string& text) {
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            if (rows[row][column] == text) {
                return std::pair{static_cast<int>(row), static_cast<int>(column)};
            }
        }
    }
    return std::nullopt;
}

void write(const Sheet& sheet, int column, int row, const std::string& text) {
    uno::Reference<com::sun::star::text::XTextRange>(sheet->getCellByPosition(column, row),
                                                     uno::UNO_QUERY_THROW)
        ->setString(to_office(text));
}

/// Fills the planned years of a register that has none, item by item from the patterns, over and over. Only
/// empty cells are filled.
void fill_marks(const Document& workbook, const json::value& demo) {
    const Sheet sheet = workbook.sheet(text_of(demo, "register"));
    const Rows rows = shown_area(sheet);
    const auto place = find(rows, text_of(demo, "item"));
    if (!place) {
        throw std::runtime_error("the register has no column " + text_of(demo, "item"));
    }
    const auto [header, item] = *place;
    std::vector<int> years;
    const auto& titles = rows[static_cast<std::size_t>(header)];
    for (int column = 0; column < static_cast<int>(titles.size()); ++column) {
        const std::string& title = titles[static_cast<std::size_t>(column)];
        if (title.find("年度") != std::string::npos && title.find("実績") == std::string::npos) {
            years.push_back(column);
        }
    }
    const json::array& patterns = demo.at("filled").at("patterns").as_array();
    std::size_t pattern = 0;
    for (int row = header + 1; row < static_cast<int>(rows.size()); ++row) {
        const auto& cells = rows[static_cast<std::size_t>(row)];
        if (cells[static_cast<std::size_t>(item)].empty()) {
            continue;
        }
        const json::array& marks = patterns[pattern++ % patterns.size()].as_array();
        for (std::size_t i = 0; i < years.size() && i < marks.size(); ++i) {
            if (!marks[i].as_string().empty() && cells[static_cast<std::size_t>(years[i])].empty()) {
                write(sheet, years[i], row, json::value_to<std::string>(marks[i]));
            }
        }
    }
}

/// Writes the value of a setting, wherever its name stands in the workbook.
void set(const Document& workbook, const std::string& setting, const std::string& value) {
    for (const std::string& name : workbook.sheet_names()) {
        const Sheet sheet = workbook.sheet(name);
        if (const auto place = find(shown_area(sheet), setting)) {
            write(sheet, place->second + 1, place->first, value);
            return;
        }
    }
    throw std::runtime_error("no setting " + setting);
}

/// The title says so at the top of each page. The note takes the place of the plan's own, which says that the
/// marks are lost and empty.
void say_so(const Document& workbook, const json::value& demo) {
    set(workbook, text_of(demo, "title_setting"), text_of(demo.at("filled"), "title"));
    set(workbook, text_of(demo, "note_setting"), text_of(demo.at("filled"), "note"));
}

std::vector<std::filesystem::path> make(const Office& office, const Document& host, const json::value& part,
                                        const std::filesystem::path& out, const json::value* filling) {
    const Document workbook = workbook_of(office, host, text_of(part, "city"));
    if (filling) {
        fill_marks(workbook, *filling);
        say_so(workbook, *filling);
    }
    const Answer answer =
        command(office, workbook, "org.kyodo.calc:schedule.render", {{"Style", text_of(part, "style")}});
    std::cout << answer.message << "\n";
    const std::filesystem::path ods = out / (text_of(part, "file") + ".ods");
    const std::filesystem::path pdf = out / (text_of(part, "file") + ".pdf");
    save_as(workbook, ods);
    export_sheets_pdf(office, ods, answer.sheets, pdf);
    return {ods, pdf};
}

void run_demo(const std::filesystem::path& stage, const std::filesystem::path& out) {
    const json::value demo = json::parse(read_file(KYODO_OFFICE_DATA "/demo.json"));
    std::filesystem::create_directories(out);
    OfficeOptions options;
    options.extension = stage;
    const Office office(options);
    const Document host = new_spreadsheet(office);
    auto files = make(office, host, demo.at("plain"), out, nullptr);
    const auto more = make(office, host, demo.at("filled"), out, &demo);
    files.insert(files.end(), more.begin(), more.end());
    for (const auto& file : files) {
        std::cout << std::filesystem::absolute(file).lexically_normal().string() << "\n";
    }
}

} // namespace

int main(int count, char** words) {
    if (count != 2 && count != 3) {
        std::cerr << "kyodo_demo [STAGE] OUT\n";
        return 2;
    }
    try {
        run_demo(count == 3 ? words[1] : KYODO_STAGE, words[count - 1]);
        return 0;
    } catch (const com::sun::star::uno::Exception& e) {
        std::cerr << "kyodo_demo: " << from_office(e.Message) << "\n";
    } catch (const std::exception& e) {
        std::cerr << "kyodo_demo: " << e.what() << "\n";
    }
    return 1;
}
