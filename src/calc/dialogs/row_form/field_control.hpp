// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// FieldControl: the control of one field of the form.
#pragma once

#include "calc/dialogs/dialog_builder.hpp"
#include "core/register/edit/row_form.hpp"

#include <functional>

namespace kyodo {

/// Something to do when a person does something; a control tells it of any kind of event.
struct FieldEvents {
    std::function<void()> changed; ///< the text, or what is chosen
    std::function<void()> entered; ///< the cursor came in
};

class FieldControl {
public:
    /// Adds the control to the dialog that is being built; `page` is its step, from 1.
    FieldControl(DialogBuilder& builder, const RowForm& form, int field, const Box& box, int page);

    /// Finds the control in the dialog that was made, and listens to it.
    void connect(const com::sun::star::uno::Reference<com::sun::star::awt::XControl>& dialog,
                 FieldEvents events);

    /// Shows what the form has.
    void load(const RowForm& form);
    /// What the control shows, as the field's text.
    std::string text(const RowForm& form) const;
    void focus() const;

private:
    void load_several(const RowForm& form);
    std::string tick_text(const RowForm& form) const;

    int field_;
    FieldKind kind_;
    std::string name_;
    std::vector<std::string> items_; ///< of several choices
    com::sun::star::uno::Reference<com::sun::star::awt::XControl> control_;
};

} // namespace kyodo
