// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// kyodo_bench [MOST ITEMS]: the extension in a real office against the floor of the same run. Times differ
// from machine to machine; the ratios hold.
//
// - schedule.render of a new sheet against the bare setDataArray of the same cells;
// - 100,000 KYODO_NENDO(date) against YEAR(EDATE(date;-3)), the built-in way to a fiscal year.
#include "bench_office.hpp"
#include "plan_of_size.hpp"

#include "core/register/register_sheet.hpp"
#include "core/schedule/plan_records.hpp"
#include "core/sheet/flat_ods.hpp"
#include "strings.hpp"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellSeries.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/table/XCell.hpp>

#include <fmt/format.h>

#include <exception>
#include <iostream>
#include <stdexcept>

namespace kyodo::bench {
namespace {

namespace css = com::sun::star;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using office::Document;
using office::to_office;

constexpr int times = 5;

RegisterSchema plan_schema() {
    return parse_register_schema(office::read_file(KYODO_TEMPLATES "/registers/plan.json"), "plan.json")
        .value();
}

/// A workbook with the plan in its register, opened from a file.
Document workbook(const BenchOffice& bench, const Plan& plan) {
    CityProfile profile;
    profile.plan_title = plan.title;
    profile.plan_years = plan.years;
    profile.marks = plan.marks.all();
    profile.rows["plan"] = plan_records(plan);
    const auto path = bench.office().scratch() / fmt::format("plan{}.fods", plan.rows.size());
    office::write_file(path, flat_ods(new_workbook(profile, settings_of(profile).value(), {plan_schema()})));
    return office::open(bench.office(), path);
}

Reference<css::table::XCellRange> used_cells(const Reference<css::sheet::XSpreadsheet>& sheet) {
    const auto cursor = sheet->createCursor();
    Reference<css::sheet::XUsedAreaCursor>(cursor, UNO_QUERY_THROW)->gotoStartOfUsedArea(false);
    Reference<css::sheet::XUsedAreaCursor>(cursor, UNO_QUERY_THROW)->gotoEndOfUsedArea(true);
    return {cursor, UNO_QUERY_THROW};
}

Reference<css::document::XUndoManager> undo_manager(const Document& document) {
    return Reference<css::document::XUndoManagerSupplier>(document.model(), UNO_QUERY_THROW)
        ->getUndoManager();
}

struct Measured {
    double floor_ms = 0;
    double ours_ms = 0;
};

Measured measure_render(const BenchOffice& bench, int items, const char* style) {
    const Document document = workbook(bench, plan_of_size(items));
    std::string sheet;
    bench.render(document, style, sheet); // the first one warms up
    const auto sheets = document.spreadsheets()->getSheets();
    Measured measured;
    measured.floor_ms = median_ms(times, [&] {
        const auto source = used_cells(document.sheet(sheet));
        const rtl::OUString name = to_office("床");
        sheets->insertNewByName(name, static_cast<sal_Int16>(document.sheet_names().size()));
        const auto data = Reference<css::sheet::XCellRangeData>(source, UNO_QUERY_THROW)->getDataArray();
        const double taken =
            bench.set_data_array(source, document.sheet("床")->getCellRangeByPosition(
                                             0, 0, data[0].getLength() - 1, data.getLength() - 1));
        sheets->removeByName(name);
        return taken;
    });
    undo_manager(document)->clear();
    sheets->removeByName(to_office(sheet));
    measured.ours_ms = median_ms(times, [&] {
        const double taken = bench.render(document, style, sheet);
        undo_manager(document)->undo();
        undo_manager(document)->clear();
        return taken;
    });
    return measured;
}

/// Dates over 40 years in column A, a formula beside each.
double measure_formula(const BenchOffice& bench, int rows, const std::string& formula) {
    const Document document = office::new_spreadsheet(bench.office());
    const auto sheet = document.sheet();
    css::uno::Sequence<css::uno::Sequence<css::uno::Any>> dates(rows);
    for (int row = 0; row < rows; ++row) {
        css::uno::Sequence<css::uno::Any> line(1);
        line.getArray()[0] <<= 32874.0 + row % 14600; // from 1990-01-01
        dates.getArray()[row] = line;
    }
    Reference<css::sheet::XCellRangeData>(sheet->getCellRangeByPosition(0, 0, 0, rows - 1), UNO_QUERY_THROW)
        ->setDataArray(dates);
    sheet->getCellByPosition(1, 0)->setFormula(to_office(formula));
    if (sheet->getCellByPosition(1, 0)->getValue() != 1989) // 1 January 1990 lies in 平成元年度
        throw std::runtime_error(formula + " is not 1989");
    Reference<css::sheet::XCellSeries>(sheet->getCellRangeByPosition(1, 0, 1, rows - 1), UNO_QUERY_THROW)
        ->fillAuto(css::sheet::FillDirection_TO_BOTTOM, 1);
    return median_ms(times, [&] { return bench.calculate(document); });
}

void print(const std::string& what, int count, const Measured& now, const Measured* before) {
    const auto growth = [&](double Measured::*ms) {
        return before == nullptr ? std::string("-") : fmt::format("x{:.1f}", now.*ms / (before->*ms));
    };
    std::cout << fmt::format("{:<24}{:>8}{:>12.1f}{:>12.1f}{:>8.2f}{:>10}{:>10}\n", what, count, now.floor_ms,
                             now.ours_ms, now.ours_ms / now.floor_ms, growth(&Measured::floor_ms),
                             growth(&Measured::ours_ms))
              << std::flush;
}

void measure(const BenchOffice& bench, int most) {
    std::cout << fmt::format("{:<24}{:>8}{:>12}{:>12}{:>8}{:>10}{:>10}\n", "", "count", "floor ms",
                             "Kyodo ms", "ratio", "floor", "Kyodo");
    for (const char* style : {"symbol", "band", "heat"}) {
        std::optional<Measured> before;
        for (const int items : {100, 1000, 10000}) {
            if (items > most)
                continue;
            const Measured now = measure_render(bench, items, style);
            print(std::string("render ") + style, items, now, before ? &*before : nullptr);
            before = now;
        }
    }
    std::optional<Measured> before;
    for (const int rows : {10000, 100000}) {
        const Measured now{measure_formula(bench, rows, "=YEAR(EDATE(A1;-3))"),
                           measure_formula(bench, rows, "=ORG.KYODO.CALC.FISCALYEAR.NENDO(A1)")};
        print("KYODO_NENDO(date)", rows, now, before ? &*before : nullptr);
        before = now;
    }
    std::cout << "floor: setDataArray of the same cells, YEAR(EDATE(date;-3)); growth from the row above\n";
}

/// An office that ends in between says here how.
void run(int most) {
    BenchOffice bench;
    try {
        measure(bench, most);
    } catch (...) {
        std::cerr << "kyodo_bench: the office: " << bench.death_notice() << "\n";
        throw;
    }
}

} // namespace
} // namespace kyodo::bench

int main(int count, char** words) {
    try {
        kyodo::bench::run(count > 1 ? std::stoi(words[1]) : 10000);
        return 0;
    } catch (const com::sun::star::uno::Exception& e) {
        std::cerr << "kyodo_bench: " << kyodo::office::from_office(e.Message) << "\n";
    } catch (const std::exception& e) {
        std::cerr << "kyodo_bench: " << e.what() << "\n";
    }
    return 1;
}
