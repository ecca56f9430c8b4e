// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/dialogs/row_form/field_control.hpp"

#include "calc/convert.hpp"
#include "calc/guard.hpp"
#include "core/base/tick.hpp"

#include <com/sun/star/awt/XCheckBox.hpp>
#include <com/sun/star/awt/XItemListener.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <cppuhelper/implbase3.hxx>

#include <algorithm>

namespace kyodo {
namespace {

namespace css = com::sun::star;
using css::uno::makeAny;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

enum : sal_Int16 { unticked = 0, ticked = 1, neither = 2 }; // states of a check box

void ignore(const std::string&) {}

/// Tells of whatever happens in a control; nothing gets out of it.
class Listener : public cppu::WeakImplHelper3<css::awt::XTextListener, css::awt::XItemListener,
                                              css::awt::XFocusListener> {
public:
    explicit Listener(FieldEvents events) : events_(std::move(events)) {}
    void SAL_CALL textChanged(const css::awt::TextEvent&) override { guard_entry(events_.changed, ignore); }
    void SAL_CALL itemStateChanged(const css::awt::ItemEvent&) override {
        guard_entry(events_.changed, ignore);
    }
    void SAL_CALL focusGained(const css::awt::FocusEvent&) override { guard_entry(events_.entered, ignore); }
    void SAL_CALL focusLost(const css::awt::FocusEvent&) override {}
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

private:
    FieldEvents events_;
};

css::uno::Sequence<rtl::OUString> strings(const std::vector<std::string>& texts) {
    css::uno::Sequence<rtl::OUString> all(static_cast<sal_Int32>(texts.size()));
    std::transform(texts.begin(), texts.end(), all.getArray(),
                   [](const std::string& text) { return to_uno(text); });
    return all;
}

const char* model_of(FieldKind kind) {
    switch (kind) {
    case FieldKind::choice:
    case FieldKind::reference:
        return "ComboBox";
    case FieldKind::choices:
    case FieldKind::references:
        return "ListBox";
    case FieldKind::tick:
        return "CheckBox";
    default:
        return "Edit";
    }
}

bool is_several(FieldKind kind) { return kind == FieldKind::choices || kind == FieldKind::references; }

/// A tick as the form has it: nothing for an empty cell is no tick; what can't be read is neither.
sal_Int16 state_of(const std::string& text) {
    if (is_empty(Value(text)))
        return unticked;
    const auto tick = parse_tick(text);
    return !tick ? neither : *tick ? ticked : unticked;
}

} // namespace

FieldControl::FieldControl(DialogBuilder& builder, const RowForm& form, int field, const Box& box, int page)
    : field_(field), kind_(form.fields()[static_cast<std::size_t>(field)].kind),
      name_("field" + std::to_string(field)) {
    const RowField& about = form.fields()[static_cast<std::size_t>(field)];
    const auto model = builder.make(model_of(kind_));
    const Properties properties(model);
    properties.set("Step", makeAny(static_cast<sal_Int32>(page)));
    if (kind_ == FieldKind::lines) {
        properties.set("MultiLine", makeAny(true));
        properties.set("VScroll", makeAny(true));
    } else if (is_several(kind_)) {
        properties.set("Dropdown", makeAny(false));
        properties.set("MultiSelection", makeAny(true));
        properties.set("MultiSelectionSimpleMode", makeAny(true)); // with Ctrl, as in any list
    } else if (kind_ == FieldKind::choice || kind_ == FieldKind::reference) {
        properties.set("Dropdown", makeAny(true));
        properties.set("Autocomplete", makeAny(false)); // what is typed stays as it is typed
        properties.set("StringItemList", makeAny(strings(about.choices)));
        properties.set("LineCount", makeAny(static_cast<sal_Int16>(12)));
    } else if (kind_ == FieldKind::tick) {
        properties.set("TriState", makeAny(true));
    }
    builder.add(model, name_, box);
}

void FieldControl::connect(const Reference<css::awt::XControl>& dialog, FieldEvents events) {
    control_ = control_named(dialog, name_);
    const Reference<Listener> listener(new Listener(std::move(events)));
    Reference<css::awt::XWindow>(control_, UNO_QUERY_THROW)->addFocusListener(listener.get());
    if (kind_ == FieldKind::tick)
        Reference<css::awt::XCheckBox>(control_, UNO_QUERY_THROW)->addItemListener(listener.get());
    else if (is_several(kind_))
        Reference<css::awt::XListBox>(control_, UNO_QUERY_THROW)->addItemListener(listener.get());
    else
        Reference<css::awt::XTextComponent>(control_, UNO_QUERY_THROW)->addTextListener(listener.get());
}

void FieldControl::load(const RowForm& form) {
    const std::string& text = form.text(field_);
    if (kind_ == FieldKind::tick) {
        const Reference<css::awt::XCheckBox> box(control_, UNO_QUERY_THROW);
        const sal_Int16 state = state_of(form.text_before(field_));
        box->enableTriState(state == neither);
        box->setState(state_of(text));
        Properties(control_->getModel()).set("Label", makeAny(to_uno(state == neither ? text : "")));
    } else if (is_several(kind_)) {
        load_several(form);
    } else {
        Reference<css::awt::XTextComponent>(control_, UNO_QUERY_THROW)->setText(to_uno(text));
    }
    const bool locked = form.lock(field_) != FieldLock::none;
    if (model_of(kind_) == std::string_view("Edit"))
        Properties(control_->getModel()).set("ReadOnly", makeAny(locked));
    else
        Properties(control_->getModel()).set("Enabled", makeAny(!locked));
}

void FieldControl::load_several(const RowForm& form) {
    items_ =
        choice_items(form.fields()[static_cast<std::size_t>(field_)], form.text(field_), form.terms(field_));
    const Reference<css::awt::XListBox> list(control_, UNO_QUERY_THROW);
    list->removeItems(0, list->getItemCount());
    list->addItems(strings(items_), 0);
    const std::vector<bool> chosen = chosen_items(items_, form.text(field_), form.terms(field_));
    for (std::size_t i = 0; i < items_.size(); ++i)
        list->selectItemPos(static_cast<sal_Int16>(i), chosen[i]);
    list->makeVisible(0);
}

/// A tick that is as it was keeps its spelling: 済, ×, and what can't be read.
std::string FieldControl::tick_text(const RowForm& form) const {
    const sal_Int16 state = Reference<css::awt::XCheckBox>(control_, UNO_QUERY_THROW)->getState();
    const std::string& before = form.text_before(field_);
    if (state == state_of(before))
        return before;
    return state == ticked ? "✓" : std::string();
}

std::string FieldControl::text(const RowForm& form) const {
    if (kind_ == FieldKind::tick)
        return tick_text(form);
    if (!is_several(kind_)) {
        std::string text = to_core(Reference<css::awt::XTextComponent>(control_, UNO_QUERY_THROW)->getText());
        std::erase(text, '\r');
        return text;
    }
    const css::uno::Sequence<sal_Int16> selected =
        Reference<css::awt::XListBox>(control_, UNO_QUERY_THROW)->getSelectedItemsPos();
    std::vector<bool> chosen(items_.size());
    for (sal_Int32 i = 0; i < selected.getLength(); ++i)
        if (const sal_Int16 at = selected[i]; at >= 0 && static_cast<std::size_t>(at) < chosen.size())
            chosen[static_cast<std::size_t>(at)] = true;
    // The same terms as in the cell: as they are written there.
    const std::string& before = form.text_before(field_);
    const TermList* terms = form.terms(field_);
    return chosen == chosen_items(items_, before, terms) ? before
                                                         : with_choices(before, items_, chosen, terms);
}

void FieldControl::focus() const { Reference<css::awt::XWindow>(control_, UNO_QUERY_THROW)->setFocus(); }

} // namespace kyodo
