// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// XServiceInfo for our components.
#pragma once

#include "calc/convert.hpp"

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/supportsservice.hxx>

namespace kyodo {

/// Use: class X : public ServiceInfo<X, cppu::WeakImplHelper2<XFoo, css::lang::XServiceInfo>>, where X has
///   static constexpr const char* implementation_name;   as in the .components file
///   static constexpr std::array service_names{…};        const char*
template <class Component, class Base>
class ServiceInfo : public Base {
public:
    rtl::OUString SAL_CALL getImplementationName() final { return to_uno(Component::implementation_name); }

    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) final {
        return cppu::supportsService(this, name);
    }

    com::sun::star::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() final {
        com::sun::star::uno::Sequence<rtl::OUString> names(
            static_cast<sal_Int32>(Component::service_names.size()));
        rtl::OUString* name = names.getArray();
        for (const char* service : Component::service_names)
            *name++ = to_uno(service);
        return names;
    }
};

} // namespace kyodo
