// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Runs the cases of tests/cases/*.txt. A case is a block of lines, blocks are parted by an empty line:
//
//   why: what makes the answer right (a law, a rule, a calculation by hand)
//   command: KYODO_NENDO
//   input: 27            one line for each argument; a number is a number, "27" is a text,
//   input: 平成          {2016-03-31} is a date cell, [a | b | ] is a row of cells, nothing is an empty cell,
//   input: [1 | 2; 3 | 4]   a semicolon begins another row
//   expected: 2015       what the cell shows
//
// Lines that begin with # are remarks.
#include "calc/functions/checklist_functions.hpp"
#include "calc/functions/evaluation_functions.hpp"
#include "calc/functions/fiscal_year_functions.hpp"
#include "calc/functions/schedule_functions.hpp"
#include "calc/functions/vocabulary_functions.hpp"
#include "core/base/fold.hpp"
#include "core/base/wareki.hpp"
#include "tests/calc/caller.hpp"

#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <optional>

namespace kyodo {
namespace {

using com::sun::star::uno::Any;
using com::sun::star::uno::Reference;

struct Case {
    std::string place; ///< file:line
    std::map<std::string, std::string> fields;
    std::vector<std::string> inputs;
};

Any cell_of(const std::string& written) {
    const std::string text = trim(written);
    if (text.size() >= 2 && text.front() == '"' && text.back() == '"')
        return Any(to_uno(text.substr(1, text.size() - 2)));
    if (text.size() >= 2 && text.front() == '{')
        return Any(to_serial(parse_date(text.substr(1, text.size() - 2)).value(), null_date({})));
    double number = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_number = failure == std::errc() && end == text.data() + text.size();
    return is_number ? Any(number) : Any(to_uno(text));
}

com::sun::star::uno::Sequence<Any> row_of(const std::string& inside) {
    std::vector<Any> cells;
    for (std::size_t at = 0; at <= inside.size();) {
        const std::size_t bar = std::min(inside.find('|', at), inside.size());
        cells.push_back(cell_of(inside.substr(at, bar - at)));
        at = bar + 1;
    }
    return {cells.data(), static_cast<sal_Int32>(cells.size())};
}

DataArray range_of(const std::string& written) {
    const std::string text = trim(written);
    const std::string inside = text.starts_with('[') ? text.substr(1, text.size() - 2) : text;
    std::vector<com::sun::star::uno::Sequence<Any>> rows;
    for (std::size_t at = 0; at <= inside.size();) {
        const std::size_t end = std::min(inside.find(';', at), inside.size());
        rows.push_back(row_of(inside.substr(at, end - at)));
        at = end + 1;
    }
    return {rows.data(), static_cast<sal_Int32>(rows.size())};
}

rtl::OUString text_of(const std::string& written) { return to_uno(to_text(cell_value(cell_of(written)))); }

/// The arguments of a case; one beyond the last counts as omitted.
class Arguments {
public:
    explicit Arguments(const std::vector<std::string>& inputs) : inputs_(inputs) {}

