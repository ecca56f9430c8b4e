// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// kyodo_register_bench [MOST ROWS]: register.check on a 協働事業台帳 of 25 columns in a real office, against
// the bare getDataArray of the same range in the same run, with 20 mistakes and with one in ten rows; each
// time the sheet of findings is made anew. One row shows what is the same for any size. And the memory that
// finding, reading and checking hold at most, against the sheet's own data (texts in UTF-16, eight bytes a
// number).
#include "bench_office.hpp"
#include "counted_memory.hpp"
#include "register_of_size.hpp"

#include "core/register/check/register_check.hpp"
#include "core/register/register_finder.hpp"
#include "core/sheet/flat_ods.hpp"
#include "strings.hpp"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <iostream>
#include <map>
#include <stdexcept>

namespace kyodo::bench {
namespace {

namespace css = com::sun::star;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr int times = 5;

Reference<css::table::XCellRange> used_cells(const Reference<css::sheet::XSpreadsheet>& sheet) {
    const auto cursor = sheet->createCursor();
    Reference<css::sheet::XUsedAreaCursor>(cursor, UNO_QUERY_THROW)->gotoStartOfUsedArea(false);
    Reference<css::sheet::XUsedAreaCursor>(cursor, UNO_QUERY_THROW)->gotoEndOfUsedArea(true);
    return {cursor, UNO_QUERY_THROW};
}

/// Milliseconds that the check took.
double measure_check(const BenchOffice& bench, const RegisterSchema& schema, int rows, int mistakes) {
    const auto path = bench.office().scratch() / fmt::format("project{}.fods", rows);
    SheetPlan plan = project_sheet(schema, rows, mistakes);
    // Heights that the office chooses it works out when it opens the file: minutes for 100,000 rows.
    std::replace(plan.row_heights_mm.begin(), plan.row_heights_mm.end(), 0.0, 12.0);
    office::write_file(path, flat_ods({plan}));
    const office::Document document = office::open(bench.office(), path);
    const auto cells = used_cells(document.sheet(schema.sheet));
    std::string sheet;
    const auto check = [&] {
        const double taken = bench.dispatch(document, "register.check", {{"Today", "2026-11-21"}}, sheet);
        const auto undo = Reference<css::document::XUndoManagerSupplier>(document.model(), UNO_QUERY_THROW)
                              ->getUndoManager();
        undo->undo();
        undo->clear();
        return taken;
    };
    check(); // warms up
    const double floor = median_ms(times, [&] { return bench.get_data_array(cells); });
    const double ours = median_ms(times, check);
    std::cout << fmt::format("{:<16}{:>8}{:>10}{:>10.1f}ms{:>10.1f}ms{:>9.2f}\n", "register.check", rows,
                             mistakes, floor, ours, ours / floor)
              << std::flush;
    return ours;
}

/// What the sheet itself has to hold.
std::size_t own_data(const Grid& grid) {
    std::size_t bytes = 0;
    for (int row = 0; row < grid.rows(); ++row)
        for (int column = 0; column < grid.columns(); ++column) {
            const Value& value = grid.at(row, column);
            if (const auto* text = std::get_if<std::string>(&value))
                bytes += 2 * static_cast<std::size_t>(office::to_office(*text).getLength());
            else if (std::holds_alternative<double>(value))
                bytes += sizeof(double);
        }
    return bytes;
}

void measure_memory(const RegisterSchema& schema, const std::vector<RegisterSchema>& schemas, int rows,
                    int mistakes) {
    const Grid source = project_sheet(schema, rows, mistakes).to_grid();
    const std::size_t own = own_data(source);
    const std::size_t before = memory_held();
    std::size_t findings = 0;
    reset_peak();
    {
        const std::vector<Grid> grids{source}; // what reading the sheet makes
        const WorkbookSettings settings;
        const FoundRegisters found = find_registers(grids, schemas);
        const FoundRegister& only = found.found.at(0);
        const RegisterData data =
            read_register(grids[0], schemas[static_cast<std::size_t>(only.schema)], only.table, {settings});
        using namespace std::chrono_literals;
        findings = check_register(data, {&data}, {settings, 2026y / 11 / 21}).size();
    }
    if (findings != static_cast<std::size_t>(mistakes))
        throw std::runtime_error(fmt::format("{} findings of {} mistakes", findings, mistakes));
    const std::size_t most = memory_peak() - before;
    std::cout << fmt::format("{:<16}{:>8}{:>10}{:>10.1f}MB{:>10.1f}MB{:>9.2f}\n", "memory", rows, mistakes,
                             static_cast<double>(own) / 1e6, static_cast<double>(most) / 1e6,
                             static_cast<double>(most) / static_cast<double>(own))
              << std::flush;
}

void run(int most) {
    const RegisterSchema schema = project_schema();
    const std::vector<RegisterSchema> schemas = all_schemas();
    std::cout << fmt::format("{:<16}{:>8}{:>10}{:>12}{:>12}{:>9}\n", "", "rows", "mistakes", "floor", "Kyodo",
                             "ratio");
    const auto sizes = {1000, 10000, 100000};
    for (const int rows : sizes)
        for (const int mistakes : {20, rows / 10})
            if (rows <= most)
                measure_memory(schema, schemas, rows, mistakes);
    BenchOffice bench;
    try {
        measure_check(bench, schema, 1, 0);
        std::map<int, std::map<bool, double>> taken;
        for (const int rows : sizes)
            for (const bool many : {false, true})
                if (rows <= most)
                    taken[rows][many] = measure_check(bench, schema, rows, many ? rows / 10 : 20);
        for (const auto& [rows, each] : taken)
            if (const auto smaller = taken.find(rows / 10); smaller != taken.end())
                std::cout << fmt::format(
                    "ten times the rows, {:>6}: {:.1f} times as long; one mistake in ten: "
                    "{:.1f} times\n",
                    rows, each.at(false) / smaller->second.at(false),
                    each.at(true) / smaller->second.at(true));
    } catch (...) {
        std::cerr << "kyodo_register_bench: the office: " << bench.death_notice() << "\n";
        throw;
    }
}

} // namespace
} // namespace kyodo::bench

int main(int count, char** words) {
    try {
        kyodo::bench::run(count > 1 ? std::stoi(words[1]) : 100000);
        return 0;
    } catch (const com::sun::star::uno::Exception& e) {
        std::cerr << "kyodo_register_bench: " << kyodo::office::from_office(e.Message) << "\n";
    } catch (const std::exception& e) {
        std::cerr << "kyodo_register_bench: " << e.what() << "\n";
    }
    return 1;
}
