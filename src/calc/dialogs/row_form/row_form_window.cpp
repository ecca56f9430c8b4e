// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/dialogs/row_form/row_form_window.hpp"

#include "calc/convert.hpp"
#include "calc/guard.hpp"

#include <com/sun/star/awt/PushButtonType.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XDialog.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XMessageBoxFactory.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <cppuhelper/implbase3.hxx>

namespace kyodo {
namespace {

namespace css = com::sun::star;
using css::uno::makeAny;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr int margin = 7;
constexpr int line_height = 15;
constexpr int label_width = 92;
constexpr int field_width = 150;
constexpr int reading_width = 112;
constexpr int gap = 4;
constexpr int field_x = margin + label_width + gap;
constexpr int reading_x = field_x + field_width + gap;
constexpr int width = reading_x + reading_width + margin;
constexpr int inner_width = width - 2 * margin;
constexpr int status_width = label_width + 60;
constexpr int turn_width = 62;
constexpr int button_width = 43;
constexpr int help_height = 20;
constexpr int findings_height = 42;

constexpr int top_y = 5;
constexpr int fields_y = top_y + line_height + 3;
constexpr int help_y = fields_y + lines_of_page * line_height + 2;
constexpr int findings_y = help_y + help_height + 2;
constexpr int buttons_y = findings_y + findings_height + 4;
constexpr int height = buttons_y + line_height + 3;

/// Calls what was given to it; nothing gets out of it.
class Action : public cppu::WeakImplHelper3<css::awt::XActionListener, css::awt::XItemListener,
                                            css::awt::XFocusListener> {
public:
    Action(std::function<void()> act, RowFormWindow::Report report)
        : act_(std::move(act)), report_(std::move(report)) {}
    void SAL_CALL actionPerformed(const css::awt::ActionEvent&) override { guard_entry(act_, report_); }
    void SAL_CALL itemStateChanged(const css::awt::ItemEvent&) override { guard_entry(act_, report_); }
    void SAL_CALL focusGained(const css::awt::FocusEvent&) override { guard_entry(act_, report_); }
    void SAL_CALL focusLost(const css::awt::FocusEvent&) override {}
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

private:
    std::function<void()> act_;
    RowFormWindow::Report report_;
};

/// Sets a text that is another one; the same again would flicker.
void set_text(const Reference<css::uno::XInterface>& model, const char* property, const std::string& words) {
    const Properties properties(model);
    if (const auto value = makeAny(to_uno(words)); properties.get(property) != value)
        properties.set(property, value);
}

} // namespace

RowFormWindow::RowFormWindow(const Reference<css::uno::XComponentContext>& context, const RowForm& form,
                             Language language)
    : language_(language), texts_(language), places_(place_fields(form.fields())),
      builder_(context, "", width, height) {
    Properties(builder_.model()).set("Step", makeAny(static_cast<sal_Int32>(1)));
    build_fields(form);
    build_page_choice(form);
    help_ = label("", "help", {margin, help_y, inner_width, help_height}, 0, true);
    build_findings();
    build_buttons();
}

RowFormWindow::Model RowFormWindow::label(const std::string& words, const std::string& name, const Box& box,
                                          int page, bool lines) {
    const auto model = builder_.make("FixedText");
    Properties(model).set("Label", makeAny(to_uno(words)));
    Properties(model).set("MultiLine", makeAny(lines));
    Properties(model).set("Step", makeAny(static_cast<sal_Int32>(page)));
    builder_.add(model, name, box);
    return model;
}

void RowFormWindow::button(const std::string& name, int x, int y, int wide) {
    const auto model = builder_.make("Button");
    const Properties properties(model);
    const auto type = name == "close" ? css::awt::PushButtonType_CANCEL : css::awt::PushButtonType_STANDARD;
    properties.set("Label", makeAny(to_uno(say(name))));
    properties.set("PushButtonType", makeAny(static_cast<sal_Int16>(type)));
    properties.set("DefaultButton", makeAny(name == "save"));
    builder_.add(model, name, {x, y, wide, line_height - 1});
}

void RowFormWindow::build_fields(const RowForm& form) {
    for (std::size_t i = 0; i < form.fields().size(); ++i) {
        const FieldPlace& place = places_[i];
        const int y = fields_y + place.line * line_height;
        const int page = place.page + 1;
        const std::string number = std::to_string(i);
        label(texts_.label(form.fields()[i]), "label" + number, {margin, y + 2, label_width, line_height - 4},
              page);
        const bool wide = form.fields()[i].kind == FieldKind::lines;
        const int high = place.lines * line_height;
        fields_.emplace_back(
            builder_, form, static_cast<int>(i),
            Box{field_x, y, wide ? field_width + gap + reading_width : field_width, high - 2}, page);
        const Box beside{reading_x, y + 2, reading_width, high - 4};
        readings_.push_back(wide ? nullptr : label("", "reading" + number, beside, page, place.lines > 1));
    }
}

/// Behind the fields in the order of Tab, above them on the screen.
void RowFormWindow::build_page_choice(const RowForm& form) {
    status_ = label("", "status", {margin, top_y + 2, status_width, line_height - 4}, 0);
    if (pages() < 2)
        return;
    const auto list = builder_.make("ListBox");
    const Properties properties(list);
    const std::vector<std::string> names = texts_.pages(form, places_);
    css::uno::Sequence<rtl::OUString> items(static_cast<sal_Int32>(names.size()));
    for (std::size_t i = 0; i < names.size(); ++i)
        items.getArray()[i] = to_uno(names[i]);
    css::uno::Sequence<sal_Int16> first(1);
    first.getArray()[0] = 0;
    properties.set("Dropdown", makeAny(true));
    properties.set("StringItemList", makeAny(items));
    properties.set("SelectedItems", makeAny(first));
    properties.set("LineCount", makeAny(static_cast<sal_Int16>(8)));
    const int x = margin + status_width + gap;
    builder_.add(list, "page", {x, top_y, width - margin - turn_width - gap - x, line_height - 2});
    button("turn", width - margin - turn_width, top_y - 1, turn_width);
}

void RowFormWindow::build_findings() {
    findings_ = builder_.make("Edit");
    const Properties properties(findings_);
    properties.set("MultiLine", makeAny(true));
    properties.set("ReadOnly", makeAny(true));
    properties.set("VScroll", makeAny(true));
    properties.set("Tabstop", makeAny(false));
    builder_.add(findings_, "findings", {margin, findings_y, inner_width, findings_height});
}

void RowFormWindow::build_buttons() {
    constexpr int step = button_width + 2;
    constexpr int words_width = 70;
    constexpr int words_x = margin + 3 * step + 5;
    button("previous", margin, buttons_y, button_width);
    button("next", margin + step, buttons_y, button_width);
    button("new", margin + 2 * step, buttons_y, button_width);
    builder_.add(builder_.make("Edit"), "words", {words_x, buttons_y + 1, words_width, line_height - 3});
    button("search", words_x + words_width + 2, buttons_y, button_width);
    button("save", width - margin - step - button_width, buttons_y, button_width);
    button("close", width - margin - button_width, buttons_y, button_width);
}

const Reference<css::awt::XControl>& RowFormWindow::create(const Reference<css::awt::XWindow>& parent) {
    dialog_ = builder_.create(parent);
    return dialog_;
}

void RowFormWindow::execute(int field) const {
    fields_[static_cast<std::size_t>(field)].focus();
    Reference<css::awt::XDialog>(dialog_, UNO_QUERY_THROW)->execute();
}

void RowFormWindow::on(const char* button, std::function<void()> act, const Report& report) const {
    Reference<css::awt::XButton>(control_named(dialog_, button), UNO_QUERY_THROW)
        ->addActionListener(new Action(std::move(act), report));
}

void RowFormWindow::on_entered(const char* control, std::function<void()> act, const Report& report) const {
    Reference<css::awt::XWindow>(control_named(dialog_, control), UNO_QUERY_THROW)
        ->addFocusListener(new Action(std::move(act), report));
}

void RowFormWindow::on_page(std::function<void(int)> act, const Report& report) const {
    const Reference<css::awt::XListBox> list(control_named(dialog_, "page"), UNO_QUERY_THROW);
    list->addItemListener(new Action([list, act] { act(list->getSelectedItemPos()); }, report));
}

void RowFormWindow::turn(int page) {
    if (page < 0 || page >= pages() || page == page_)
        return;
    page_ = page;
    Properties(dialog_->getModel()).set("Step", makeAny(static_cast<sal_Int32>(page + 1)));
    Reference<css::awt::XListBox>(control_named(dialog_, "page"), UNO_QUERY_THROW)
        ->selectItemPos(static_cast<sal_Int16>(page), true);
    for (std::size_t i = 0; i < places_.size(); ++i)
        if (places_[i].page == page)
            return fields_[i].focus();
}

void RowFormWindow::set_default(const std::string& button) const {
    for (const char* name : {"search", "save"})
        Properties(control_named(dialog_, name)->getModel()).set("DefaultButton", makeAny(button == name));
}

std::string RowFormWindow::words() const {
    return to_core(
        Reference<css::awt::XTextComponent>(control_named(dialog_, "words"), UNO_QUERY_THROW)->getText());
}

void RowFormWindow::show(const std::string& title, const std::string& status,
                         const std::string& findings) const {
    set_text(dialog_->getModel(), "Title", title);
    set_text(status_, "Label", status);
    set_text(findings_, "Text", findings);
}

void RowFormWindow::show_help(const std::string& help) const { set_text(help_, "Label", help); }

void RowFormWindow::show_reading(int field, const std::string& reading) const {
    if (const Model& model = readings_[static_cast<std::size_t>(field)]; model.is())
        set_text(model, "Label", reading);
}

sal_Int16 RowFormWindow::ask(const std::string& message, css::awt::MessageBoxType type,
                             sal_Int32 buttons) const {
    const Reference<css::awt::XWindowPeer> peer = dialog_->getPeer();
    const Reference<css::awt::XMessageBoxFactory> factory(peer->getToolkit(), UNO_QUERY_THROW);
    return factory
        ->createMessageBox(peer, type, buttons, to_uno(text("undo.register.edit", language_)),
                           to_uno(message))
        ->execute();
}

} // namespace kyodo
