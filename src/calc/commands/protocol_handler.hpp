// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The one door: dispatch URLs org.kyodo.calc:noun.verb.
#pragma once

#include "calc/service_info.hpp"

#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/lang/XInitialization.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase3.hxx>

#include <array>

namespace kyodo {

/// Made by the office for each window that meets one of our URLs (registry/ProtocolHandler.xcu).
class ProtocolHandler
    : public ServiceInfo<ProtocolHandler, cppu::WeakImplHelper3<com::sun::star::frame::XDispatchProvider,
                                                                com::sun::star::lang::XInitialization,
                                                                com::sun::star::lang::XServiceInfo>> {
public:
    static constexpr const char* implementation_name = "org.kyodo.calc.ProtocolHandler";
    static constexpr std::array service_names{"org.kyodo.calc.ProtocolHandler",
                                              "com.sun.star.frame.ProtocolHandler"};

    explicit ProtocolHandler(
        const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context)
        : context_(context) {}

    /// Argument 0 is the window's frame.
    void SAL_CALL
    initialize(const com::sun::star::uno::Sequence<com::sun::star::uno::Any>& arguments) override;

    com::sun::star::uno::Reference<com::sun::star::frame::XDispatch>
        SAL_CALL queryDispatch(const com::sun::star::util::URL& url, const rtl::OUString& target,
                               sal_Int32 flags) override;

    com::sun::star::uno::Sequence<com::sun::star::uno::Reference<com::sun::star::frame::XDispatch>> SAL_CALL
    queryDispatches(
        const com::sun::star::uno::Sequence<com::sun::star::frame::DispatchDescriptor>& requests) override;

private:
    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context_;
    com::sun::star::uno::Reference<com::sun::star::frame::XFrame> frame_;
};

} // namespace kyodo
