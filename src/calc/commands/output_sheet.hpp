// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Sheets that a command makes, and makes again in place when it is run another time.
#pragma once

#include "calc/broken_references.hpp"
#include "calc/commands/command.hpp"
#include "calc/sheet_alignment.hpp"
#include "core/sheet/sheet_plan.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kyodo {

struct OutputSheet {
    std::string sheet;
    std::optional<Range> old; ///< the cells it took last time; nothing for a new sheet
    std::string made_as{};    ///< how the command makes it, for the next time (sheet_memory.hpp)
};

/// The sheet to write: the one that the argument Sheet names; else the one in front, where this command wrote
/// it (it has the region's name); else the usual name, where that is such a sheet; else a new one. Errors:
/// output.sheet_taken (sheet: somebody's own sheet has the name), output.sheet_name (value: no sheet can have
/// it), sheet.protected.
Result<OutputSheet> choose_output(CommandContext& command, const std::string& usual,
                                  const std::string& region);

/// The formulas of the document that lose the cells they point at while this stands: K124 for each, a formula
/// of a person's that pointed at nothing but cells of rows or columns that left a table. Every sheet is
/// looked at, at the beginning and in findings().
class LostReferences {
public:
    explicit LostReferences(const Document& document);
    /// `sheet`: whose table was written anew; "" where they are several.
    Findings findings(const std::string& sheet) const;

private:
    const Document& document_;
    std::vector<BrokenReference> before_;
};

/// Whether write_output looks for lost references itself. A command that writes many sheets does it once
/// around them all.
enum class References { watched_here, watched_by_caller };

/// Writes a plan there as one undo step: a new sheet behind `after`, or over what stood there, where `keys`
/// tell the rows apart. Finding K121: what stood beside a row that is no more was moved below the table, and
/// so were a person's own rows in it; their own columns went to its right. K123: cells of the table itself
/// had been changed by hand; they are written anew. K124: see LostReferences.
Findings write_output(CommandContext& command, const OutputSheet& output, const SheetPlan& plan,
                      const std::string& after, const std::string& undo_title, KeyRows keys,
                      const WorkProgress& progress = {}, References references = References::watched_here);

} // namespace kyodo
