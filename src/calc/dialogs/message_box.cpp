// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/dialogs/message_box.hpp"

#include "calc/commands/command_result.hpp"
#include "calc/commands/findings_output.hpp"
#include "calc/convert.hpp"

#include <com/sun/star/awt/MessageBoxButtons.hpp>
#include <com/sun/star/awt/XMessageBox.hpp>
#include <com/sun/star/awt/XMessageBoxFactory.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>

namespace kyodo {
namespace {

namespace css = com::sun::star;
using css::uno::Reference;
using css::uno::UNO_QUERY;

css::awt::MessageBoxType box_type(MessageKind kind) {
    return kind == MessageKind::error     ? css::awt::MessageBoxType_ERRORBOX
           : kind == MessageKind::warning ? css::awt::MessageBoxType_WARNINGBOX
                                          : css::awt::MessageBoxType_INFOBOX;
}

} // namespace

void show_message(const Reference<css::frame::XFrame>& frame, Language language, const Command& command,
                  const std::string& message, MessageKind kind) {
    if (!frame.is())
        return;
    const Reference<css::awt::XWindowPeer> peer(frame->getContainerWindow(), UNO_QUERY);
    const Reference<css::awt::XMessageBoxFactory> factory(peer.is() ? peer->getToolkit() : nullptr,
                                                          UNO_QUERY);
    if (!factory.is())
        return;
    const Reference<css::awt::XMessageBox> box =
        factory->createMessageBox(peer, box_type(kind), css::awt::MessageBoxButtons::BUTTONS_OK,
                                  to_uno(text("undo." + command.name, language)), to_uno(message));
    if (box.is())
        box->execute();
}

void show_outcome(const CommandContext& context, const Command& command, const Result<Outcome>& outcome) {
    if (!outcome)
        return show_message(context.frame, context.language, command,
                            text(outcome.error().message, context.language), MessageKind::error);
    if (outcome->findings.empty())
        return;
    std::string message =
        text(outcome->message, context.language) + "\n\n" +
        text({"findings.some", {{"count", std::to_string(outcome->findings.size())}}}, context.language);
    for (std::size_t i = 0; i < std::min(findings_shown, outcome->findings.size()); ++i)
        message += "\n・" + finding_text(outcome->findings[i], context.language);
    if (outcome->findings.size() > findings_shown)
        message += "\n" + text({"findings.more",
                                {{"count", std::to_string(outcome->findings.size() - findings_shown)}}},
                               context.language);
    if (!outcome->findings_sheet.empty())
        message += "\n\n" + text({"findings.where", {{"sheet", outcome->findings_sheet}}}, context.language);
    show_message(context.frame, context.language, command, message, MessageKind::warning);
}

} // namespace kyodo
