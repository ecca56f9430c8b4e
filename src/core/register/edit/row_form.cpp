// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/edit/row_form.hpp"

#include "core/base/fold.hpp"

#include <algorithm>

namespace kyodo {
namespace {

constexpr std::size_t most_keys = 3000; // to choose from; a longer list is no help, and slow to show

bool is_reference(const RowField& field) {
    return field.kind == FieldKind::reference || field.kind == FieldKind::references;
}

/// What a row is called beside its key: its first required text, else the column that stays in sight.
int name_column(const RegisterData& data) {
    const std::string& key = data.schema().keys.front();
    for (std::size_t i = 0; i < data.columns().size(); ++i)
        if (const Column& column = *data.columns()[i].column;
            column.required && column.type == ColumnType::text && column.id != key)
            return static_cast<int>(i);
    return data.schema().view.frozen == key ? -1 : data.column(data.schema().view.frozen);
}

} // namespace

RowForm::RowForm(const RowChecker& checker, int row)
    : checker_(checker), row_(row), fields_(row_fields(checker.data(), checker.settings())) {
    const RegisterData& data = checker.data();
    place_ = row < 0 ? new_row(data) : NewRow{data.grid_row(row), false, data.grid_row(row)};
    for (RowField& field : fields_)
        if (is_reference(field))
            add_keys(field);
    for (RowField& field : fields_) {
        const bool several = field.kind == FieldKind::references || field.kind == FieldKind::choices;
        if (several && (field.choices.empty() || field.choices.size() >= most_keys))
            field.kind = FieldKind::text; // nothing to choose from, or not all of it
    }
    read_cells();
}

void RowForm::add_keys(RowField& field) const {
    for (const RegisterData* each : checker_.workbook()) {
        const int key =
            each->schema().id == field.about->register_id ? each->column(each->schema().keys.front()) : -1;
        const int name = key < 0 ? -1 : name_column(*each);
        for (int row = 0; key >= 0 && row < each->rows() && field.choices.size() < most_keys; ++row)
            if (each->filled(row, key)) {
                field.choices.push_back(each->shown(row, key));
                field.names.push_back(name < 0 ? std::string() : each->shown(row, name));
            }
    }
}

void RowForm::read_cells() {
    const RegisterData& data = checker_.data();
    for (const RowField& field : fields_) {
        State state;
        const int column = data.columns()[index(field.column)].grid_column;
        if (row_ >= 0) {
            const Range area = data.grid().area_of(place_.grid_row, column);
            if (area.top != area.bottom)
                state.lock = FieldLock::merged;
            state.value = data.value(row_, field.column);
        } else if (!place_.insert) {
            state.value = data.grid().at(place_.grid_row, column); // a tick that stands ready: ☐
        }
        state.before = state.text = field_text(field, state.value, checker_.reading());
        states_.push_back(std::move(state));
    }
}

int RowForm::field(const std::string& name) const {
    std::string wanted = fold(name); // with 「＊」 as the sheet's title has it, or without
    while (wanted.ends_with('*'))
        wanted.pop_back();
    for (std::size_t i = 0; i < fields_.size(); ++i)
        if (fields_[i].about->id == name && !fields_[i].about->per_year)
            return static_cast<int>(i);
    for (std::size_t i = 0; i < fields_.size(); ++i)
        if (fold(fields_[i].label.ja) == wanted || fold(fields_[i].label.en) == wanted)
            return static_cast<int>(i);
    for (std::size_t i = 0; i < fields_.size(); ++i) {
        const Column& about = *fields_[i].about;
        if (about.per_year)
            continue;
        const auto is = [&](const std::string& title) { return !title.empty() && fold(title) == wanted; };
        if (is(about.title.ja) || is(about.title.en) ||
            std::any_of(about.synonyms.begin(), about.synonyms.end(), is))
            return static_cast<int>(i);
    }
    return -1;
}

void RowForm::set(int field, const std::string& text) {
    if (states_[index(field)].text == text)
        return;
    states_[index(field)].text = text;
    findings_.reset();
}

bool RowForm::changed() const {
    for (std::size_t i = 0; i < fields_.size(); ++i)
        if (changed(static_cast<int>(i)))
            return true;
    return false;
}

std::vector<CellChange> RowForm::changes() const {
    std::vector<CellChange> changes;
    for (std::size_t i = 0; i < fields_.size(); ++i)
        if (const int field = static_cast<int>(i); changed(field))
            changes.push_back({checker_.data().columns()[index(fields_[i].column)].grid_column,
                               field_value(fields_[i], text(field), checker_.reading()), field});
    return changes;
}

const Findings& RowForm::findings() const {
    if (!findings_) {
        std::vector<Value> values(checker_.data().columns().size());
        for (std::size_t i = 0; i < fields_.size(); ++i) {
            const int field = static_cast<int>(i);
            values[index(fields_[i].column)] =
                changed(field) ? field_value(fields_[i], text(field), checker_.reading()) : states_[i].value;
        }
        findings_ = checker_.check(place_.grid_row, row_, values);
    }
    return *findings_;
}

Findings RowForm::findings(int field) const {
    const RegisterData& data = checker_.data();
    const int column = data.columns()[index(fields_[index(field)].column)].grid_column;
    Findings own;
    for (const Finding& each : findings())
        if (each.place == data.grid().place(place_.grid_row, column))
            own.push_back(each);
    return own;
}

std::string RowForm::reading(int field) const {
    return field_reading(fields_[index(field)], text(field), checker_.reading());
}

std::string RowForm::key() const {
    std::string key;
    for (const std::string& id : checker_.data().schema().keys)
        for (std::size_t i = 0; i < fields_.size(); ++i)
            if (fields_[i].about->id == id && !trim(states_[i].text).empty())
                key += (key.empty() ? "" : "、") + trim(states_[i].text);
    return key;
}

const TermList* RowForm::terms(int field) const {
    return checker_.data().columns()[index(fields_[index(field)].column)].terms;
}

} // namespace kyodo
