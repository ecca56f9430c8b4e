// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Formulas that lost the cells they pointed at.
#pragma once

#include "calc/document.hpp"
#include "core/base/finding.hpp"

#include <string>
#include <vector>

namespace kyodo {

/// A formula that shows an error and has #REF! in it.
struct BrokenReference {
    Place place;
    std::string formula; ///< in the office's own grammar, as XCell.getFormula gives it
};

/// Those of the whole document, in the order of its sheets. The office looks at all its cells for those that
/// show errors. A formula that hides its error (IFERROR) isn't found.
std::vector<BrokenReference> broken_references(const Document& document);

/// Those of `now` that `before` lacks. Rows may have moved, so a formula is known by its sheet and its text.
std::vector<BrokenReference> newly_broken(const std::vector<BrokenReference>& before,
                                          std::vector<BrokenReference> now);

} // namespace kyodo
