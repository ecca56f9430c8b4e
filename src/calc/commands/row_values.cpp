// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The argument Values of register.edit.
#include "calc/commands/row_editing.hpp"

#include "core/base/fold.hpp"

#include <algorithm>

namespace kyodo {

Error locked_error(const RowForm& form, int field) {
    const std::string column = form.fields()[static_cast<std::size_t>(field)].label.ja;
    return form.lock(field) == FieldLock::formula ? error("edit.formula", {{"column", column}})
                                                  : error("edit.merged", {{"column", column}});
}

Result<void> set_values(RowForm& form, const std::string& lines) {
    std::string allowed;
    for (const RowField& field : form.fields())
        allowed += (allowed.empty() ? "" : "、") + field.label.ja;
    std::vector<std::pair<int, std::string>> values;
    std::size_t from = 0;
    while (from < lines.size()) {
        const std::size_t to = std::min(lines.find('\n', from), lines.size());
        std::string line = lines.substr(from, to - from);
        from = to + 1;
        if (line.ends_with('\r'))
            line.pop_back();
        if (trim(line).empty())
            continue;
        const bool goes_on = line.front() == ' ' || line.front() == '\t' || line.starts_with("　");
        if (goes_on && !values.empty()) {
            values.back().second += "\n" + trim(line);
            continue;
        }
        const std::size_t sign = std::min(line.find('='), line.find("＝"));
        if (sign == std::string::npos)
            return error("edit.line", {{"value", line}});
        const std::string title = trim(line.substr(0, sign));
        const int field = form.field(title);
        if (field < 0)
            return error("edit.no_column", {{"value", title}, {"allowed", allowed}});
        if (std::any_of(values.begin(), values.end(), [&](const auto& each) { return each.first == field; }))
            return error("edit.column_twice", {{"value", title}});
        values.emplace_back(field, trim(line.substr(sign + (line[sign] == '=' ? 1 : 3))));
    }
    for (const auto& [field, value] : values) {
        const std::string before = form.text(field);
        form.set(field, value);
        if (form.changed(field) && form.lock(field) != FieldLock::none) {
            form.set(field, before);
            return locked_error(form, field);
        }
    }
    return {};
}

} // namespace kyodo