    /// A cell, a range in brackets, or nothing: an argument of any kind.
    Any any(std::size_t i) const {
        const bool is_range = i < inputs_.size() && trim(inputs_[i]).starts_with('[');
        return is_range ? Any(range_of(inputs_[i])) : cell(i);
    }
    Any cell(std::size_t i) const { return i < inputs_.size() ? cell_of(inputs_[i]) : Any(); }
    DataArray range(std::size_t i) const { return range_of(inputs_.at(i)); }
    TextArray texts(std::size_t i) const { return texts_of(range(i)); }
    rtl::OUString text(std::size_t i) const { return text_of(inputs_.at(i)); }

private:
    const std::vector<std::string>& inputs_;
};

using Command = std::function<Any(const Arguments&)>;

const std::map<std::string, Command>& commands() {
    static const Reference<org::kyodo::calc::XChecklist> ticks(new ChecklistFunctions);
    static const Reference<org::kyodo::calc::XEvaluation> evaluation(new EvaluationFunctions);
    static const Reference<org::kyodo::calc::XFiscalYear> years(new FiscalYearFunctions);
    static const Reference<org::kyodo::calc::XSchedule> schedule(new ScheduleFunctions);
    static const Reference<org::kyodo::calc::XVocabulary> words(new VocabularyFunctions);
    static const std::map<std::string, Command> all{
        {"KYODO_NENDO", [](const Arguments& a) { return years->nendo({}, a.cell(0), a.cell(1)); }},
        {"KYODO_NENDO_TEXT", [](const Arguments& a) { return years->nendoText({}, a.cell(0), a.cell(1)); }},
        {"KYODO_WAREKI", [](const Arguments& a) { return years->wareki({}, a.cell(0), a.cell(1)); }},
        {"KYODO_WAREKI_VALUE", [](const Arguments& a) { return years->warekiValue({}, a.cell(0)); }},
        {"KYODO_TERM", [](const Arguments& a) { return words->term(a.text(0), a.texts(1)); }},
        {"KYODO_FOLD", [](const Arguments& a) { return Any(words->fold(a.text(0))); }},
        {"KYODO_MARK", [](const Arguments& a) { return schedule->mark(a.range(0), a.texts(1), a.cell(2)); }},
        {"KYODO_PERIOD",
         [](const Arguments& a) { return schedule->period(a.range(0), a.texts(1), a.text(2)); }},
        {"KYODO_CHECKED", [](const Arguments& a) { return Any(ticks->checked(a.cell(0))); }},
        {"KYODO_CHECK_RATE", [](const Arguments& a) { return Any(ticks->checkRate(a.range(0))); }},
        {"KYODO_CHECK_MISSING",
         [](const Arguments& a) { return ticks->checkMissing(a.texts(0), a.range(1)); }},
        {"KYODO_SCORE",
         [](const Arguments& a) { return evaluation->score(a.range(0), a.any(1), a.cell(2)); }},
        {"KYODO_GRADE",
         [](const Arguments& a) { return evaluation->grade(a.text(0), a.range(1), a.texts(2)); }},
        {"KYODO_GAP", [](const Arguments& a) { return evaluation->gap(a.text(0), a.text(1)); }},
        {"KYODO_ALPHA", [](const Arguments& a) { return Any(evaluation->alpha(a.range(0), a.cell(1), a.any(2))); }},
        {"KYODO_KENDALL_W", [](const Arguments& a) { return Any(evaluation->kendallW(a.range(0))); }},
        {"KYODO_ICC", [](const Arguments& a) { return Any(evaluation->icc(a.range(0), a.text(1))); }},
        {"KYODO_PROGRESS", [](const Arguments& a) { return schedule->progress(a.texts(0), a.texts(1)); }},
    };
    return all;
}

std::string shown(const Case& test) {
    try {
        const Any result = commands().at(test.fields.at("command"))(Arguments(test.inputs));
        return result.hasValue() ? to_text(cell_value(result)) : "#N/A";
    } catch (const com::sun::star::lang::IllegalArgumentException&) {
        return "Err:502";
    }
}

/// The same text, or the same number to 12 digits: a fraction is written with as many as one likes.
bool agree(const std::string& expected, const std::string& got) {
    const auto number = [](const std::string& text) {
        double value = 0;
        const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
        return failure == std::errc() && end == text.data() + text.size() ? std::optional(value)
                                                                          : std::nullopt;
    };
    const auto a = number(expected);
    const auto b = number(got);
    return expected == got || (a && b && std::abs(*a - *b) <= 1e-12 * std::max(1.0, std::abs(*a)));
}

/// Points at the first character in which two texts differ.
std::string first_difference(const std::string& expected, const std::string& got) {
    const std::u32string a = to_code_points(expected);
    const std::u32string b = to_code_points(got);
    const auto at = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
    const int width = display_width(to_utf8(a.substr(0, static_cast<std::size_t>(at))));
    return "expected: " + expected + "\n     got: " + got + "\n" + std::string(10 + std::size_t(width), ' ') +
           "^ differs here";
}

class CaseTest : public testing::Test {
public:
    explicit CaseTest(const Case& test) : case_(test) {}
    void TestBody() override {
        for (const char* field : {"why", "command", "expected"})
            ASSERT_FALSE(case_.fields[field].empty()) << case_.place << ": no " << field;
        ASSERT_TRUE(commands().contains(case_.fields["command"])) << case_.place << ": no such command";
        const std::string got = shown(case_);
        EXPECT_TRUE(agree(case_.fields["expected"], got)) << case_.place << '\n'
                                                          << "     why: " << case_.fields["why"] << '\n'
                                                          << first_difference(case_.fields["expected"], got);
    }

private:
    Case case_;
};

std::vector<Case> read_cases(const std::filesystem::path& file) {
    std::ifstream in(file);
    std::vector<Case> cases;
    bool open = false;
    int number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (line.starts_with('#'))
            continue;
        if (trim(line).empty()) {
            open = false;
            continue;
        }
        if (!open)
            cases.push_back({file.filename().string() + ":" + std::to_string(number), {}, {}});
        open = true;
        const std::size_t colon = line.find(':');
        const std::string field = line.substr(0, colon);
        const std::string value = colon == std::string::npos ? "" : trim(line.substr(colon + 1));
        if (field == "input")
            cases.back().inputs.push_back(value);
        else
            cases.back().fields[field] += value;
    }
    return cases;
}

} // namespace
} // namespace kyodo

int main(int argc, char** argv) {
    testing::InitGoogleTest(&argc, argv);
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(KYODO_CASES))
        if (entry.path().extension() == ".txt" && entry.path().filename() != "CMakeLists.txt")
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const auto& file : files) {
        int number = 0;
        for (const kyodo::Case& test : kyodo::read_cases(file)) {
            const std::string name = "case_" + std::to_string(++number);
            testing::RegisterTest(("cases_" + file.stem().string()).c_str(), name.c_str(), nullptr,
                                  test.place.c_str(), __FILE__, __LINE__,
                                  [test]() -> testing::Test* { return new kyodo::CaseTest(test); });
        }
    }
    return RUN_ALL_TESTS();
}
