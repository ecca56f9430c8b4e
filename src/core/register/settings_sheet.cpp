// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/entry_styles.hpp"
#include "core/register/list_source.hpp"
#include "core/register/settings.hpp"
#include "core/register/settings_tables.hpp"

#include "core/sheet/text_layout.hpp"

#include <algorithm>

namespace kyodo {
namespace {

constexpr double notes_mm = 70;
constexpr double entry_points = 9;

std::string ja(std::string_view id) { return text(id, Language::ja); }

class SettingsWriter {
public:
    explicit SettingsWriter(const WorkbookSettings& settings)
        : settings_(settings), result_{SheetPlan(settings_schema().sheet,
                                                 static_cast<int>(marks_schema().columns.size())),
                                       {}},
          sheet_(result_.sheet), styles_(sheet_) {
        for (std::size_t i = 0; i < marks_schema().columns.size(); ++i)
            sheet_.column_widths_mm[i] = marks_schema().columns[i].width_mm;
        // 段階 of the marks and 説明 of the terms share a column.
        constexpr std::size_t notes = 3;
        sheet_.column_widths_mm[notes] = std::max(sheet_.column_widths_mm[notes], notes_mm);
        for (double& width : sheet_.column_widths_mm)
            width = width_off_the_edge(width, entry_points);
        sheet_.page.landscape = true;
    }

    SettingsSheet run() {
        sheet_.put(sheet_.add_row(), 0, settings_schema().title.ja, styles_.title);
        sheet_.put(sheet_.add_row(), 0, ja("sheet.settings.hint"), styles_.hint);
        sheet_.add_row();
        write_values();
        sheet_.add_row();
        write_marks();
        sheet_.add_row();
        if (!settings_.pairs.empty()) {
            write_pairs();
            sheet_.add_row();
        }
        write_lists(); // last: registers that are added later bring their lists
        sheet_.print_area = Range{0, 0, sheet_.rows() - 1, sheet_.columns() - 1};
        return std::move(result_);
    }

private:
    int header(const RegisterSchema& schema) {
        sheet_.put(sheet_.add_row(), 0, schema.title.ja, styles_.hint);
        const int row = sheet_.add_row();
        for (std::size_t i = 0; i < schema.columns.size(); ++i)
            sheet_.put(row, static_cast<int>(i), schema.columns[i].title.ja, styles_.header);
        return row;
    }

    int line(const std::vector<Value>& values) {
        const int row = sheet_.add_row();
        for (std::size_t i = 0; i < values.size(); ++i)
            sheet_.put(row, static_cast<int>(i), values[i], styles_.entry);
        return row;
    }

    int value(const char* id, const std::string& words) {
        return line({ja(id), words, ja(std::string(id) + ".help")});
    }

    void write_values() {
        header(settings_schema());
        value(setting::city, settings_.city);
        value(setting::plan_title, settings_.plan_title);
        const auto year = [&](FiscalYear y) {
            return format_fiscal_year(y, YearStyle::wareki, settings_.era_change);
        };
        value(setting::first_year, settings_.years ? year(settings_.years->first) : "");
        value(setting::last_year, settings_.years ? year(settings_.years->last) : "");
        value(setting::year_style, year_style_name(settings_.year_style));
        value(setting::era_change, era_change_name(settings_.era_change));
        for (const std::string& note : settings_.schedule_notes)
            value(setting::schedule_note, note);
        if (settings_.schedule_notes.empty())
            value(setting::schedule_note, "");
    }

    void write_marks() {
        const int top = header(marks_schema());
        for (const Mark& mark : settings_.marks.all())
            line({mark.code, mark.label, mark.glyph, static_cast<double>(mark.stage),
                  static_cast<double>(mark.tone), join_spellings(mark.synonyms)});
        // The row below the marks stays empty. The labels stand in the second column, as terms do.
        result_.sources["marks"] = marks_source({sheet_.name, top, 0, 1}, sheet_.rows());
    }

    void write_lists() {
        // The only table that is longer than a page; pages before its header print none.
        sheet_.page.repeat_first = sheet_.page.repeat_last = header(terms_schema());
        for (const TermList& list : settings_.lists) {
            for (const Term& term : list.terms)
                line({list.title.ja, term.text, join_spellings(term.synonyms), term.note});
            if (!list.terms.empty())
                result_.sources[list.id] =
                    terms_source({sheet_.name, sheet_.page.repeat_last, 0, 1}, list.title.ja);
        }
    }

    void write_pairs() {
        header(pairs_schema());
        for (const AllowedPairs& pairs : settings_.pairs)
            for (const auto& [term, allowed] : pairs.allowed)
                line({pairs.id, term, join_spellings(allowed)});
    }

    const WorkbookSettings& settings_;
    SettingsSheet result_;
    SheetPlan& sheet_;
    EntryStyles styles_;
};

} // namespace

SettingsSheet settings_sheet(const WorkbookSettings& settings) { return SettingsWriter(settings).run(); }

} // namespace kyodo
