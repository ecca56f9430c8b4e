// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Rows of the score register (templates/registers/score.json) and answers that go into them.
#pragma once

#include "core/evaluation/collect/returned_sheet.hpp"
#include "core/schema/city_profile.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace kyodo {

class ScoreRecords {
public:
    /// The rows that the register has.
    explicit ScoreRecords(std::vector<Record> rows);

    /// Puts all answers of a sheet in. K647 where one takes the place of another, or is missing now.
    void put(const ReturnedSheet& sheet);

    std::vector<Record> take() { return std::move(rows_); }
    const Findings& findings() const { return findings_; }
    int added() const { return added_; }
    int changed() const { return changed_; }

private:
    void put_answer(const ReturnedSheet& sheet, const ReturnedAnswer& answer);

    std::vector<Record> rows_;
    std::map<std::string, std::size_t> by_key_;
    std::map<std::string, std::vector<std::size_t>> by_sheet_; ///< rows of one evaluator about one project
    Findings findings_;
    int added_ = 0;
    int changed_ = 0;
};

} // namespace kyodo
