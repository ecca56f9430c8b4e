// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/dialogs/argument_dialog.hpp"

#include "calc/convert.hpp"
#include "calc/properties.hpp"

#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/PushButtonType.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XControlModel.hpp>
#include <com/sun/star/awt/XDialog.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XToolkit.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>

#include <algorithm>

namespace kyodo {
namespace {

namespace css = com::sun::star;
using css::uno::makeAny;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

// Sizes in the dialog's own units, a quarter of a letter wide and an eighth high.
constexpr int label_width = 90;
constexpr int field_width = 160;
constexpr int line_height = 18;
constexpr int margin = 8;
constexpr int button_width = 55;

struct Question {
    const Parameter* parameter;
    std::vector<Choice> choices;
};

/// Disposes the dialog at the end, whatever happened.
class DialogWindow {
public:
    explicit DialogWindow(const Reference<css::awt::XControl>& control) : control_(control) {}
    ~DialogWindow() {
        try {
            control_->dispose();
        } catch (const css::uno::Exception&) { // gone already
        }
    }
    DialogWindow(const DialogWindow&) = delete;
    DialogWindow& operator=(const DialogWindow&) = delete;

private:
    Reference<css::awt::XControl> control_;
};

class ArgumentDialog {
public:
    ArgumentDialog(CommandContext& context, const Command& command, std::vector<Question> questions)
        : context_(context), command_(command), questions_(std::move(questions)) {
        const Reference<css::lang::XMultiComponentFactory> services = context.context->getServiceManager();
        model_.set(services->createInstanceWithContext(to_uno("com.sun.star.awt.UnoControlDialogModel"),
                                                       context.context),
                   UNO_QUERY_THROW);
        control_.set(
            services->createInstanceWithContext(to_uno("com.sun.star.awt.UnoControlDialog"), context.context),
            UNO_QUERY_THROW);
    }

    std::optional<Arguments> execute() {
        build();
        control_->setModel(Reference<css::awt::XControlModel>(model_, UNO_QUERY_THROW));
        const Reference<css::awt::XWindowPeer> parent(context_.frame->getContainerWindow(), UNO_QUERY_THROW);
        control_->createPeer(parent->getToolkit(), parent);
        const DialogWindow window(control_);
        centre(Reference<css::awt::XWindow>(parent, UNO_QUERY_THROW));
        if (Reference<css::awt::XDialog>(control_, UNO_QUERY_THROW)->execute() == 0)
            return std::nullopt;
        Arguments arguments = context_.arguments;
        for (std::size_t i = 0; i < questions_.size(); ++i)
            arguments.set(questions_[i].parameter->name, answer(i));
        return arguments;
    }

private:
    /// Over the middle of the document's window; the toolkit would put it into the screen's corner.
    void centre(const Reference<css::awt::XWindow>& parent) {
        const Reference<css::awt::XWindow> dialog(control_, UNO_QUERY_THROW);
        const css::awt::Rectangle around = parent->getPosSize();
        const css::awt::Rectangle own = dialog->getPosSize();
        dialog->setPosSize(around.X + std::max<sal_Int32>(0, (around.Width - own.Width) / 2),
                           around.Y + std::max<sal_Int32>(0, (around.Height - own.Height) / 3), 0, 0,
                           css::awt::PosSize::POS);
    }

    void place(const Reference<css::uno::XInterface>& control, int x, int y, int width, int height,
               const std::string& name) {
        const Properties properties(control);
        properties.set("PositionX", makeAny(static_cast<sal_Int32>(x)));
        properties.set("PositionY", makeAny(static_cast<sal_Int32>(y)));
        properties.set("Width", makeAny(static_cast<sal_Int32>(width)));
        properties.set("Height", makeAny(static_cast<sal_Int32>(height)));
        properties.set("Name", makeAny(to_uno(name)));
        properties.set("TabIndex", makeAny(tab_index_++));
        Reference<css::container::XNameContainer>(model_, UNO_QUERY_THROW)
            ->insertByName(to_uno(name), makeAny(control));
    }

    Reference<css::uno::XInterface> make(const char* kind) {
        const Reference<css::lang::XMultiServiceFactory> factory(model_, UNO_QUERY_THROW);
        return factory->createInstance(to_uno(std::string("com.sun.star.awt.UnoControl") + kind + "Model"));
    }

    static std::string field_name(std::size_t i) { return "field" + std::to_string(i); }

