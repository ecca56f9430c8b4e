// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// RowFormWindow: the window of the form, its controls and where they stand.
#pragma once

#include "calc/dialogs/row_form/field_control.hpp"
#include "calc/dialogs/row_form/row_form_texts.hpp"

#include <com/sun/star/awt/MessageBoxType.hpp>

#include <functional>

namespace kyodo {

/// Fields in pages; below them the current field's help, the findings, and the buttons: previous, next, new,
/// search, save, close; turn, where there is more than one page.
class RowFormWindow {
public:
    RowFormWindow(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                  const RowForm& form, Language language);

    /// Makes the window; to be disposed (DialogCloser).
    const com::sun::star::uno::Reference<com::sun::star::awt::XControl>&
    create(const com::sun::star::uno::Reference<com::sun::star::awt::XWindow>& parent);
    const com::sun::star::uno::Reference<com::sun::star::awt::XControl>& control() const { return dialog_; }
    /// Shows it until it is closed, with the cursor in a field.
    void execute(int field) const;

    std::vector<FieldControl>& fields() { return fields_; }

    /// What a button does, what happens when the cursor comes into a control, or another page is chosen. What
    /// it throws goes to `report`.
    using Report = std::function<void(const std::string&)>;
    void on(const char* button, std::function<void()> act, const Report& report) const;
    void on_entered(const char* control, std::function<void()> act, const Report& report) const;
    void on_page(std::function<void(int)> act, const Report& report) const;

    int pages() const { return places_.back().page + 1; }
    int page() const { return page_; }
    /// Shows a page with the cursor in its first field.
    void turn(int page);

    /// The button that Enter presses.
    void set_default(const std::string& button) const;

    std::string words() const; ///< to search for
    void show(const std::string& title, const std::string& status, const std::string& findings) const;
    void show_help(const std::string& help) const;
    void show_reading(int field, const std::string& reading) const;

    /// A message over the window; which button closed it (MessageBoxResults).
    sal_Int16 ask(const std::string& message, com::sun::star::awt::MessageBoxType type,
                  sal_Int32 buttons) const;

private:
    using Model = com::sun::star::uno::Reference<com::sun::star::uno::XInterface>;

    std::string say(const std::string& id) const { return text("edit.dialog." + id, language_); }
    Model label(const std::string& words, const std::string& name, const Box& box, int page,
                bool lines = false);
    void button(const std::string& name, int x, int y, int wide);
    void build_fields(const RowForm& form);
    void build_page_choice(const RowForm& form);
    void build_findings();
    void build_buttons();

    Language language_;
    RowFormTexts texts_;
    std::vector<FieldPlace> places_;
    DialogBuilder builder_;
    std::vector<FieldControl> fields_;
    std::vector<Model> readings_;
    Model help_;
    Model status_;
    Model findings_;
    com::sun::star::uno::Reference<com::sun::star::awt::XControl> dialog_;
    int page_ = 0;
};

} // namespace kyodo
