// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/entry_styles.hpp"
#include "core/register/left_out_years.hpp"
#include "core/register/register_sheet.hpp"
#include "core/sheet/text_layout.hpp"

namespace kyodo {
namespace {

/// The record with its per-year values moved from the profile's years to the workbook's, and marks as labels.
Record adapted(Record record, FiscalYearRange from, FiscalYearRange to, const MarkList& marks) {
    for (auto& [id, values] : record.per_year) {
        std::vector<std::string> moved(static_cast<std::size_t>(to.last.value - to.first.value + 1));
        for (std::size_t i = 0; i < values.size(); ++i) {
            const int at = from.first.value + static_cast<int>(i) - to.first.value;
            const auto mark = marks.find(values[i]);
            if (at >= 0 && at < static_cast<int>(moved.size()))
                moved[static_cast<std::size_t>(at)] = mark ? marks[*mark].label : values[i];
        }
        values = std::move(moved);
    }
    return record;
}

/// The 「注記」 sheet: where the rows come from, what the source has lost, and what was left out.
SheetPlan notes_sheet(const CityProfile& profile, const Findings& left_out, const std::string& sampled) {
    SheetPlan sheet(text("sheet.notes.name", Language::ja), 1);
    const EntryStyles styles(sheet);
    sheet.column_widths_mm = {180};
    sheet.page.landscape = false;
    sheet.put(sheet.add_row(), 0, text("sheet.notes.title", Language::ja), styles.title);
    const auto put = [&](const std::string& note) {
        constexpr double points = 9;
        const int lines = lines_needed(note, sheet.column_widths_mm.front(), points);
        sheet.put(sheet.add_row(height_of_lines(lines, points)), 0, note, styles.entry);
    };
    for (const std::string& note : profile.notes)
        put(note);
    for (const Finding& each : left_out)
        put(text(each.expectation, Language::ja));
    if (!sampled.empty())
        put(text({"sheet.notes.samples", {{"sheets", sampled}}}, Language::ja));
    sheet.print_area = Range{0, 0, sheet.rows() - 1, 0};
    return sheet;
}

} // namespace

std::vector<SheetPlan> new_workbook(const CityProfile& profile, WorkbookSettings settings,
                                    const std::vector<RegisterSchema>& registers,
                                    const std::map<std::string, std::vector<Record>>& samples) {
    add_lists_of(settings, registers);
    const FiscalYearRange years = settings.years.value_or(profile.plan_years);
    SettingsSheet settings_page = settings_sheet(settings);
    std::vector<SheetPlan> sheets;
    std::string sampled;
    for (const RegisterSchema& schema : registers) {
        std::vector<Record> records;
        if (const auto found = profile.rows.find(schema.id); found != profile.rows.end())
            for (const Record& record : found->second)
                records.push_back(adapted(record, profile.plan_years, years, settings.marks));
        const auto sample = samples.find(schema.id);
        const bool made_up = records.empty() && sample != samples.end();
        if (made_up) {
            records = sample->second;
            sampled += (sampled.empty() ? "" : "、") + schema.sheet;
        }
        RegisterSheetOptions options;
        options.sheet_name = schema.sheet;
        options.title = text({made_up ? "sheet.register.title.sample" : "sheet.register.title",
                              {{"title", schema.title.ja}, {"plan", settings.plan_title}}},
                             Language::ja);
        options.years = years;
        options.year_style = settings.year_style;
        options.era_change = settings.era_change;
        options.sources = settings_page.sources;
        sheets.push_back(register_sheet(schema, records, options));
    }
    sheets.push_back(std::move(settings_page.sheet));
    sheets.push_back(notes_sheet(profile, left_out_years(profile, registers, years), sampled));
    return sheets;
}

} // namespace kyodo