    void build() {
        const int lines = static_cast<int>(questions_.size());
        const int width = label_width + field_width + 3 * margin;
        const int height = lines * line_height + 3 * margin + line_height;
        const Properties dialog(model_);
        dialog.set("Title", makeAny(to_uno(text("undo." + command_.name, context_.language))));
        dialog.set("Width", makeAny(static_cast<sal_Int32>(width)));
        dialog.set("Height", makeAny(static_cast<sal_Int32>(height)));
        for (std::size_t i = 0; i < questions_.size(); ++i)
            add_question(i, margin + static_cast<int>(i) * line_height);
        const int y = height - margin - line_height + 4;
        add_button("ok", css::awt::PushButtonType_OK, width - 2 * (button_width + margin), y, true);
        add_button("cancel", css::awt::PushButtonType_CANCEL, width - button_width - margin, y, false);
    }

    void add_question(std::size_t i, int y) {
        const Question& question = questions_[i];
        const auto label = make("FixedText");
        Properties(label).set(
            "Label", makeAny(to_uno(text("parameter." + command_.name + "." + question.parameter->name,
                                         context_.language))));
        place(label, margin, y + 3, label_width, line_height - 6, "label" + std::to_string(i));
        if (question.parameter->kind == Parameter::Kind::choice) {
            const auto list = make("ListBox");
            css::uno::Sequence<rtl::OUString> items(static_cast<sal_Int32>(question.choices.size()));
            std::transform(question.choices.begin(), question.choices.end(), items.getArray(),
                           [](const Choice& choice) { return to_uno(choice.label); });
            css::uno::Sequence<sal_Int16> selected(1);
            selected.getArray()[0] = 0;
            const Properties properties(list);
            properties.set("Dropdown", makeAny(true));
            properties.set("StringItemList", makeAny(items));
            properties.set("SelectedItems", makeAny(selected));
            place(list, label_width + 2 * margin, y, field_width, line_height - 4, field_name(i));
            return;
        }
        const auto edit = make("Edit");
        if (!question.choices.empty())
            Properties(edit).set("Text", makeAny(to_uno(question.choices.front().value)));
        place(edit, label_width + 2 * margin, y, field_width, line_height - 4, field_name(i));
    }

    void add_button(const char* name, css::awt::PushButtonType type, int x, int y, bool is_default) {
        const auto button = make("Button");
        const Properties properties(button);
        properties.set("Label", makeAny(to_uno(text(std::string("dialog.") + name, context_.language))));
        properties.set("PushButtonType", makeAny(static_cast<sal_Int16>(type)));
        properties.set("DefaultButton", makeAny(is_default));
        place(button, x, y, button_width, line_height - 3, name);
    }

    std::string answer(std::size_t i) const {
        const Reference<css::awt::XControlContainer> controls(control_, UNO_QUERY_THROW);
        const auto control = controls->getControl(to_uno(field_name(i)));
        if (questions_[i].parameter->kind != Parameter::Kind::choice)
            return to_core(Reference<css::awt::XTextComponent>(control, UNO_QUERY_THROW)->getText());
        const sal_Int16 chosen =
            Reference<css::awt::XListBox>(control, UNO_QUERY_THROW)->getSelectedItemPos();
        const std::vector<Choice>& choices = questions_[i].choices;
        return chosen >= 0 && static_cast<std::size_t>(chosen) < choices.size()
                   ? choices[static_cast<std::size_t>(chosen)].value
                   : "";
    }

    CommandContext& context_;
    const Command& command_;
    std::vector<Question> questions_;
    Reference<css::uno::XInterface> model_;
    Reference<css::awt::XControl> control_;
    sal_Int16 tab_index_ = 0;
};

} // namespace

std::optional<Arguments> ask_arguments(CommandContext& context, const Command& command) {
    std::vector<Question> questions;
    for (const Parameter& parameter : command.parameters) {
        if (context.arguments.has(parameter.name))
            continue;
        std::vector<Choice> choices = parameter.choices(context);
        // One choice is no question, and none is for the command to complain about.
        if (parameter.kind != Parameter::Kind::choice || choices.size() > 1)
            questions.push_back({&parameter, std::move(choices)});
    }
    if (questions.empty() || !context.frame.is())
        return context.arguments;
    return ArgumentDialog(context, command, std::move(questions)).execute();
}

} // namespace kyodo
