// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/dialogs/argument_dialog.hpp"

#include "calc/convert.hpp"
#include "calc/dialogs/dialog_builder.hpp"

#include <com/sun/star/awt/PushButtonType.hpp>
#include <com/sun/star/awt/XDialog.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>

#include <algorithm>

namespace kyodo {
namespace {

namespace css = com::sun::star;
using css::uno::makeAny;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr int label_width = 120;
constexpr int field_width = 160;
constexpr int line_height = 18;
constexpr int margin = 8;
constexpr int button_width = 55;
constexpr int width = label_width + field_width + 3 * margin;

struct Question {
    const Parameter* parameter;
    std::vector<Choice> choices;
    std::string proposed; ///< a choice's value, or a text
};

class ArgumentDialog {
public:
    ArgumentDialog(CommandContext& context, const Command& command, std::vector<Question> questions)
        : context_(context), command_(command), questions_(std::move(questions)),
          height_(static_cast<int>(questions_.size()) * line_height + 3 * margin + line_height),
          builder_(context.context, text("undo." + command.name, context.language), width, height_) {}

    std::optional<Arguments> execute() {
        for (std::size_t i = 0; i < questions_.size(); ++i)
            add_question(i, margin + static_cast<int>(i) * line_height);
        const int y = height_ - margin - line_height + 4;
        add_button("ok", css::awt::PushButtonType_OK, width - 2 * (button_width + margin), y, true);
        add_button("cancel", css::awt::PushButtonType_CANCEL, width - button_width - margin, y, false);
        dialog_ = builder_.create(context_.frame->getContainerWindow());
        const DialogCloser closer(dialog_);
        if (Reference<css::awt::XDialog>(dialog_, UNO_QUERY_THROW)->execute() == 0)
            return std::nullopt;
        Arguments arguments = context_.arguments;
        for (std::size_t i = 0; i < questions_.size(); ++i)
            arguments.set(questions_[i].parameter->name, answer(i));
        return arguments;
    }

private:
    static std::string field_name(std::size_t i) { return "field" + std::to_string(i); }

    void add_question(std::size_t i, int y) {
        const Question& question = questions_[i];
        const auto label = builder_.make("FixedText");
        Properties(label).set(
            "Label", makeAny(to_uno(text("parameter." + command_.name + "." + question.parameter->name,
                                         context_.language))));
        builder_.add(label, "label" + std::to_string(i), {margin, y + 3, label_width, line_height - 6});
        const bool list = question.parameter->kind == Parameter::Kind::choice;
        const auto field = list ? make_list(question) : builder_.make("Edit");
        if (!list)
            Properties(field).set("Text", makeAny(to_uno(question.proposed)));
        builder_.add(field, field_name(i), {label_width + 2 * margin, y, field_width, line_height - 4});
    }

    Reference<css::uno::XInterface> make_list(const Question& question) const {
        const std::vector<Choice>& choices = question.choices;
        const auto list = builder_.make("ListBox");
        css::uno::Sequence<rtl::OUString> items(static_cast<sal_Int32>(choices.size()));
        std::transform(choices.begin(), choices.end(), items.getArray(),
                       [](const Choice& choice) { return to_uno(choice.label); });
        css::uno::Sequence<sal_Int16> selected(1);
        const auto proposed = std::find_if(choices.begin(), choices.end(), [&](const Choice& choice) {
            return choice.value == question.proposed;
        });
        selected.getArray()[0] =
            static_cast<sal_Int16>(proposed == choices.end() ? 0 : proposed - choices.begin());
        const Properties properties(list);
        properties.set("Dropdown", makeAny(true));
        properties.set("StringItemList", makeAny(items));
        properties.set("SelectedItems", makeAny(selected));
        return list;
    }

    void add_button(const char* name, css::awt::PushButtonType type, int x, int y, bool is_default) {
        const auto button = builder_.make("Button");
        const Properties properties(button);
        properties.set("Label", makeAny(to_uno(text(std::string("dialog.") + name, context_.language))));
        properties.set("PushButtonType", makeAny(static_cast<sal_Int16>(type)));
        properties.set("DefaultButton", makeAny(is_default));
        builder_.add(button, name, {x, y, button_width, line_height - 3});
    }

    std::string answer(std::size_t i) const {
        const Reference<css::awt::XControl> control = control_named(dialog_, field_name(i));
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
    int height_;
    DialogBuilder builder_;
    Reference<css::awt::XControl> dialog_;
};

} // namespace

std::optional<AskedArguments> ask_arguments(CommandContext& context, const Command& command,
                                            const Arguments& earlier) {
    std::vector<Question> questions;
    for (const Parameter& parameter : command.parameters) {
        if (context.arguments.has(parameter.name))
            continue;
        std::vector<Choice> choices = parameter.choices(context);
        // One choice is no question, and none is for the command to complain about.
        if (parameter.kind != Parameter::Kind::choice || choices.size() > 1) {
            std::string proposed = choices.empty() ? "" : choices.front().value;
            if (earlier.knows(parameter.name))
                proposed = earlier.text(parameter.name);
            questions.push_back({&parameter, std::move(choices), std::move(proposed)});
        }
    }
    if (questions.empty() || !context.frame.is())
        return AskedArguments{context.arguments, false};
    auto answers = ArgumentDialog(context, command, std::move(questions)).execute();
    if (!answers)
        return std::nullopt;
    return AskedArguments{std::move(*answers), true};
}

} // namespace kyodo
