// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// evaluation.compare without an office: 20 evaluators × 20 items × so many projects (100 of them are 40,000
// rows of the register of scores), against the floor, the bare copying of the same cells. Everything has to
// be linear.
#include "core/evaluation/aggregate/aggregate.hpp"
#include "core/evaluation/compare/comparison_sheet.hpp"
#include "core/evaluation/compare/score_reader.hpp"

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <fstream>
#include <iterator>

namespace kyodo::bench {
namespace {

constexpr int evaluators = 20;
constexpr int items = 20;

EvaluationForm form() {
    std::string list;
    for (int i = 1; i <= items; ++i)
        list += fmt::format(
            R"({}{{"id": "i{}", "group": "all", "text": {{"ja": "項目{}", "en": "Item"}}, "weight": {}}})",
            i == 1 ? "" : ",", i, i, 1 + i % 3);
    return parse_evaluation_form(R"({"id": "bench", "version": 1, "title": {"ja": "計測", "en": "Bench"},
      "source": {"ja": "計測", "en": "Bench"}, "groups": [{"id": "all", "title": {"ja": "全般", "en": "All"}}],
      "items": [)" + list + R"(], "scale": [
        {"label": "◎", "meaning": "十分", "value": 4, "reached": true},
        {"label": "○", "meaning": "できた", "value": 3, "reached": true},
        {"label": "△", "meaning": "一部", "value": 2, "reached": false},
        {"label": "×", "meaning": "できない", "value": 1, "reached": false}],
      "evaluators": [{"id": "group", "title": {"ja": "団体", "en": "Group"}, "source": "partner"},
        {"id": "city", "title": {"ja": "市", "en": "City"}, "source": "section"},
        {"id": "committee", "title": {"ja": "委員", "en": "Committee"}, "source": "members"}],
      "rules": {"trimming": {"highest": 1, "lowest": 1}, "decimals": {"item": 2, "total": 1}, "decides": "committee",
                "minimums": {"each_item": 1.5}, "ranking": "rank_sum", "reason_step": "△"}})",
                                 "bench.json")
        .value();
}

RegisterSchema score_schema() {
    std::ifstream file(KYODO_TEMPLATES "/registers/score.json", std::ios::binary);
    return parse_register_schema(std::string(std::istreambuf_iterator<char>(file), {}), "score.json").value();
}

/// The register as it is collected: the first evaluator is the group, the second the city, 18 are members.
Grid scores(int projects) {
    const std::vector<std::string> titles{"評価票",   "評価票の版", "事業番号", "評価者の区分", "評価者",
                                          "項目番号", "評価項目",   "評価",     "評価点",       "理由・記述"};
    const char* const signs[] = {"×", "△", "○", "◎"};
    Grid grid("評価記録", 1 + projects * evaluators * items, static_cast<int>(titles.size()));
    for (std::size_t c = 0; c < titles.size(); ++c)
        grid.set(0, static_cast<int>(c), titles[c]);
    int row = 1;
    unsigned state = 12345; // the same scores on every machine
    for (int p = 0; p < projects; ++p)
        for (int e = 0; e < evaluators; ++e)
            for (int i = 0; i < items; ++i, ++row) {
                state = state * 1103515245U + 12345U;
                const unsigned step = state >> 16U & 3U;
                const std::string who = e == 0 ? "団体" : e == 1 ? "市" : "委員";
                const std::vector<Value> cells{"bench",
                                               1.0,
                                               fmt::format("R8-{:03}", p + 1),
                                               who,
                                               e < 2 ? fmt::format("{}{}", who, p) : fmt::format("委員{}", e),
                                               fmt::format("{}", i + 1),
                                               fmt::format("項目{}", i + 1),
                                               signs[step],
                                               static_cast<double>(step + 1),
                                               step < 2 ? Value("回数が計画より少なかった") : Value()};
                for (std::size_t c = 0; c < cells.size(); ++c)
                    grid.set(row, static_cast<int>(c), cells[c]);
            }
    return grid;
}

/// What one run works on; the register refers to the grid.
struct Input {
    explicit Input(int projects)
        : grid(scores(projects)), schema(score_schema()), asked(form()),
          data(read_register(grid, schema, find_register_tables(grid, schema)->front(), {settings})) {}

    WorkbookSettings settings;
    Grid grid;
    RegisterSchema schema;
    EvaluationForm asked;
    RegisterData data;
};

void copy_cells(benchmark::State& state) {
    const Grid grid = scores(static_cast<int>(state.range(0)));
    for (auto _ : state) {
        std::vector<Value> cells;
        for (int row = 0; row < grid.rows(); ++row)
            for (int column = 0; column < grid.columns(); ++column)
                cells.push_back(grid.at(row, column));
        benchmark::DoNotOptimize(cells);
    }
    state.SetComplexityN(state.range(0));
}

void read_rows(benchmark::State& state) {
    const Input input(static_cast<int>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(read_register(input.grid, input.schema,
                                               find_register_tables(input.grid, input.schema)->front(),
                                               {input.settings}));
    state.SetComplexityN(state.range(0));
}

void gather(benchmark::State& state) {
    const Input input(static_cast<int>(state.range(0)));
    for (auto _ : state) {
        const ScoreRecords records = read_scores(input.data, input.asked, {});
        if (!records.findings.empty() || records.projects.size() != static_cast<std::size_t>(state.range(0)))
            state.SkipWithError("not what was entered");
    }
    state.SetComplexityN(state.range(0));
}

void apply_rules(benchmark::State& state) {
    const Input input(static_cast<int>(state.range(0)));
    const ScoreRecords records = read_scores(input.data, input.asked, {});
    for (auto _ : state)
        benchmark::DoNotOptimize(aggregate(records.table, input.asked.rules));
    state.SetComplexityN(state.range(0));
}

void plan_sheets(benchmark::State& state) {
    const Input input(static_cast<int>(state.range(0)));
    const ScoreRecords records = read_scores(input.data, input.asked, {});
    const auto results = aggregate(records.table, input.asked.rules);
    const EvaluationOutcome outcome{input.asked, records, results};
    for (auto _ : state) {
        for (std::size_t p = 0; p < records.projects.size(); ++p)
            benchmark::DoNotOptimize(comparison_sheet(outcome, p, "評価比較", {}));
        benchmark::DoNotOptimize(comparison_overview(outcome, "評価一覧", {}));
    }
    state.SetComplexityN(state.range(0));
}

void sizes(benchmark::internal::Benchmark* benchmark) {
    benchmark->Arg(5)->Arg(25)->Arg(100)->Complexity(benchmark::oN)->Unit(benchmark::kMillisecond);
}

BENCHMARK(copy_cells)->Apply(sizes);
BENCHMARK(read_rows)->Apply(sizes);
BENCHMARK(gather)->Apply(sizes);
BENCHMARK(apply_rules)->Apply(sizes);
BENCHMARK(plan_sheets)->Apply(sizes);

} // namespace
} // namespace kyodo::bench
