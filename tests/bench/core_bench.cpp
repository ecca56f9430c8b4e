// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// How the core's work on a schedule grows with its items. Everything has to be linear: a prefecture has a
// hundred times what a city has.
#include "core/base/fold.hpp"
#include "core/register/register_sheet.hpp"
#include "core/schedule/plan_records.hpp"
#include "core/schedule/plan_register.hpp"
#include "core/schedule/printed_reader.hpp"
#include "core/schedule/render.hpp"
#include "core/sheet/flat_ods.hpp"
#include "plan_of_size.hpp"

#include <benchmark/benchmark.h>

namespace kyodo::bench {
namespace {

/// The columns of a plan register, as templates/registers/plan.json has them.
RegisterSchema plan_schema() {
    RegisterSchema schema;
    schema.id = "plan";
    schema.sheet = "年次計画";
    const auto add = [&](const char* id, const char* title, bool required, bool per_year) {
        Column column;
        column.id = id;
        column.title = {title, id};
        column.required = required;
        column.per_year = per_year;
        schema.columns.push_back(column);
    };
    add("goal", "大区分", false, false);
    add("section", "区分", false, false);
    add("number", "番号", false, false);
    add("item", "取組事項", true, false);
    add("content", "内容", false, false);
    add("actors", "主体", false, false);
    add("note", "備考", false, false);
    add("plan", "", false, true);
    add("actual", "実績", false, true);
    return schema;
}

RenderOptions options(ScheduleStyle style) {
    RenderOptions options;
    options.style = style;
    options.sheet_name = "年次指標";
    return options;
}

Grid register_grid(const Plan& plan, const RegisterSchema& schema) {
    RegisterSheetOptions register_options;
    register_options.sheet_name = schema.sheet;
    register_options.years = plan.years;
    return register_sheet(schema, plan_records(plan), register_options).to_grid();
}

void render(benchmark::State& state, ScheduleStyle style) {
    const Plan plan = plan_of_size(static_cast<int>(state.range(0)));
    for (auto _ : state) {
        const auto sheet = render_schedule(plan, options(style));
        if (!sheet)
            state.SkipWithError("not rendered");
        benchmark::DoNotOptimize(sheet);
    }
    state.SetComplexityN(state.range(0));
}

void write_flat_ods(benchmark::State& state) {
    const SheetPlan sheet =
        *render_schedule(plan_of_size(static_cast<int>(state.range(0))), options(ScheduleStyle::symbol));
    for (auto _ : state)
        benchmark::DoNotOptimize(flat_ods({sheet}));
    state.SetComplexityN(state.range(0));
}

void read_printed(benchmark::State& state, ScheduleStyle style) {
    const Plan plan = plan_of_size(static_cast<int>(state.range(0)));
    const Grid grid = render_schedule(plan, options(style))->to_grid();
    PrintedReaderOptions reading_options;
    reading_options.marks = plan.marks;
    for (auto _ : state) {
        const auto reading = read_printed_schedule(grid, reading_options);
        if (!reading || reading->plan.rows != plan.rows)
            state.SkipWithError("not what was printed");
    }
    state.SetComplexityN(state.range(0));
}

void find_register(benchmark::State& state) {
    const RegisterSchema schema = plan_schema();
    const Grid grid = register_grid(plan_of_size(static_cast<int>(state.range(0))), schema);
    for (auto _ : state) {
        const auto tables = find_register_tables(grid, schema);
        if (!tables || tables->size() != 1)
            state.SkipWithError("no table");
    }
    state.SetComplexityN(state.range(0));
}

void read_register(benchmark::State& state) {
    const RegisterSchema schema = plan_schema();
    const Plan plan = plan_of_size(static_cast<int>(state.range(0)));
    const Grid grid = register_grid(plan, schema);
    const auto tables = find_register_tables(grid, schema);
    for (auto _ : state) {
        const auto reading = read_plan_register(grid, schema, tables->front(), plan.marks);
        if (!reading || reading->plan.rows.size() != plan.rows.size())
            state.SkipWithError("not what was entered");
    }
    state.SetComplexityN(state.range(0));
}

void fold_texts(benchmark::State& state) {
    const Plan plan = plan_of_size(static_cast<int>(state.range(0)));
    for (auto _ : state)
        for (const PlanRow& row : plan.rows)
            benchmark::DoNotOptimize(fold(row.content));
    state.SetComplexityN(state.range(0));
}

void sizes(benchmark::internal::Benchmark* benchmark) {
    benchmark->Arg(100)->Arg(1000)->Arg(10000)->Complexity(benchmark::oN)->Unit(benchmark::kMillisecond);
}

BENCHMARK_CAPTURE(render, symbol, ScheduleStyle::symbol)->Apply(sizes);
BENCHMARK_CAPTURE(render, band, ScheduleStyle::band)->Apply(sizes);
BENCHMARK_CAPTURE(render, heat, ScheduleStyle::heat)->Apply(sizes);
BENCHMARK(write_flat_ods)->Apply(sizes);
BENCHMARK_CAPTURE(read_printed, symbol, ScheduleStyle::symbol)->Apply(sizes);
BENCHMARK_CAPTURE(read_printed, band, ScheduleStyle::band)->Apply(sizes);
BENCHMARK(find_register)->Apply(sizes);
BENCHMARK(read_register)->Apply(sizes);
BENCHMARK(fold_texts)->Apply(sizes);

} // namespace
} // namespace kyodo::bench
