// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/broken_header.hpp"

#include "core/base/fold.hpp"
#include "core/register/header_band.hpp"
#include "core/schema/edit_distance.hpp"

#include <algorithm>
#include <map>

namespace kyodo {
namespace {

constexpr const char* code = "K310";
constexpr int lowest_row = 60; // a header stands near the top
constexpr std::size_t fewest_titles = 5;
constexpr std::size_t enough_titles = 8; // in however large a schema

struct Looks {
    const RegisterSchema* schema = nullptr;
    HeaderBand band;
    std::map<int, int> columns; ///< schema columns that are there: in which grid column
    std::vector<int> lacking;   ///< schema columns that are required
    bool better_than(const Looks& other) const {
        return schema != nullptr &&
               (other.schema == nullptr || columns.size() > other.columns.size() ||
                (columns.size() == other.columns.size() && lacking.size() < other.lacking.size()));
    }
};

/// The band as a header of the schema; without a schema where it doesn't look like one.
Looks looks_like(const RegisterSchema& schema, HeaderBand band) {
    Looks looks;
    bool year = false;
    bool years_asked = false;
    for (const FoundColumn& column : band.columns) {
        looks.columns.emplace(column.schema_column, column.grid_column);
        year |= column.year.has_value();
    }
    std::size_t required = 0;
    for (std::size_t i = 0; i < schema.columns.size(); ++i) {
        years_asked |= schema.columns[i].per_year;
        if (!schema.columns[i].required || schema.columns[i].per_year)
            continue;
        ++required;
        if (!looks.columns.contains(static_cast<int>(i)))
            looks.lacking.push_back(static_cast<int>(i));
    }
    required += years_asked ? 1 : 0;
    const std::size_t enough =
        std::max(fewest_titles, std::min(enough_titles, (schema.columns.size() + 1) / 2));
    if (!looks.lacking.empty() && year == years_asked && looks.lacking.size() * 2 <= required &&
        looks.columns.size() >= enough && band.columns.size() > band.foreign.size())
        looks.schema = &schema;
    looks.band = std::move(band);
    return looks;
}

/// The band without the columns that a register above, or in the same rows, has.
HeaderBand beside(const HeaderBand& band, const std::vector<Range>& taken) {
    const auto is_theirs = [&](int column) {
        return std::any_of(taken.begin(), taken.end(), [&](const Range& header) {
            return header.top <= band.bottom && header.left <= column && column <= header.right;
        });
    };
    HeaderBand rest = band;
    std::erase_if(rest.columns, [&](const FoundColumn& column) { return is_theirs(column.grid_column); });
    std::erase_if(rest.foreign, is_theirs);
    return rest;
}

/// The lowest cell with something in it that stands over a column.
Range title_cell(const Grid& grid, const HeaderBand& band, int column) {
    for (int row = band.bottom; row > band.top; --row)
        if (const Range area = grid.area_of(row, column); !is_empty(grid.at(area.top, area.left)))
            return area;
    return grid.area_of(band.top, column);
}

std::vector<std::string> spellings_of(const Column& column) {
    std::vector<std::string> all{column.title.ja, column.title.en};
    all.insert(all.end(), column.synonyms.begin(), column.synonyms.end());
    std::erase(all, "");
    return all;
}

/// The unknown title of the header that may stand for a column, -1 for none: one that is spelled alike, else
/// one that stands where the schema has the column, else one that has the title in it (「ID番号」).
int meant_for(const Grid& grid, const Looks& looks, int wanted, const std::vector<int>& unknown) {
    const std::vector<std::string> spellings =
        spellings_of(looks.schema->columns[static_cast<std::size_t>(wanted)]);
    const auto title = [&](int column) {
        const Range area = title_cell(grid, looks.band, column);
        return folded_title(grid.text(area.top, area.left));
    };
    const auto stands_at = [&](int schema_column) {
        const auto found = looks.columns.find(schema_column);
        return found == looks.columns.end() ? -2 : found->second;
    };
    const auto first = [&](auto fits) {
        const auto found = std::find_if(unknown.begin(), unknown.end(), fits);
        return found == unknown.end() ? -1 : *found;
    };
    if (const int alike = first([&](int column) { return nearest_index(spellings, title(column)); });
        alike >= 0)
        return alike;
    if (const int there = first([&](int column) {
            return !title(column).empty() &&
                   (stands_at(wanted - 1) == column - 1 || stands_at(wanted + 1) == column + 1);
        });
        there >= 0)
        return there;
    return first([&](int column) {
        return std::any_of(spellings.begin(), spellings.end(), [&](const std::string& spelling) {
            return title(column).find(fold(spelling)) != std::string::npos;
        });
    });
}

Findings findings_about(const Grid& grid, const Looks& looks) {
    Findings findings;
    std::vector<int> unknown = looks.band.foreign;
    for (const int lacking : looks.lacking) {
        const std::string& title = looks.schema->columns[static_cast<std::size_t>(lacking)].title.ja;
        const int meant = meant_for(grid, looks, lacking, unknown);
        const Range area =
            title_cell(grid, looks.band, meant < 0 ? looks.band.columns.front().grid_column : meant);
        Finding finding{code, Severity::error, grid.place(area.top, area.left), {}, {"finding.K310", {}}, {}};
        finding.expectation.args = {{"sheet", grid.sheet()},
                                    {"register", looks.schema->sheet},
                                    {"register.en", looks.schema->title.en},
                                    {"title", title}};
        if (meant >= 0) {
            std::erase(unknown, meant);
            finding.value = grid.text(area.top, area.left);
            finding.proposal = title;
            finding.expectation.id = "finding.K310.meant";
            finding.expectation.args.emplace_back("value", finding.value);
        }
        findings.push_back(std::move(finding));
    }
    return findings;
}

} // namespace

BrokenHeader broken_header(const Grid& grid, const std::vector<RegisterSchema>& schemas,
                           const TitleRows& titles, const std::vector<std::vector<int>>& rows,
                           const std::vector<Range>& taken) {
    const int end = taken.empty() ? lowest_row : grid.rows();
    const auto is_taken = [&](int top, int bottom) {
        return std::any_of(taken.begin(), taken.end(),
                           [&](const Range& header) { return header.top <= bottom && top <= header.bottom; });
    };
    const YearBase any{"", FiscalYear{1989}}; // which year a bare number is doesn't matter here
    Looks best;
    const auto look_at = [&](const RegisterSchema& schema, HeaderBand band) {
        if (Looks looks = looks_like(schema, std::move(band)); looks.better_than(best))
            best = std::move(looks);
    };
    for (std::size_t schema = 0; schema < schemas.size(); ++schema) {
        if (rows[schema].empty() || rows[schema].front() >= end)
            continue;
        for (const int row : rows[schema]) {
            if (row >= end)
                break;
            for (int height = 1; height <= tallest_header && row + height <= grid.rows(); ++height) {
                HeaderBand band = read_header_band(grid, schemas[schema], titles.titles(schema), any, row,
                                                   row + height - 1);
                if (!taken.empty())
                    look_at(schemas[schema], beside(band, taken));
                if (!is_taken(row, row + height - 1))
                    look_at(schemas[schema], std::move(band));
            }
        }
    }
    if (best.schema == nullptr)
        return {};
    const auto [left, right] = std::minmax_element(
        best.band.columns.begin(), best.band.columns.end(),
        [](const FoundColumn& a, const FoundColumn& b) { return a.grid_column < b.grid_column; });
    return {findings_about(grid, best),
            {best.band.top, left->grid_column, best.band.bottom, right->grid_column}};
}

const Message* broken_header_of(const Findings& findings, const std::string& sheet) {
    const auto found = std::find_if(findings.begin(), findings.end(), [&](const Finding& finding) {
        return (finding.code == code || finding.code == hardly_code) &&
               (sheet.empty() || finding.place.sheet == sheet);
    });
    return found == findings.end() ? nullptr : &found->expectation;
}

} // namespace kyodo
