// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/commands/evaluation_source.hpp"

#include "calc/commands/output_sheet.hpp"
#include "calc/sheet_reader.hpp"
#include "calc/sheet_settings.hpp"
#include "core/base/fold.hpp"
#include "core/evaluation/collect/status_sheet.hpp"

#include <algorithm>
#include <map>

namespace kyodo {
namespace {

constexpr std::size_t most_named = 30; // in a message

/// What a sheet shows of the project, by columns of the register; 目標値 with its unit.
constexpr const char* fact_columns[] = {"year",    "city_section", "partner_name", "form",
                                        "purpose", "goal",         "goal_value",   "result_value",
                                        "start",   "end",          "budget"};

std::string shown(const RegisterData& data, int row, const char* column) {
    const int at = data.column(column);
    return at < 0 || !data.filled(row, at) ? std::string() : trim(data.shown(row, at));
}

std::string fact(const RegisterData& data, int row, const char* column) {
    std::string words = shown(data, row, column);
    const std::string id = column;
    if (!words.empty() && (id == "goal_value" || id == "result_value"))
        words += shown(data, row, "goal_unit");
    return words;
}

ProjectFacts facts_of(const RegisterData& data, int row) {
    ProjectFacts project{shown(data, row, "number"),
                         shown(data, row, "name"),
                         shown(data, row, "partner_name"),
                         shown(data, row, "city_section"),
                         {}};
    for (const char* column : fact_columns)
        if (std::string words = fact(data, row, column); !words.empty()) {
            const DataColumn& found = data.columns()[static_cast<std::size_t>(data.column(column))];
            const std::string& unit = found.column->unit;
            project.facts.emplace_back(found.column->title.ja + (unit.empty() ? "" : "（" + unit + "）"),
                                       std::move(words));
        }
    return project;
}

std::vector<std::string> split_at(const std::string& words, std::string_view more) {
    std::vector<std::string> parts;
    std::size_t from = 0;
    for (std::size_t at = 0; at <= words.size(); ++at) {
        const bool ends = at == words.size() || more.find(words[at]) != std::string_view::npos;
        const bool wide = words.compare(at, 3, "；") == 0;
        if (!ends && !wide)
            continue;
        if (std::string part = trim(words.substr(from, at - from)); !part.empty())
            parts.push_back(std::move(part));
        from = at + (wide ? 3 : 1);
    }
    return parts;
}

Error unknown_party(const EvaluationForm& form, const std::string& value) {
    std::string allowed;
    for (const EvaluatorGroup& party : form.evaluators)
        allowed += (allowed.empty() ? "" : "、") + party.title.ja;
    return error("evaluation.party", {{"value", value}, {"allowed", allowed}});
}

/// The members of the roster who haven't left; by body.
std::map<std::string, std::vector<std::string>> members_by_body(const RegisterData& data) {
    std::map<std::string, std::vector<std::string>> bodies;
    for (int row = 0; row < data.rows(); ++row)
        if (shown(data, row, "left").empty())
            if (const std::string name = shown(data, row, "name"); !name.empty())
                bodies[shown(data, row, "body")].push_back(name);
    return bodies;
}

Result<std::vector<std::string>> members(CommandContext& command, const RegisterData& data) {
    const auto bodies = members_by_body(data);
    const std::string wanted = command.arguments.text("Body");
    std::string allowed;
    for (const auto& [body, names] : bodies) {
        if (same_text(body, wanted) || (wanted.empty() && bodies.size() == 1))
            return names;
        allowed += (allowed.empty() ? "" : "、") + body;
    }
    if (bodies.empty() && wanted.empty())
        return std::vector<std::string>{};
    return error("evaluation.bodies", {{"value", wanted}, {"allowed", allowed}});
}

} // namespace

const RegisterData* register_of(CommandContext& command, const DocumentRegisters& registers,
                                std::string_view id) {
    const std::string front = command.document.active_sheet();
    const RegisterData* first = nullptr;
    for (const RegisterData& each : registers.data) {
        if (each.schema().id != id)
            continue;
        if (each.grid().sheet() == front)
            return &each;
        first = first == nullptr ? &each : first;
    }
    return first;
}

Result<std::vector<ProjectFacts>> chosen_projects(CommandContext& command,
                                                  const DocumentRegisters& registers) {
    const RegisterData* data = register_of(command, registers, "project");
    std::vector<ProjectFacts> all;
    std::map<std::string, std::size_t> by_number;
    for (int row = 0; data != nullptr && row < data->rows(); ++row)
        if (ProjectFacts project = facts_of(*data, row);
            !project.number.empty() && by_number.emplace(fold(project.number), all.size()).second)
            all.push_back(std::move(project));
    if (all.empty())
        return error("evaluation.no_projects");
    if (!command.arguments.has("Projects"))
        return all;
    std::vector<ProjectFacts> chosen;
    for (const std::string& number : split_terms(command.arguments.text("Projects"))) {
        const auto found = by_number.find(fold(number));
        if (found == by_number.end()) {
            std::string allowed;
            for (std::size_t i = 0; i < all.size() && i < most_named; ++i)
                allowed += (i == 0 ? "" : "、") + all[i].number;
            return error("evaluation.project",
                         {{"value", number}, {"allowed", allowed + (all.size() > most_named ? " …" : "")}});
        }
        chosen.push_back(all[found->second]);
    }
    return chosen;
}

std::set<std::string> project_numbers(CommandContext& command, const DocumentRegisters& registers) {
    std::set<std::string> numbers;
    if (const RegisterData* data = register_of(command, registers, "project"))
        for (int row = 0; row < data->rows(); ++row)
            if (const std::string number = shown(*data, row, "number"); !number.empty())
                numbers.insert(fold(number));
    return numbers;
}

Result<std::vector<std::string>> chosen_parties(CommandContext& command, const EvaluationForm& form) {
    std::vector<std::string> ids;
    for (const std::string& name : split_terms(command.arguments.text("Party"))) {
        const EvaluatorGroup* party = form.evaluator_named(name);
        if (party == nullptr)
            return unknown_party(form, name);
        ids.push_back(party->id);
    }
    return ids;
}

Result<EvaluatorNames> chosen_names(CommandContext& command, const DocumentRegisters& registers,
                                    const EvaluationForm& form, const std::vector<std::string>& parties) {
    EvaluatorNames names;
    for (const std::string& line : split_at(command.arguments.text("Evaluators"), "\n\r;")) {
        std::size_t sign = line.find('=');
        std::size_t length = 1;
        if (const std::size_t wide = line.find("＝"); wide < sign) {
            sign = wide;
            length = 3;
        }
        const EvaluatorGroup* party = sign != std::string::npos ? form.evaluator_named(line.substr(0, sign))
                                      : parties.size() == 1     ? form.evaluator(parties.front())
                                                                : nullptr;
        if (sign == std::string::npos && party == nullptr)
            return error("evaluation.evaluators", {{"value", line}});
        if (party == nullptr)
            return unknown_party(form, line.substr(0, sign));
        for (const std::string& name :
             split_terms(sign == std::string::npos ? line : line.substr(sign + length)))
            names.given[party->id].push_back(name);
    }
    const bool wanted =
        std::any_of(form.evaluators.begin(), form.evaluators.end(), [&](const EvaluatorGroup& party) {
            return party.source == EvaluatorSource::members && !names.given.contains(party.id) &&
                   (parties.empty() || std::find(parties.begin(), parties.end(), party.id) != parties.end());
        });
    if (const RegisterData* roster = register_of(command, registers, "member"); wanted && roster != nullptr) {
        auto found = members(command, *roster);
        if (!found)
            return found.error();
        names.members = std::move(*found);
    }
    return names;
}

Result<StatusSheet> find_status(CommandContext& command) {
    StatusSheet found{text("sheet.status.name", Language::ja), std::nullopt, {}};
    if (!command.document.has_sheet(found.sheet))
        return found;
    found.old = named_region(command.document, found.sheet, status_region);
    if (!found.old) {
        found.sheet = command.document.free_name(found.sheet);
        return found;
    }
    if (const auto allowed = command.document.check_cells_can_change(found.sheet); !allowed)
        return allowed.error();
    found.status = read_status(read_range(command.document.sheet(found.sheet), *found.old));
    return found;
}

Findings write_status(CommandContext& command, const StatusSheet& before,
                      const std::vector<SheetStatus>& status, const std::string& after,
                      const std::string& undo_title) {
    if (status.empty() || (before.old && before.status == status))
        return {};
    return write_output(command, {before.sheet, before.old}, status_sheet(status, before.sheet), after,
                        undo_title, status_row_keys);
}

} // namespace kyodo
