// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/commands/schedule_commands.hpp"

#include "calc/files.hpp"
#include "calc/flat_document.hpp"
#include "core/register/register_sheet.hpp"
#include "core/register/settings_tables.hpp"
#include "core/schedule/render.hpp"
#include "core/sheet/flat_ods.hpp"

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

Result<std::vector<RegisterSchema>> choose_registers(const CommandContext& command,
                                                     const CityProfile& profile) {
    std::vector<RegisterSchema> schemas;
    for (const std::string& id : split_spellings(command.arguments.text("Registers", "plan"))) {
        auto schema = command.package.register_schema(id);
        if (!schema)
            return schema.error();
        if (const auto fits = check_profile_rows(profile, *schema, profile.id); !fits)
            return fits.error();
        schemas.push_back(std::move(*schema));
    }
    return schemas;
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

    const std::string file = command.arguments.has("File") ? file_url(command.arguments.text("File")) : "";
    if (!file.empty())
        if (const auto free = check_new_file(command.context, file); !free)
            return free.error();

    const std::vector<SheetPlan> sheets = new_workbook(*profile, *settings, *registers);
    const auto model = open_new_document(command.context, flat_ods(sheets, settings->plan_title));
    Outcome outcome;
    if (!file.empty()) {
        if (const auto saved = save_document(model, file); !saved)
            return saved.error();
        outcome.files = {file};
    }
    int rows = 0;
    for (const SheetPlan& sheet : sheets)
        outcome.sheets.push_back(sheet.name);
    for (const RegisterSchema& schema : *registers)
        if (const auto found = profile->rows.find(schema.id); found != profile->rows.end())
            rows += static_cast<int>(found->second.size());
    outcome.counts = {{"Rows", rows}};
    outcome.message = {"done.workbook.new", {{"city", profile->name.ja}, {"rows", std::to_string(rows)}}};
    return outcome;
}

} // namespace kyodo
