// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/dialogs/row_form/row_form_pages.hpp"

namespace kyodo {
namespace {

int lines_of(const RowField& field) {
    switch (field.kind) {
    case FieldKind::lines:
        return 2;
    case FieldKind::choices:
    case FieldKind::references:
        return 3;
    default:
        return 1;
    }
}

} // namespace

std::vector<FieldPlace> place_fields(const std::vector<RowField>& fields) {
    std::vector<FieldPlace> places;
    FieldPlace next;
    for (const RowField& field : fields) {
        next.lines = lines_of(field);
        if (next.line + next.lines > lines_of_page) {
            ++next.page;
            next.line = 0;
        }
        places.push_back(next);
        next.line += next.lines;
    }
    return places;
}

} // namespace kyodo
