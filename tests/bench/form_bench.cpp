// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What a key typed into the form over a row costs (a person must not feel it), and what opening the form
// costs, by the register's rows. The first must not grow with them; the second is linear.
#include "core/register/edit/row_form.hpp"
#include "core/register/register_table.hpp"

#include <benchmark/benchmark.h>

#include <fstream>

namespace kyodo::bench {
namespace {

/// A made-up register of risks in a workbook of its own.
class Risks {
public:
    explicit Risks(int rows) : schema_(read()), grid_(cells(rows)) {
        auto tables = find_register_tables(grid_, schema_);
        data_.emplace(read_register(grid_, schema_, std::move(tables.value().front()), {settings_}));
        workbook_ = {&*data_};
    }
    const RegisterData& data() const { return *data_; }
    RowChecker checker() const {
        using namespace std::chrono;
        return {*data_, workbook_, CheckContext{settings_, year{2026} / 11 / 21}, ReadingContext{settings_}};
    }

private:
    static RegisterSchema read() {
        std::ifstream file(KYODO_TEMPLATES "/registers/risk.json", std::ios::binary);
        return parse_register_schema(std::string(std::istreambuf_iterator<char>(file), {}), "risk.json")
            .value();
    }
    static Grid cells(int rows) {
        Grid grid("リスク", rows + 1, 5);
        const auto put = [&](int row, const std::vector<std::string>& words) {
            for (std::size_t column = 0; column < words.size(); ++column)
                grid.set(row, static_cast<int>(column), words[column]);
        };
        put(0, {"番号", "事業の番号", "リスク＊", "影響＊", "備考"});
        for (int i = 0; i < rows; ++i)
            put(i + 1, {"K-" + std::to_string(i), "R8-01", "雨で延期 " + std::to_string(i), "中",
                        "毎年の見直しで確かめる"});
        return grid;
    }

    WorkbookSettings settings_;
    RegisterSchema schema_;
    Grid grid_;
    std::optional<RegisterData> data_;
    std::vector<const RegisterData*> workbook_;
};

void open_form(benchmark::State& state) {
    const Risks risks(static_cast<int>(state.range(0)));
    for (auto _ : state) {
        const RowChecker checker = risks.checker();
        RowForm form(checker, 5);
        benchmark::DoNotOptimize(form.findings());
    }
    state.SetComplexityN(state.range(0));
}

void type_a_key(benchmark::State& state) {
    const Risks risks(static_cast<int>(state.range(0)));
    const RowChecker checker = risks.checker();
    RowForm form(checker, 5);
    int key = 0;
    for (auto _ : state) {
        form.set(2, "雨で延期 " + std::to_string(++key));
        benchmark::DoNotOptimize(form.findings());
    }
    form.set(0, "K-9");
    if (form.findings(0).empty())
        state.SkipWithError("a key that another row has wasn't told");
    state.SetComplexityN(state.range(0));
}

void sizes(benchmark::internal::Benchmark* benchmark) {
    benchmark->Arg(100)->Arg(1000)->Arg(10000)->Unit(benchmark::kMicrosecond);
}

BENCHMARK(open_form)->Apply(sizes)->Complexity(benchmark::oN);
BENCHMARK(type_a_key)->Apply(sizes)->Complexity(benchmark::o1);

} // namespace
} // namespace kyodo::bench
