// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A finding: something in a sheet that a person has to look at. The value stays where it is.
#pragma once

#include "core/base/message.hpp"

#include <string>
#include <vector>

namespace kyodo {

/// A cell of a sheet; row and column count from 0.
struct Place {
    std::string sheet;
    int row = 0;
    int column = 0;

    bool operator==(const Place&) const = default;
};

/// "A1" for column 0, row 0; "AB12" for column 27, row 11.
std::string a1(int column, int row);

/// "シート名.A1", as Calc writes the address of a cell.
std::string a1(const Place& place);

enum class Severity {
    error,   ///< 誤り: a figure or a page would be wrong
    warning, ///< 注意: read, but a person should confirm
    advice,  ///< 助言: works, could be better
};

struct Finding {
    std::string code; ///< stable, "K…": other people's macros and notes refer to it
    Severity severity = Severity::error;
    Place place;
    std::string value;    ///< what stands there
    Message expectation;  ///< what would be right
    std::string proposal; ///< the nearest good value; empty where there is none
    Message basis{};      ///< the principle or guideline it rests on; no id where there is none

    bool operator==(const Finding&) const = default;
};

using Findings = std::vector<Finding>;

} // namespace kyodo
