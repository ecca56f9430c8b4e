// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/commands/checklist_source.hpp"

#include "calc/convert.hpp"
#include "calc/sheet_reader.hpp"
#include "core/base/fold.hpp"
#include "core/base/names.hpp"
#include "core/checklist/checklist_entries.hpp"
#include "core/register/register_table.hpp"

#include <algorithm>

namespace kyodo {
namespace {

namespace css = com::sun::star;

constexpr const char* project_register = "project";
constexpr const char* standard_city = "hyojun";

Result<CityProfile> city_of(CommandContext& command, const WorkbookSettings& settings) {
    const std::string wanted = command.arguments.text("City");
    if (auto known = command.package.city_named(wanted.empty() ? settings.city : wanted))
        return std::move(*known);
    return command.package.city(wanted.empty() ? standard_city : wanted);
}

} // namespace

int DocumentChecklists::project(const std::string& number) const {
    const auto found = numbers.find(fold(number));
    return found == numbers.end() ? -1 : found->second;
}

Result<DocumentChecklists> open_checklists(CommandContext& command) {
    DocumentChecklists all;
    auto registers = read_registers(command);
    if (!registers)
        return registers.error();
    all.registers = std::move(*registers);
    command.progress(0.3);
    const auto ledger = choose_register_of(command, all.registers, project_register);
    if (!ledger)
        return ledger.error();
    all.ledger = *ledger;
    if (all.ledger != nullptr)
        all.projects = checklist_projects(*all.ledger);
    for (std::size_t i = 0; i < all.projects.size(); ++i)
        all.numbers.emplace(fold(all.projects[i].number), static_cast<int>(i));
    auto city = city_of(command, all.registers.settings);
    if (!city)
        return city.error();
    all.city = std::move(*city);
    const auto standard = command.package.city(standard_city);
    if (!standard)
        return standard.error();
    all.lists = checklists_of(all.city, *standard);
    const css::uno::Reference<css::beans::XPropertySet> model(command.document.model(), css::uno::UNO_QUERY);
    all.reading = read_checklist_sheets(all.registers.grids, all.registers.settings, null_date(model));
    command.progress(0.4);
    return all;
}

bool has_checklist(CommandContext& command) {
    constexpr int top_rows = 60; // checklists stand one below another; the first one is enough
    return command.look->checklist([&] {
        const std::vector<std::string> sheets = command.document.sheet_names();
        return std::any_of(sheets.begin(), sheets.end(), [&](const std::string& sheet) {
            const auto tables =
                find_register_tables(read_sheet(command.document.sheet(sheet), top_rows), checklist_schema());
            return !tables || !tables->empty();
        });
    });
}

std::vector<std::string> wanted_projects(const CommandContext& command) {
    const std::string wanted = command.arguments.text("Project");
    if (trim(wanted).empty() || same_text(wanted, "all"))
        return {};
    return split_terms(wanted);
}

} // namespace kyodo
