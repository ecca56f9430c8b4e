// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/commands/plan_source.hpp"

#include "calc/sheet_reader.hpp"
#include "calc/sheet_settings.hpp"
#include "core/base/fold.hpp"
#include "core/base/names.hpp"
#include "core/register/settings_tables.hpp"
#include "core/schedule/render.hpp"
#include "core/schedule/untitled_columns.hpp"

#include <algorithm>

namespace kyodo {
namespace {

constexpr int top_rows = 60; // a header stands near the top; a register may have 10,000 rows
constexpr const char* default_city = "hyojun";
constexpr const char* plan_register = "plan";

bool has_table(const Grid& grid, const RegisterSchema& schema, const YearBase& base = {}) {
    const auto tables = find_register_tables(grid, schema, base);
    return !tables ||
           !tables->empty(); // two columns for one year: it is the register, and reading it will say so
}

Result<std::string> choose_sheet(CommandContext& command, const RegisterSchema& schema,
                                 const WorkbookSettings& settings, const std::string& except) {
    if (const std::string wanted = command.arguments.text("Register"); !wanted.empty()) {
        if (command.document.has_sheet(wanted))
            return wanted;
        return error("register.no_sheet",
                     {{"value", wanted}, {"allowed", names_text(command.document.sheet_names())}});
    }
    auto sheets = plan_sheets(command, schema, settings);
    if (!sheets)
        return sheets.error();
    std::erase(*sheets, except);
    const std::string active = command.document.active_sheet();
    if (std::find(sheets->begin(), sheets->end(), active) != sheets->end())
        return active;
    if (sheets->size() == 1)
        return sheets->front();
    if (sheets->size() > 1)
        return error("register.ambiguous", {{"sheets", names_text(*sheets)}});
    std::vector<std::string> all = command.document.sheet_names();
    std::stable_partition(all.begin(), all.end(), [&](const std::string& sheet) { return sheet == active; });
    for (const std::string& sheet : all)
        if (const auto cleared = cleared_title(read_sheet(command.document.sheet(sheet), top_rows), schema);
            cleared && sheet != except)
            return *cleared;
    return error("register.none", {{"titles", names_text({schema.column("item")->title.ja})}});
}

} // namespace

namespace {

/// What a document goes by that doesn't say otherwise: the profile's words, but no years or titles of its
/// own.
Result<WorkbookSettings> defaults_of(const CityProfile& profile) {
    auto defaults = settings_of(profile);
    if (!defaults)
        return defaults.error();
    defaults->years.reset();
    defaults->plan_title.clear();
    defaults->schedule_notes.clear();
    return defaults;
}

/// Whether the sheet has a list that goes by a name which the defaults don't know: a city's own title for it,
/// or a list of the user's.
bool has_other_lists(const WorkbookSettings& settings, const WorkbookSettings& defaults) {
    return std::any_of(settings.lists.begin(), settings.lists.end(), [&](const TermList& list) {
        return std::none_of(defaults.lists.begin(), defaults.lists.end(),
                            [&](const TermList& known) { return known.id == list.id; });
    });
}

} // namespace

Result<SettingsReading> document_settings(CommandContext& command) {
    const auto profile = command.package.city(default_city);
    if (!profile)
        return profile.error();
    const auto defaults = defaults_of(*profile);
    if (!defaults)
        return defaults.error();
    for (const std::string& sheet : command.document.sheet_names()) {
        const Grid top = read_sheet(command.document.sheet(sheet), top_rows);
        if (!has_table(top, settings_schema()) && !has_table(top, marks_schema()) &&
            !has_table(top, terms_schema()))
            continue;
        const Grid grid = read_sheet(command.document.sheet(sheet));
        auto reading = read_settings(grid, *defaults);
        // A list stands there under the city's own title (協働の主体 for 主体); its profile knows which it
        // is.
        if (reading && has_other_lists(reading->settings, *defaults))
            if (const auto city = command.package.city_named(reading->settings.city))
                if (const auto words = defaults_of(*city))
                    return read_settings(grid, *words);
        return reading;
    }
    return SettingsReading{*defaults, {}, false, false, false};
}

std::string output_name(const PlanSource& source, const std::string& usual) {
    return source.sheet.starts_with(source.schema.sheet)
               ? usual + source.sheet.substr(source.schema.sheet.size())
               : usual;
}

bool is_rendered(const Document& document, const std::string& sheet) {
    return named_region(document, sheet, schedule_region).has_value();
}

Result<std::vector<std::string>> plan_sheets(CommandContext& command, const RegisterSchema& schema,
                                             const WorkbookSettings& settings) {
    std::vector<std::string> found;
    for (const std::string& sheet : command.document.sheet_names()) {
        command.progress(0.05);
        if (!is_rendered(command.document, sheet) &&
            has_table(read_sheet(command.document.sheet(sheet), top_rows), schema, settings.base()))
            found.push_back(sheet);
    }
    return found;
}

namespace {

Error doubled_title(const PlanSource& source) {
    const DoubledColumn& twice = source.table.doubled.front();
    const auto place = [&](int column) {
        const Range area = source.grid.area_of(source.table.header_bottom, column);
        const Place at = source.grid.place(area.top, area.left);
        return a1(at.column, at.row);
    };
    return error("register.same_column",
                 {{"title", source.schema.columns[static_cast<std::size_t>(twice.schema_column)].title.ja},
                  {"first", place(twice.first)},
                  {"second", place(twice.second)},
                  {"sheet", source.sheet}});
}

} // namespace

Result<PlanSource> find_plan(CommandContext& command, const std::string& except) {
    auto schema = command.package.register_schema(plan_register);
    if (!schema)
        return schema.error();
    auto settings = document_settings(command);
    if (!settings)
        return settings.error();
    const auto sheet = choose_sheet(command, *schema, settings->settings, except);
    if (!sheet)
        return sheet.error();
    command.progress(0.05);
    PlanSource source;
    source.sheet = *sheet;
    source.grid = read_sheet(command.document.sheet(*sheet));
    source.schema = *schema;
    source.settings = settings->settings;
    command.progress(0.1);
    auto tables = find_register_tables(source.grid, source.schema, source.settings.base());
    if (!tables)
        return tables.error();
    if (tables->empty()) {
        if (const auto cleared = cleared_title(source.grid, *schema))
            return *cleared;
        return error("register.not_here",
                     {{"sheet", *sheet}, {"titles", names_text(missing_titles(source.grid, *schema))}});
    }
    source.table = tables->front();
    if (!source.table.doubled.empty()) // a schedule would leave out what stands in the second
        return doubled_title(source);
    command.progress(0.15);
    auto reading = read_plan_register(source.grid, source.schema, source.table, source.settings.marks);
    if (!reading)
        return reading.error();
    source.reading = std::move(*reading);
    source.reading.plan.title = source.settings.plan_title;
    const Findings untitled = untitled_columns(source.grid, source.schema, source.table);
    source.reading.findings.insert(source.reading.findings.begin(), untitled.begin(), untitled.end());
    source.reading.findings.insert(source.reading.findings.begin(), settings->findings.begin(),
                                   settings->findings.end());
    return source;
}

Result<PlanSource> open_plan(CommandContext& command) {
    if (const auto allowed = command.document.check_sheets_can_be_made(); !allowed)
        return allowed.error();
    auto source = find_plan(command);
    if (source)
        command.progress(0.2);
    return source;
}

Findings findings_of_plan(const PlanSource& source) {
    return findings_but(source.reading.findings, source.grid, source.schema, source.table, "actual");
}

bool has_plan(CommandContext& command) {
    return command.look->plan([&] {
        const auto schema = command.package.register_schema(plan_register);
        if (!schema || !command.document.is_spreadsheet())
            return false;
        const auto settings = document_settings(command);
        const auto sheets = plan_sheets(command, *schema, settings ? settings->settings : WorkbookSettings{});
        return sheets && !sheets->empty();
    });
}

std::vector<Choice> register_choices(CommandContext& command) {
    std::vector<Choice> choices;
    const auto schema = command.package.register_schema(plan_register);
    const auto settings = document_settings(command);
    if (!schema || !settings)
        return choices;
    if (const auto sheets = plan_sheets(command, *schema, settings->settings))
        for (const std::string& sheet : *sheets)
            choices.push_back({sheet, sheet});
    const std::string active = command.document.active_sheet();
    std::stable_partition(choices.begin(), choices.end(),
                          [&](const Choice& choice) { return choice.value == active; });
    return choices;
}

} // namespace kyodo
