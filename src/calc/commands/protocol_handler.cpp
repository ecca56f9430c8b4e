// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/commands/protocol_handler.hpp"

#include "calc/commands/command_dispatch.hpp"
#include "calc/convert.hpp"
#include "calc/guard.hpp"

namespace kyodo {

namespace css = com::sun::star;
using css::uno::Reference;

namespace {

constexpr std::string_view protocol = "org.kyodo.calc:";

void ignore(const std::string&) {}

} // namespace

void ProtocolHandler::initialize(const css::uno::Sequence<css::uno::Any>& arguments) {
    guard_entry(
        [&] {
            if (arguments.getLength() > 0)
                arguments[0] >>= frame_;
        },
        ignore);
}

Reference<css::frame::XDispatch> ProtocolHandler::queryDispatch(const css::util::URL& url,
                                                                const rtl::OUString&, sal_Int32) {
    Reference<css::frame::XDispatch> dispatch;
    guard_entry(
        [&] {
            const std::string complete = to_core(url.Complete);
            if (!complete.starts_with(protocol))
                return;
            const std::string_view name = std::string_view(complete).substr(protocol.size());
            if (const Command* command = find_command(name.substr(0, name.find('?'))))
                dispatch = new CommandDispatch(context_, frame_, *command);
        },
        ignore);
    return dispatch;
}

css::uno::Sequence<Reference<css::frame::XDispatch>>
ProtocolHandler::queryDispatches(const css::uno::Sequence<css::frame::DispatchDescriptor>& requests) {
    css::uno::Sequence<Reference<css::frame::XDispatch>> dispatches;
    guard_entry(
        [&] {
            dispatches.realloc(requests.getLength());
            Reference<css::frame::XDispatch>* at = dispatches.getArray();
            for (const css::frame::DispatchDescriptor& request : requests)
                *at++ = queryDispatch(request.FeatureURL, request.FrameName, request.SearchFlags);
        },
        ignore);
    return dispatches;
}

} // namespace kyodo
