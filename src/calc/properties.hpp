// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Properties of a UNO object by their names.
#pragma once

#include <com/sun/star/beans/XPropertySet.hpp>

namespace kyodo {

class Properties {
public:
    /// Throws css::uno::RuntimeException where the object has no properties.
    template <class T>
    explicit Properties(const T& object) : set_(object, com::sun::star::uno::UNO_QUERY_THROW) {}

    com::sun::star::uno::Any get(const char* name) const {
        return set_->getPropertyValue(rtl::OUString::createFromAscii(name));
    }
    void set(const char* name, const com::sun::star::uno::Any& value) const {
        set_->setPropertyValue(rtl::OUString::createFromAscii(name), value);
    }

private:
    com::sun::star::uno::Reference<com::sun::star::beans::XPropertySet> set_;
};

} // namespace kyodo
