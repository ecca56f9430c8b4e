// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/checklist/ticks.hpp"

#include "core/base/fold.hpp"
#include "core/base/tick.hpp"

namespace kyodo {
namespace {

Result<bool> read_tick(const std::string& cell, std::size_t place) {
    if (trim(cell).empty())
        return false;
    const auto tick = parse_tick(cell);
    if (!tick)
        return error("check.unreadable", {{"place", std::to_string(place)}, {"value", cell}});
    return *tick;
}

} // namespace

Result<std::vector<bool>> read_ticks(const std::vector<std::string>& cells) {
    std::vector<bool> ticks;
    for (const std::string& cell : cells) {
        const auto tick = read_tick(cell, ticks.size() + 1);
        if (!tick)
            return tick.error();
        ticks.push_back(*tick);
    }
    return ticks;
}

Result<std::vector<std::string>> missing_labels(const std::vector<std::string>& labels,
                                                const std::vector<std::string>& cells) {
    if (labels.size() != cells.size())
        return error("check.counts",
                     {{"labels", std::to_string(labels.size())}, {"cells", std::to_string(cells.size())}});
    std::vector<std::string> missing;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (trim(labels[i]).empty())
            continue;
        const auto tick = read_tick(cells[i], i + 1);
        if (!tick)
            return tick.error();
        if (!*tick)
            missing.push_back(trim(labels[i]));
    }
    return missing;
}

} // namespace kyodo
