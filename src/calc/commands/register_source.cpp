// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/commands/register_source.hpp"

#include "calc/commands/plan_source.hpp"
#include "calc/convert.hpp"
#include "calc/properties.hpp"
#include "calc/sheet_reader.hpp"
#include "core/base/fold.hpp"
#include "core/base/names.hpp"
#include "core/checklist/checklist_entries.hpp"
#include "core/register/broken_header.hpp"
#include "core/register/missing_lists.hpp"
#include "core/register/register_finder.hpp"
#include "core/register/settings_tables.hpp"

#include <com/sun/star/sheet/XNamedRanges.hpp>

#include <algorithm>

namespace kyodo {
namespace {

namespace css = com::sun::star;

constexpr int top_rows = 60; // a header stands near the top
constexpr const char* output_prefix = "Kyodo_";

/// The sheets that people wrote, as `read` reads them.
template <class Read>
std::vector<Grid> read_sheets(CommandContext& command, Read&& read) {
    std::vector<Grid> grids;
    for (const std::string& sheet : command.document.sheet_names())
        if (!is_output(command.document, sheet))
            grids.push_back(read(command.document.sheet(sheet)));
    return grids;
}

using Sheet = css::uno::Reference<css::sheet::XSpreadsheet>;

/// Whether a sheet has a register, something that was meant for one, or a checklist.
bool has_registers(const Grid& grid, const std::vector<RegisterSchema>& schemas, const YearBase& base) {
    const FoundRegisters registers = find_registers({grid}, schemas, base);
    const auto checklists = find_register_tables(grid, checklist_schema());
    return !registers.found.empty() || !registers.problems.empty() || !checklists || !checklists->empty();
}

std::vector<std::string> sheets_of(const std::vector<Grid>& grids, const FoundRegisters& registers) {
    std::vector<std::string> sheets;
    for (const FoundRegister& each : registers.found) {
        const std::string& sheet = grids[static_cast<std::size_t>(each.grid)].sheet();
        if (std::find(sheets.begin(), sheets.end(), sheet) == sheets.end())
            sheets.push_back(sheet);
    }
    return sheets;
}

struct TopOfSheets {
    std::vector<Grid> grids;
    FoundRegisters registers;
};

TopOfSheets registers_at_top(CommandContext& command) {
    const auto schemas = all_schemas(command);
    if (!schemas || !command.document.is_spreadsheet())
        return {};
    const auto settings = document_settings(command);
    TopOfSheets top{read_sheets(command, [](const Sheet& sheet) { return read_sheet(sheet, top_rows); }), {}};
    top.registers = find_registers(top.grids, *schemas, settings ? settings->settings.base() : YearBase{});
    return top;
}

} // namespace

bool is_output(const Document& document, const std::string& sheet) {
    const css::uno::Reference<css::sheet::XNamedRanges> names(
        Properties(document.sheet(sheet)).get("NamedRanges"), css::uno::UNO_QUERY_THROW);
    const css::uno::Sequence<rtl::OUString> all = names->getElementNames();
    return std::any_of(all.getConstArray(), all.getConstArray() + all.getLength(),
                       [](const rtl::OUString& name) { return to_core(name).starts_with(output_prefix); });
}

std::vector<const RegisterData*> DocumentRegisters::workbook() const {
    std::vector<const RegisterData*> all;
    for (const RegisterData& each : data)
        all.push_back(&each);
    return all;
}

Result<std::vector<RegisterSchema>> all_schemas(CommandContext& command) {
    std::vector<RegisterSchema> schemas;
    for (const std::string& id : command.package.registers()) {
        auto schema = command.package.register_schema(id);
        if (!schema)
            return schema.error();
        schemas.push_back(std::move(*schema));
    }
    return schemas;
}

Result<RegisterSchema> schema_named(CommandContext& command, const std::string& name) {
    auto schemas = all_schemas(command);
    if (!schemas)
        return schemas.error();
    std::vector<std::string> known;
    for (RegisterSchema& schema : *schemas) {
        known.push_back(schema.title.ja);
        if (schema.id == name || same_text(schema.title.ja, name) || same_text(schema.title.en, name) ||
            same_text(schema.sheet, name))
            return std::move(schema);
    }
    return error("package.no_register", {{"value", name}, {"allowed", names_text(known)}});
}

Result<DocumentRegisters> read_registers(CommandContext& command) {
    DocumentRegisters registers;
    auto schemas = all_schemas(command);
    if (!schemas)
        return schemas.error();
    registers.schemas = std::move(*schemas);
    auto settings = document_settings(command);
    if (!settings)
        return settings.error();
    registers.settings = std::move(settings->settings);
    registers.findings = std::move(settings->findings);
    registers.grids = read_sheets(command, [&](const Sheet& sheet) {
        return read_sheet_if_wanted(sheet, [&](const Grid& top) {
            return has_registers(top, registers.schemas, registers.settings.base());
        });
    });
    FoundRegisters found = find_registers(registers.grids, registers.schemas, registers.settings.base());
    registers.findings.insert(registers.findings.end(), found.problems.begin(), found.problems.end());
    const css::uno::Reference<css::beans::XPropertySet> model(command.document.model(), css::uno::UNO_QUERY);
    const ReadingContext context{registers.settings, null_date(model)};
    for (FoundRegister& each : found.found)
        registers.data.push_back(read_register(registers.grids[static_cast<std::size_t>(each.grid)],
                                               registers.schemas[static_cast<std::size_t>(each.schema)],
                                               std::move(each.table), context));
    const auto usual_lists = [&] {
        const auto city = command.package.city_named(registers.settings.city);
        return city ? city->lists : std::vector<TermList>();
    };
    const Findings missing = missing_lists(*settings, registers.settings, registers.data, usual_lists);
    registers.findings.insert(registers.findings.end(), missing.begin(), missing.end());
    return registers;
}

Result<const RegisterData*> choose_register(CommandContext& command, const DocumentRegisters& registers) {
    const auto of_sheet = [&](const std::string& sheet) -> const RegisterData* {
        for (const RegisterData& each : registers.data)
            if (each.grid().sheet() == sheet)
                return &each;
        return nullptr;
    };
    if (const std::string wanted = command.arguments.text("Register"); !wanted.empty()) {
        if (!command.document.has_sheet(wanted))
            return error("register.no_sheet",
                         {{"value", wanted}, {"allowed", names_text(command.document.sheet_names())}});
        if (const RegisterData* data = of_sheet(wanted))
            return data;
        if (const Message* broken = broken_header_of(registers.findings, wanted))
            return Error{*broken};
        return error("register.not_any", {{"sheet", wanted}});
    }
    const std::string active = command.document.active_sheet();
    if (const RegisterData* data = of_sheet(active))
        return data;
    // Rather than another sheet's register than the one that its user looks at.
    if (const Message* broken = broken_header_of(registers.findings, active))
        return Error{*broken};
    if (registers.data.size() == 1)
        return &registers.data.front();
    const Message* broken = broken_header_of(registers.findings, "");
    if (registers.data.empty())
        return broken != nullptr ? Error{*broken} : error("register.none_at_all");
    std::vector<std::string> sheets;
    for (const RegisterData& each : registers.data)
        sheets.push_back(each.grid().sheet());
    return error("register.ambiguous", {{"sheets", names_text(sheets)}});
}

Result<const RegisterData*> choose_register_of(CommandContext& command, const DocumentRegisters& registers,
                                               std::string_view id) {
    const std::string wanted = command.arguments.text("Register");
    if (!wanted.empty() && !command.document.has_sheet(wanted))
        return error(
            "register.no_sheet",
            {{"value", wanted}, {"allowed", names_text(command.document.sheet_names(), most_named)}});
    const std::string sheet = wanted.empty() ? command.document.active_sheet() : wanted;
    const RegisterData* first = nullptr;
    std::vector<std::string> sheets;
    for (const RegisterData& each : registers.data) {
        if (each.schema().id != id)
            continue;
        if (each.grid().sheet() == sheet)
            return &each;
        first = first == nullptr ? &each : first;
        sheets.push_back(each.grid().sheet());
    }
    const auto schema = command.package.register_schema(std::string(id));
    if (!schema)
        return schema.error();
    if (!wanted.empty())
        return error("register.not_of_kind", {{"sheet", wanted}, {"register", schema->title.ja}});
    if (sheets.size() > 1)
        return error("register.several",
                     {{"sheets", names_text(sheets, most_named)}, {"register", schema->title.ja}});
    return first;
}

std::vector<Choice> any_register_choices(CommandContext& command) {
    std::vector<Choice> choices;
    const TopOfSheets top = registers_at_top(command);
    for (const std::string& sheet : sheets_of(top.grids, top.registers))
        choices.push_back({sheet, sheet});
    const std::string active = command.document.active_sheet();
    std::stable_partition(choices.begin(), choices.end(),
                          [&](const Choice& choice) { return choice.value == active; });
    return choices;
}

bool has_register(CommandContext& command, std::string_view id) {
    const auto found = command.look->registers([&] {
        SheetsLook::Registers all;
        const FoundRegisters registers = registers_at_top(command).registers;
        const auto schemas = all_schemas(command);
        for (const FoundRegister& each : registers.found)
            all.ids.insert((*schemas)[static_cast<std::size_t>(each.schema)].id);
        all.broken = !registers.problems.empty();
        return all;
    });
    // A sheet that only looks like one counts: the command says what it lacks.
    return found.broken || (id.empty() ? !found.ids.empty() : found.ids.contains(std::string(id)));
}

} // namespace kyodo
