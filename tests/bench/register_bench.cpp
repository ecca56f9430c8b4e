// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// kyodo_register_bench [MOST ROWS]: register.check on a 協働事業台帳 of 25 columns in a real office, against
// the bare getDataArray of the same range in the same run; and the memory that reading and checking hold at
// most, against the sheet's own data (texts in UTF-16, eight bytes a number).
#include "bench_office.hpp"
#include "counted_memory.hpp"
#include "register_of_size.hpp"

#include "core/register/check/register_check.hpp"
#include "core/sheet/flat_ods.hpp"
#include "strings.hpp"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>

#include <fmt/format.h>

#include <exception>
#include <iostream>

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

void measure_check(const BenchOffice& bench, const RegisterSchema& schema, int rows) {
    const auto path = bench.office().scratch() / fmt::format("project{}.fods", rows);
    office::write_file(path, flat_ods({project_sheet(schema, rows)}));
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
    std::cout << fmt::format("{:<28}{:>8}{:>12.1f}{:>12.1f}{:>8.2f}\n", "register.check", rows, floor, ours,
                             ours / floor)
              << std::flush;
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

void measure_memory(const RegisterSchema& schema, int rows) {
    const Grid source = project_sheet(schema, rows).to_grid();
    const std::size_t own = own_data(source);
    const std::size_t before = memory_held();
    reset_peak();
    {
        const Grid grid = source; // what reading the sheet makes
        const WorkbookSettings settings;
        const auto tables = find_register_tables(grid, schema).value();
        const RegisterData data = read_register(grid, schema, tables.front(), {settings});
        using namespace std::chrono_literals;
        check_register(data, {&data}, {settings, 2026y / 11 / 21});
    }
    const std::size_t most = memory_peak() - before;
    std::cout << fmt::format("{:<28}{:>8}{:>10.1f}MB{:>10.1f}MB{:>8.2f}\n", "memory", rows,
                             static_cast<double>(own) / 1e6, static_cast<double>(most) / 1e6,
                             static_cast<double>(most) / static_cast<double>(own))
              << std::flush;
}

void run(int most) {
    const RegisterSchema schema = project_schema();
    std::cout << fmt::format("{:<28}{:>8}{:>12}{:>12}{:>8}\n", "", "rows", "floor", "Kyodo", "ratio");
    for (const int rows : {1000, 10000, 100000})
        if (rows <= most)
            measure_memory(schema, rows);
    BenchOffice bench;
    try {
        for (const int rows : {1000, 10000, 100000})
            if (rows <= most)
                measure_check(bench, schema, rows);
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
