// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The rules by which the scores of one form become item figures, totals, grades and places. They are data of
// the form; each is printed with the result as its grounds (算定根拠).
#pragma once

#include "core/evaluation/exact.hpp"
#include "core/schema/json_reader.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kyodo {

/// How several figures become one: weighted mean Σ w s / Σ w, or weighted sum Σ w s.
enum class Folding { mean, sum };

/// What is taken together first.
enum class AggregationOrder {
    items,      ///< the evaluators' scores of each item become the item's figure; the items the total
    evaluators, ///< each evaluator's items become a total of theirs; these become the project's total
};

/// An answer that an evaluator who handed in a sheet left open (無回答の扱い). An evaluator without any
/// answer is left out in any case: a sheet that never came isn't a sheet of lowest scores.
enum class MissingAnswers {
    leave_out, ///< left out; what is there takes its weight over
    lowest,    ///< counts as the lowest step of the scale
    invalid,   ///< the item has no figure for that party; the other items take its weight over
};

/// How projects are placed.
enum class Ranking {
    none,
    total,    ///< by the total, the highest is first
    rank_sum, ///< by the sum of the evaluators' places (順位点), the smallest is first
};

/// The place of projects that an evaluator gave the same total.
enum class TiedRanks {
    mid,   ///< the mean of the places they take together: 2.5, 2.5
    least, ///< the best of these places: 2, 2
};

/// How parties' figures become one for the project.
enum class CombinedParties { none, mean, sum };

/// How many of the highest and of the lowest are left out (最高点・最低点の除外): of each item's scores with
/// AggregationOrder::items, of the evaluators' totals with ::evaluators. Where not at least one more score is
/// there than would be left out, none is, and the grounds say so.
struct Trimming {
    int highest = 0;
    int lowest = 0;

    int both() const { return highest + lowest; }
    bool operator==(const Trimming&) const = default;
};

/// A figure below a minimum disqualifies (失格). Compared with what is printed, after its rounding.
struct Minimums {
    std::optional<Exact> each_item{};                   ///< of any item
    std::vector<std::pair<std::string, Exact>> items{}; ///< of an item by its id, instead of each_item
    std::optional<Exact> total{};

    bool any() const { return each_item || !items.empty() || total; }
    bool operator==(const Minimums&) const = default;
};

/// 四捨五入 to so many decimals where it is declared; elsewhere figures stay exact. A later stage takes the
/// rounded figures of an earlier one.
struct RoundingStages {
    std::optional<int> item{};      ///< an item's figure
    std::optional<int> evaluator{}; ///< an evaluator's total
    std::optional<int> group{};     ///< the figure of a group of items; totals are of items, not of groups
    std::optional<int> total{};     ///< a party's total, and the combined one

    bool operator==(const RoundingStages&) const = default;
};

/// Steps of the total, as grade_of takes them (score.hpp); no bounds: no grade.
struct GradeSteps {
    std::vector<Exact> bounds;
    std::vector<std::string> labels;

    bool operator==(const GradeSteps&) const = default;
};

/// The object "rules" of a form. Every member is optional there; the defaults are those below.
struct EvaluationRules {
    AggregationOrder order = AggregationOrder::items;   ///< "order": "items" | "evaluators"
    Folding evaluators = Folding::mean;                 ///< "evaluators": "mean" | "sum"
    Folding items = Folding::mean;                      ///< "items": "mean" | "sum"; weights are the items'
    MissingAnswers missing = MissingAnswers::leave_out; ///< "missing": "leave_out" | "lowest" | "invalid"
    std::string reason_step{}; ///< "reason_step": label of the step at and below which a reason is required
    bool interest_left_out = true; ///< "interest_left_out": scores of a member with an interest don't count
    Trimming trimming{};           ///< "trimming": {"highest": 1, "lowest": 1}
    Minimums minimums{}; ///< "minimums": {"each_item": 2, "items": [{"item": id, "least": 3}], "total": 60}
    /// "parties": "none" | "mean" | "sum"; each with the weight that the form gives the party
    CombinedParties parties = CombinedParties::none;
    /// "decides": the party whose result is graded, placed and held against the minimums. Empty: the combined
    /// result, or without one each party's own; places are then of the last party.
    std::string decides{};
    Ranking ranking = Ranking::none; ///< "ranking": "none" | "total" | "rank_sum"
    TiedRanks ties = TiedRanks::mid; ///< "ties": "mid" | "least"
    RoundingStages decimals{};       ///< "decimals": {"item": 2, "evaluator": 1, "group": 1, "total": 0}
    GradeSteps grade{};              ///< "grade": {"bounds": [80, 60], "labels": ["A", "B", "C"]}

    bool operator==(const EvaluationRules&) const = default;
};

/// Reads the object "rules" of a form. Errors go into the reading with file and place: those of the JsonPlace
/// readers; grade.labels and grade.order of grade_of (file, place first); schema.duplicate (an item or a
/// party twice). Whether the ids exist is for the form to check.
EvaluationRules read_evaluation_rules(const JsonPlace& at);

} // namespace kyodo
