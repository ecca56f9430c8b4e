// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// An office with the extension and, for this run only, the floor component beside it.
#pragma once

#include "document.hpp"

#include <com/sun/star/task/XJob.hpp>

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace kyodo::bench {

class BenchOffice {
public:
    BenchOffice();

    const office::Office& office() const { return *office_; }
    std::string death_notice() { return office_->death_notice(); }

    /// Seconds that setDataArray of the cells in `source` takes when it writes them to `target`.
    double set_data_array(const office::uno::Reference<com::sun::star::table::XCellRange>& source,
                          const office::uno::Reference<com::sun::star::table::XCellRange>& target) const;
    /// Seconds that getDataArray of the cells takes.
    double get_data_array(const office::uno::Reference<com::sun::star::table::XCellRange>& source) const;
    /// Seconds of one recalculation of all formulas.
    double calculate(const office::Document& document) const;
    /// Seconds that schedule.render takes in a style; leaves the name of the sheet it wrote in `sheet`.
    /// Throws std::runtime_error where the command fails.
    double render(const office::Document& document, const std::string& style, std::string& sheet) const;
    /// The same of any command with text arguments.
    double dispatch(const office::Document& document, const std::string& command,
                    const std::vector<std::pair<const char*, std::string>>& arguments,
                    std::string& sheet) const;

private:
    struct Measured {
        double seconds = 0;
        office::uno::Any answer;
    };
    Measured run(const std::vector<std::pair<const char*, office::uno::Any>>& arguments) const;

    office::TempDir stage_;
    std::unique_ptr<office::Office> office_;
    office::uno::Reference<com::sun::star::task::XJob> floor_;
};

/// The middle one of several measurements, in milliseconds.
double median_ms(int times, const std::function<double()>& seconds);

} // namespace kyodo::bench
