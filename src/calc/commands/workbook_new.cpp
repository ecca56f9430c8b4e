// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/commands/schedule_commands.hpp"

#include "calc/files.hpp"
#include "calc/flat_document.hpp"
#include "core/register/left_out_years.hpp"
#include "core/register/register_sheet.hpp"
#include "core/register/settings_tables.hpp"
#include "core/schedule/render.hpp"
#include "core/sheet/flat_ods.hpp"

#include <algorithm>
#include <map>

namespace kyodo {
namespace {

/// The profile's years, or those that FirstYear and Years ask for.
Result<FiscalYearRange> choose_years(const CommandContext& command, const CityProfile& profile) {
    const int usual = profile.plan_years.last.value - profile.plan_years.first.value + 1;
    const auto count = command.arguments.number("Years", usual, 1, most_years);
    if (!count)
        return count.error();
    FiscalYear first = profile.plan_years.first;
    if (command.arguments.has("FirstYear")) {
        const auto parsed = parse_fiscal_year(command.arguments.text("FirstYear"));
        if (!parsed)
            return parsed.error();
        first = *parsed;
    }
    return FiscalYearRange{first, {first.value + *count - 1}};
}

/// The ids that Registers names; `city` are those of the profile, `all` these and then the others.
std::vector<std::string> chosen_ids(const CommandContext& command, const CityProfile& profile) {
    std::vector<std::string> wanted;
    const auto add = [&](const std::vector<std::string>& ids) {
        for (const std::string& id : ids)
            if (std::find(wanted.begin(), wanted.end(), id) == wanted.end())
                wanted.push_back(id);
    };
    for (const std::string& id : split_spellings(command.arguments.text("Registers", "city"))) {
        if (id != "city" && id != "all")
            add({id});
        else
            add(profile.registers.empty() ? std::vector<std::string>{"plan"} : profile.registers);
        if (id == "all")
            add(command.package.registers());
    }
    return wanted;
}

Result<std::vector<RegisterSchema>> choose_registers(const CommandContext& command,
                                                     const CityProfile& profile) {
    std::vector<RegisterSchema> schemas;
    for (const std::string& id : chosen_ids(command, profile)) {
        auto schema = command.package.register_schema(id);
        if (!schema)
            return schema.error();
        if (const auto fits = check_profile_rows(profile, *schema, profile.id); !fits)
            return fits.error();
        schemas.push_back(std::move(*schema));
    }
    return schemas;
}

std::size_t rows_of(const CityProfile& profile, const std::string& register_id) {
    const auto found = profile.rows.find(register_id);
    return found == profile.rows.end() ? 0 : found->second.size();
}

/// Made-up rows for the registers of which the city has none, if they are wanted.
Result<std::map<std::string, std::vector<Record>>>
choose_samples(const CommandContext& command, const CityProfile& profile,
               const std::vector<RegisterSchema>& registers) {
    std::map<std::string, std::vector<Record>> samples;
    if (!command.arguments.flag("Sample"))
        return samples;
    for (const RegisterSchema& schema : registers) {
        if (rows_of(profile, schema.id) > 0)
            continue;
        auto sample = command.package.sample(schema.id);
        if (!sample)
            return sample.error();
        if (!sample->rows.empty())
            samples[schema.id] = fitted(std::move(sample->rows), schema, profile);
    }
    return samples;
}

} // namespace

Result<Outcome> workbook_new(CommandContext& command) {
    if (!command.arguments.has("City"))
        return error("call.missing", {{"name", "City"}});
    const auto profile = command.package.city(command.arguments.text("City"));
    if (!profile)
        return profile.error();
    auto settings = settings_of(*profile);
    if (!settings)
        return settings.error();
    const auto years = choose_years(command, *profile);
    if (!years)
        return years.error();
    settings->years = *years;
    const auto registers = choose_registers(command, *profile);
    if (!registers)
        return registers.error();
    const auto samples = choose_samples(command, *profile, *registers);
    if (!samples)
        return samples.error();

    const std::string file = command.arguments.has("File") ? file_url(command.arguments.text("File")) : "";
    if (!file.empty()) {
        if (const auto format = check_file_format(file); !format)
            return format.error();
        if (const auto free = check_new_file(command.context, file); !free)
            return free.error();
    }

    const std::vector<SheetPlan> sheets = new_workbook(*profile, *settings, *registers, *samples);
    const auto model = open_new_document(command.context, flat_ods(sheets, settings->plan_title));
    Outcome outcome;
    outcome.findings = left_out_years(*profile, *registers, *years);
    if (!file.empty()) {
        if (const auto saved = save_document(model, file); !saved)
            return saved.error();
        outcome.files = {file};
    }
    std::size_t rows = 0;
    for (const SheetPlan& sheet : sheets)
        outcome.sheets.push_back(sheet.name);
    for (const RegisterSchema& schema : *registers)
        rows += rows_of(*profile, schema.id);
    for (const auto& [id, sample] : *samples)
        rows += sample.size();
    outcome.counts = {{"Rows", static_cast<int>(rows)}};
    outcome.message = {"done.workbook.new", {{"city", profile->name.ja}, {"rows", std::to_string(rows)}}};
    return outcome;
}

} // namespace kyodo
