// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// kyodo_collect_bench [EVALUATORS [PROJECTS]]: evaluation.collect of a folder with a workbook for each
// evaluator and in it a sheet of twenty items for each project, and evaluation.compare of what was collected
// (a sheet with two charts for each project), in a real office; against the bare reading of the same files in
// the same run: each loaded hidden, and getDataArray of the used cells of all its sheets.
#include "bench_office.hpp"

#include "core/evaluation/sheet/entry_sheet.hpp"
#include "core/sheet/flat_ods.hpp"
#include "strings.hpp"

#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>

#include <fmt/format.h>

#include <chrono>
#include <exception>
#include <iostream>
#include <optional>
#include <stdexcept>

namespace kyodo::bench {
namespace {

namespace css = com::sun::star;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr int items = 20;
constexpr int score_column = 3; // of a sheet as it is made

std::string form_text() {
    std::string all;
    for (int i = 1; i <= items; ++i)
        all += fmt::format(
            R"({}{{"id": "item{}", "group": "all", "text": {{"ja": "項目{}", "en": "Item {}"}}}})",
            i == 1 ? "" : ",", i, i, i);
    return R"({"id": "bench", "title": {"ja": "測定", "en": "Bench"}, "source": {"ja": "見本", "en": "Example"},
      "groups": [{"id": "all", "title": {"ja": "全部", "en": "All"}}], "items": [)" +
           all + R"(], "points": {"least": 0, "most": 10},
      "evaluators": [{"id": "committee", "title": {"ja": "委員", "en": "Members"}, "source": "members"}]})";
}

/// A filled sheet: points from 0 to 10, each followed by a reason.
SheetPlan filled(const EvaluationForm& form, int evaluator, int project) {
    const ProjectFacts facts{fmt::format("R8-{:03}", project), fmt::format("事業{}", project), "", "", {}};
    SheetPlan sheet = evaluation_sheet(form, form.evaluators.front(), facts, fmt::format("委員{}", evaluator),
                                       facts.number);
    for (int row = 0; row < sheet.rows(); ++row)
        if (!form.id_of_number(to_text(sheet.value(row, 0))).empty()) {
            sheet.put(row, score_column, static_cast<double>((row + evaluator + project) % 11),
                      sheet.style_at(row, score_column));
            sheet.put(row, score_column + 1, std::string("話し合いの場が続いたから"),
                      sheet.style_at(row, score_column + 1));
        }
    return sheet;
}

double seconds(const std::function<void()>& action) {
    const auto before = std::chrono::steady_clock::now();
    action();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - before).count();
}

double bare_reading(const BenchOffice& bench, const std::filesystem::path& path, int sheets) {
    std::optional<office::Document> file;
    double taken =
        seconds([&] { file.emplace(office::open(bench.office(), path, office::Access::read_only)); });
    for (int sheet = 0; sheet < sheets; ++sheet) {
        const auto cursor = file->sheet(sheet)->createCursor();
        Reference<css::sheet::XUsedAreaCursor>(cursor, UNO_QUERY_THROW)->gotoStartOfUsedArea(false);
        Reference<css::sheet::XUsedAreaCursor>(cursor, UNO_QUERY_THROW)->gotoEndOfUsedArea(true);
        taken += bench.get_data_array(Reference<css::table::XCellRange>(cursor, UNO_QUERY_THROW));
    }
    return taken;
}

void run(int evaluators, int projects) {
    BenchOffice bench;
    const office::TempDir folder;
    const auto form_file = bench.office().scratch() / "bench.json";
    const auto flat = bench.office().scratch() / "sheets.fods";
    office::write_file(form_file, form_text());
    const EvaluationForm form = parse_evaluation_form(form_text(), "bench.json").value();
    double floor = 0;
    for (int evaluator = 1; evaluator <= evaluators; ++evaluator) {
        std::vector<SheetPlan> sheets;
        for (int project = 1; project <= projects; ++project)
            sheets.push_back(filled(form, evaluator, project));
        office::write_file(flat, flat_ods(sheets));
        const auto file = folder.path() / fmt::format("{}.ods", evaluator);
        office::save_as(office::open(bench.office(), flat), file);
        floor += bare_reading(bench, file, projects);
    }
    const office::Document document = office::new_spreadsheet(bench.office());
    std::string sheet;
    const std::vector<std::pair<const char*, std::string>> arguments{{"Folder", folder.path().string()},
                                                                     {"Form", form_file.string()}};
    const double first = bench.dispatch(document, "evaluation.collect", arguments, sheet);
    const double again = bench.dispatch(document, "evaluation.collect", arguments, sheet);
    const double compare =
        bench.dispatch(document, "evaluation.compare", {{"Form", form_file.string()}}, sheet);
    std::cout << fmt::format("{} evaluators, {} projects, {} answers\n{:<22}{:>10.2f} s\n", evaluators,
                             projects, evaluators * projects * items, "bare reading", floor);
    for (const auto& [what, taken] :
         {std::pair("evaluation.collect", first), std::pair("the same again", again),
          std::pair("evaluation.compare", compare)})
        std::cout << fmt::format("{:<22}{:>10.2f} s{:>8.2f}\n", what, taken, taken / floor);
}

} // namespace
} // namespace kyodo::bench

int main(int count, char** words) {
    try {
        kyodo::bench::run(count > 1 ? std::stoi(words[1]) : 20, count > 2 ? std::stoi(words[2]) : 100);
        return 0;
    } catch (const com::sun::star::uno::Exception& e) {
        std::cerr << "kyodo_collect_bench: " << kyodo::office::from_office(e.Message) << "\n";
    } catch (const std::exception& e) {
        std::cerr << "kyodo_collect_bench: " << e.what() << "\n";
    }
    return 1;
}
