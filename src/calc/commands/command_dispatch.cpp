// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/commands/command_dispatch.hpp"

#include "calc/commands/argument_names.hpp"
#include "calc/commands/command_result.hpp"
#include "calc/commands/environment.hpp"
#include "calc/convert.hpp"
#include "calc/dialogs/argument_dialog.hpp"
#include "calc/dialogs/message_box.hpp"
#include "calc/dialogs/progress_window.hpp"
#include "calc/guard.hpp"
#include "calc/later.hpp"
#include "calc/main_thread.hpp"
#include "calc/refusal.hpp"

#include <com/sun/star/frame/FeatureStateEvent.hpp>
#include <com/sun/star/util/XModifyBroadcaster.hpp>

#include <rtl/ref.hxx>

#include <algorithm>
#include <array>
#include <utility>

namespace kyodo {
namespace {

namespace css = com::sun::star;
using css::uno::Reference;
using css::uno::UNO_QUERY;

/// While a person types, every key is a modification; looking at the sheets once a second is enough.
constexpr auto status_pause = std::chrono::seconds(1);

void ignore(const std::string&) {}

/// Whether another answer in the dialog can help; a protected sheet, say, can't be helped there.
bool lies_in_arguments(const Error& failure) {
    constexpr std::array kinds{
        "call.", "year.", "file.", "package.", "profile.", "output.", "schedule.progress_year"};
    return std::any_of(kinds.begin(), kinds.end(),
                       [&](const char* kind) { return failure.message.id.starts_with(kind); });
}

} // namespace

CommandDispatch::CommandDispatch(const Reference<css::uno::XComponentContext>& context,
                                 const Reference<css::frame::XFrame>& frame, const Command& command)
    : context_(context), frame_(frame), command_(command) {}

CommandDispatch::~CommandDispatch() = default;

CommandContext CommandDispatch::make_context(const Arguments& arguments) const {
    Reference<css::frame::XModel> model;
    if (frame_.is() && frame_->getController().is())
        model = frame_->getController()->getModel();
    return {context_,
            frame_,
            Document(model),
            arguments,
            Package(context_),
            office_language(context_),
            current_fiscal_year()};
}

std::optional<Result<Outcome>> CommandDispatch::run(const Arguments& given) {
    CommandContext command = make_context(given);
    if (const auto known = check_argument_names(given, command_.name); !known) {
        const Result<Outcome> refused = with_label(known.error(), command_, command.language);
        if (!given.flag("Silent"))
            show_outcome(command, command_, refused);
        return refused;
    }
    if (given.flag("Silent"))
        return run_once(command);
    while (true) {
        const Arguments earlier = std::exchange(command.arguments, given);
        const auto asked = ask_arguments(command, command_, earlier);
        if (!asked)
            return std::nullopt;
        command.arguments = asked->arguments;
        std::optional<ProgressWindow> window;
        window.emplace(context_, frame_, text("undo." + command_.name, command.language), command.language);
        command.progress = WorkProgress(
            [&window](double share, std::chrono::milliseconds ahead) { window->report(share, ahead); });
        auto outcome = run_once(command);
        command.progress = {};
        window.reset();
        show_outcome(command, command_, outcome);
        if (outcome || !asked->by_dialog || !lies_in_arguments(outcome.error()))
            return outcome;
    }
}

Result<Outcome> CommandDispatch::run_once(CommandContext& command) const {
    const auto run_it = [&]() -> Result<Outcome> {
        try {
            return command_.run(command);
        } catch (const Refusal& refusal) {
            return refusal.failure();
        }
    };
    auto outcome = run_it();
    if (!outcome)
        return with_label(outcome.error(), command_, command.language);
    if (!outcome->sheets.empty() && command.document.is_spreadsheet())
        command.document.activate(outcome->sheets.front());
    return outcome;
}

void CommandDispatch::dispatch(const css::util::URL& url,
                               const css::uno::Sequence<css::beans::PropertyValue>& arguments) {
    dispatchWithNotification(url, arguments, {});
}

void CommandDispatch::dispatchWithNotification(
    const css::util::URL& url, const css::uno::Sequence<css::beans::PropertyValue>& arguments,
    const Reference<css::frame::XDispatchResultListener>& listener) {
    const Reference<css::uno::XInterface> alive(
        static_cast<cppu::OWeakObject*>(this)); // a listener may let go of us
    Arguments given;
    css::frame::DispatchResultEvent event;
    const Language language = office_language(context_);
    const auto body = [&] {
        event = cancelled_event(language, "command.cancelled");
        given = Arguments(arguments);
        const std::string complete = to_core(url.Complete);
        if (const std::size_t query = complete.find('?'); query != std::string::npos)
            given.set(complete.substr(query), ""); // refused as unknown: arguments are named values
        try {
            if (const auto outcome = run(given))
                event = result_event(*outcome, language);
        } catch (const Cancelled&) { // on the way here the document was put back as it was
            event = cancelled_event(language, "command.stopped");
            show_message(frame_, language, command_, to_core(result_message(event)), MessageKind::info);
        }
    };
    const auto report = [&](const std::string& what) {
        event = result_event(
            error("command.failed", {{"command", text("undo." + command_.name, language)}, {"what", what}}),
            language);
        if (!given.flag("Silent"))
            show_message(frame_, language, command_, to_core(result_message(event)), MessageKind::error);
    };
    guard_entry([&] { run_on_main_thread(context_, [&] { guard_entry(body, report); }); }, report);
    event.Source = alive;
    guard_entry(
        [&] {
            if (listener.is())
                listener->dispatchFinished(event);
        },
        ignore);
    guard_entry([&] { update_status(); }, ignore);
}

bool CommandDispatch::is_possible() const {
    CommandContext command = make_context({});
    command.look = look_at_sheets(command.document.model());
    return command_.possible(command);
}

void CommandDispatch::send_status(const Listener& to, bool possible) {
    css::frame::FeatureStateEvent event;
    event.Source = static_cast<cppu::OWeakObject*>(this);
    event.FeatureURL = to.url;
    event.IsEnabled = possible;
    event.Requery = false;
    guard_entry([&] { to.listener->statusChanged(event); }, ignore);
}

void CommandDispatch::update_status() {
    std::vector<Listener> listeners;
    {
        const std::lock_guard lock(mutex_);
        listeners = listeners_;
        last_update_ = std::chrono::steady_clock::now();
        update_waits_ = false; // a change from here on needs another one
    }
    if (listeners.empty())
        return;
    const bool possible = is_possible();
    for (const Listener& each : listeners)
        send_status(each, possible);
}

void CommandDispatch::addStatusListener(const Reference<css::frame::XStatusListener>& listener,
                                        const css::util::URL& url) {
    guard_entry(
        [&] {
            {
                const std::lock_guard lock(mutex_);
                listeners_.push_back({listener, url});
            }
            watch_document();
            send_status({listener, url}, is_possible());
        },
        ignore);
}

void CommandDispatch::removeStatusListener(const Reference<css::frame::XStatusListener>& listener,
                                           const css::util::URL& url) {
    guard_entry(
        [&] {
            const std::lock_guard lock(mutex_);
            std::erase_if(listeners_, [&](const Listener& each) {
                return each.listener == listener && each.url.Complete == url.Complete;
            });
        },
        ignore);
}

void CommandDispatch::watch_document() {
    if (!frame_.is() || !frame_->getController().is())
        return;
    const Reference<css::util::XModifyBroadcaster> broadcaster(frame_->getController()->getModel(),
                                                               UNO_QUERY);
    {
        const std::lock_guard lock(mutex_);
        if (watched_.is() || !broadcaster.is())
            return;
        watched_ = broadcaster;
    }
    broadcaster->addModifyListener(this);
}

void CommandDispatch::modified(const css::lang::EventObject&) {
    guard_entry(
        [&] {
            sheets_changed();
            auto delay = std::chrono::milliseconds(0);
            {
                const std::lock_guard lock(mutex_);
                if (listeners_.empty() || std::exchange(update_waits_, true))
                    return;
                delay = std::chrono::ceil<std::chrono::milliseconds>(last_update_ + status_pause -
                                                                     std::chrono::steady_clock::now());
            }
            // Not in the midst of the change, which may be one of many: a command of ours among them.
            const rtl::Reference<CommandDispatch> self(this);
            try {
                call_later(
                    context_, delay, [self] { return self->is_watched(); },
                    [self] { self->update_status(); });
            } catch (...) {
                const std::lock_guard lock(mutex_);
                update_waits_ = false;
                throw;
            }
        },
        ignore);
}

bool CommandDispatch::is_watched() {
    const std::lock_guard lock(mutex_);
    return watched_.is();
}

void CommandDispatch::disposing(const css::lang::EventObject&) {
    guard_entry(
        [&] {
            sheets_changed();
            const std::lock_guard lock(mutex_);
            listeners_.clear();
            watched_.clear();
            update_waits_ = false;
        },
        ignore);
}

} // namespace kyodo
