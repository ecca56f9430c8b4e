// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/dialogs/row_form/row_form_texts.hpp"

namespace kyodo {

std::string RowFormTexts::title(const RowEditing& editing) const {
    const RowForm& form = editing.form();
    const std::string key = form.key();
    const std::string name =
        !key.empty() ? key : text(form.row() < 0 ? "edit.dialog.new_row" : "edit.dialog.no_key", language_);
    return text({"edit.dialog.title", {{"register", of(editing.data().schema().title)}, {"key", name}}},
                language_);
}

std::string RowFormTexts::label(const RowField& field) const {
    return of(field.label) + (field.required ? "＊" : "");
}

std::string RowFormTexts::status(const RowEditing& editing, const std::string& notice) const {
    if (!notice.empty())
        return notice;
    const int rows = editing.data().rows();
    if (editing.form().row() < 0)
        return text({"edit.dialog.status_new", {{"rows", std::to_string(rows)}}}, language_);
    return text({"edit.dialog.status",
                 {{"number", std::to_string(editing.form().row() + 1)}, {"rows", std::to_string(rows)}}},
                language_);
}

std::vector<std::string> RowFormTexts::pages(const RowForm& form,
                                             const std::vector<FieldPlace>& places) const {
    std::vector<std::string> names;
    const std::string all = std::to_string(places.back().page + 1);
    for (int page = 0; page <= places.back().page; ++page) {
        std::string first;
        std::string last;
        for (std::size_t i = 0; i < places.size(); ++i)
            if (places[i].page == page) {
                last = of(form.fields()[i].about->per_year ? form.fields()[i].label
                                                           : form.fields()[i].about->title);
                if (first.empty())
                    first = last;
            }
        names.push_back(
            text({"edit.dialog.page",
                  {{"page", std::to_string(page + 1)}, {"pages", all}, {"first", first}, {"last", last}}},
                 language_));
    }
    return names;
}

std::string RowFormTexts::severity(const Finding& finding) const {
    return text(finding.severity == Severity::error     ? "severity.error"
                : finding.severity == Severity::warning ? "severity.warning"
                                                        : "severity.advice",
                language_);
}

std::string RowFormTexts::help(const RowForm& form, int field) const {
    const RowField& about = form.fields()[static_cast<std::size_t>(field)];
    std::string words = of(about.label) + "：" + of(about.about->help);
    if (form.lock(field) != FieldLock::none)
        return of(about.label) + "：" + text(locked_error(form, field).message, language_);
    for (const Finding& finding : form.findings(field))
        return words + "\n" + severity(finding) + "：" + text(finding.expectation, language_);
    return words;
}

std::string RowFormTexts::reading(const RowForm& form, int field) const {
    const std::string reading = form.reading(field);
    const FieldKind kind = form.fields()[static_cast<std::size_t>(field)].kind;
    if (kind == FieldKind::choices || kind == FieldKind::references) {
        const std::string& chosen = reading.empty() ? form.text(field) : reading;
        return chosen + (chosen.empty() ? "" : "\n") + text("edit.dialog.several", language_);
    }
    if (!reading.empty() || form.text(field).empty())
        return reading;
    for (const Finding& finding : form.findings(field))
        if (finding.code == "K301" || finding.code == "K307")
            return text("edit.dialog.unread", language_);
    return {};
}

std::string RowFormTexts::findings(const RowEditing& editing) const {
    const RowForm& form = editing.form();
    const Grid& grid = editing.data().grid();
    std::string lines;
    for (const Finding& finding : form.findings()) {
        std::string column;
        for (const RowField& field : form.fields()) {
            const int at = editing.data().columns()[static_cast<std::size_t>(field.column)].grid_column;
            if (grid.place(0, at).column == finding.place.column)
                column = of(field.label);
        }
        lines += (lines.empty() ? "" : "\n") + text({"edit.dialog.finding",
                                                     {{"severity", severity(finding)},
                                                      {"column", column},
                                                      {"expectation", text(finding.expectation, language_)},
                                                      {"code", finding.code}}},
                                                    language_);
    }
    if (!lines.empty() || !form.changed())
        return lines.empty() && form.row() >= 0 ? text("edit.dialog.clean", language_) : lines;
    return text("edit.dialog.clean", language_);
}

std::string RowFormTexts::saved(const SavedRow& saved) const {
    return saved.cells == 0
               ? text("edit.dialog.nothing_to_save", language_)
               : text({"edit.dialog.saved", {{"row", std::to_string(saved.row + 1)}}}, language_);
}

std::string RowFormTexts::failed(const std::string& what) const {
    return text({"command.failed", {{"command", text("undo.register.edit", language_)}, {"what", what}}},
                language_);
}

} // namespace kyodo
