// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "client.hpp"

#include "strings.hpp"

#include <com/sun/star/bridge/UnoUrlResolver.hpp>
#include <com/sun/star/connection/NoConnectException.hpp>
#include <cppuhelper/bootstrap.hxx>
#include <rtl/bootstrap.hxx>

#if defined(__SANITIZE_ADDRESS__)
// What the office's own libraries keep until the process ends is no leak of ours.
extern "C" __attribute__((visibility("default"))) const char* __asan_default_options();
extern "C" const char* __asan_default_options() { return "detect_leaks=0:detect_odr_violation=0"; }
#endif

namespace kyodo::office {
namespace {

namespace css = com::sun::star;
using css::uno::Reference;
using css::uno::XComponentContext;

/// The UNO runtime in this process: that of the office we are linked with, whichever office we talk to.
/// Its own unorc knows the runtime's types only; the office's are named here, and not through URE_BOOTSTRAP
/// in the environment, which a child office would inherit.
Reference<XComponentContext> make_client_context() {
    const rtl::OUString program = to_office(file_url(KYODO_LIBREOFFICE_HOME "/program/"));
    rtl::Bootstrap::set("URE_MORE_TYPES", program + "types/offapi.rdb");
    return cppu::defaultBootstrap_InitialComponentContext(program + "unorc");
}

} // namespace

Reference<XComponentContext> resolve_office(const std::string& name) {
    // Never destroyed: the runtime's own statics may be gone before ours.
    static const auto& client = *new Reference<XComponentContext>(make_client_context());
    const auto resolver = css::bridge::UnoUrlResolver::create(client);
    try {
        return Reference<XComponentContext>(
            resolver->resolve(to_office("uno:pipe,name=" + name + ";urp;StarOffice.ComponentContext")),
            css::uno::UNO_QUERY);
    } catch (const css::connection::NoConnectException&) {
        return {};
    }
}

} // namespace kyodo::office
