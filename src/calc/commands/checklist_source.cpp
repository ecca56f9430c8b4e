// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/commands/checklist_source.hpp"

#include "calc/convert.hpp"
#include "core/base/fold.hpp"

namespace kyodo {
namespace {

namespace css = com::sun::star;
using Kind = TypedCell::Kind;

constexpr const char* project_register = "project";
constexpr const char* standard_city = "hyojun";
constexpr std::size_t most_named = 20;

Result<const RegisterData*> choose_ledger(CommandContext& command, const DocumentRegisters& registers) {
    std::vector<const RegisterData*> ledgers;
    for (const RegisterData& data : registers.data)
        if (data.schema().id == project_register)
            ledgers.push_back(&data);
    std::string wanted = command.arguments.text("Register");
    if (!wanted.empty() && !command.document.has_sheet(wanted))
        return error("register.no_sheet",
                     {{"value", wanted}, {"allowed", some_numbers(command.document.sheet_names())}});
    const std::string sheet = wanted.empty() ? command.document.active_sheet() : wanted;
    for (const RegisterData* ledger : ledgers)
        if (ledger->grid().sheet() == sheet)
            return ledger;
    if (!wanted.empty())
        return error("checklist.not_projects", {{"sheet", wanted}});
    if (ledgers.size() < 2)
        return ledgers.empty() ? nullptr : ledgers.front();
    std::vector<std::string> sheets;
    for (const RegisterData* ledger : ledgers)
        sheets.push_back(ledger->grid().sheet());
    return error("checklist.several_registers", {{"sheets", some_numbers(sheets)}});
}

std::string shown(const RegisterData& data, int row, const char* id) {
    const int column = data.column(id);
    return column < 0 ? std::string() : data.shown(row, column);
}

std::optional<std::chrono::sys_days> date(const RegisterData& data, int row, const char* id) {
    const int column = data.column(id);
    if (column < 0 || data.at(row, column).kind != Kind::date)
        return std::nullopt;
    return std::chrono::sys_days(std::chrono::days(static_cast<std::int64_t>(data.at(row, column).number)));
}

ChecklistProject project_of(const RegisterData& data, int row) {
    const int form = data.column("form");
    return {shown(data, row, "number"),
            shown(data, row, "name"),
            shown(data, row, "partner_name"),
            shown(data, row, "city_section"),
            form < 0 ? std::vector<std::string>() : data.terms(row, form),
            date(data, row, "start"),
            date(data, row, "end"),
            date(data, row, "review_by")};
}

Result<CityProfile> city_of(CommandContext& command, const WorkbookSettings& settings) {
    const std::string wanted = command.arguments.text("City");
    if (!wanted.empty() && wanted.find(".json") != std::string::npos)
        return command.package.city(wanted);
    const std::string name = wanted.empty() ? settings.city : wanted;
    for (const std::string& id : command.package.cities())
        if (auto profile = command.package.city(id))
            if (id == name || same_text(profile->name.ja, name) || same_text(profile->name.en, name))
                return profile;
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
    const auto ledger = choose_ledger(command, all.registers);
    if (!ledger)
        return ledger.error();
    all.ledger = *ledger;
    for (int row = 0; all.ledger != nullptr && row < all.ledger->rows(); ++row)
        if (ChecklistProject project = project_of(*all.ledger, row); !project.number.empty())
            if (all.numbers.emplace(fold(project.number), static_cast<int>(all.projects.size())).second) {
                all.projects.push_back(std::move(project));
                all.rows.push_back(row);
            }
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

std::vector<std::string> wanted_projects(const CommandContext& command) {
    const std::string wanted = command.arguments.text("Project");
    if (trim(wanted).empty() || same_text(wanted, "all"))
        return {};
    return split_terms(wanted);
}

std::string some_numbers(const std::vector<std::string>& numbers) {
    std::string all;
    for (std::size_t i = 0; i < numbers.size() && i < most_named; ++i)
        all += (all.empty() ? "" : "、") + numbers[i];
    return all + (numbers.size() > most_named ? " …" : "");
}

} // namespace kyodo
