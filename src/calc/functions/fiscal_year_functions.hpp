// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// KYODO_NENDO, KYODO_NENDO_TEXT, KYODO_WAREKI, KYODO_WAREKI_VALUE
#pragma once

#include "calc/service_info.hpp"

#include <cppuhelper/implbase2.hxx>
#include <org/kyodo/calc/XFiscalYear.hpp>

#include <array>

namespace kyodo {

class FiscalYearFunctions final
    : public ServiceInfo<FiscalYearFunctions, cppu::WeakImplHelper2<org::kyodo::calc::XFiscalYear,
                                                                    com::sun::star::lang::XServiceInfo>> {
public:
    static constexpr const char* implementation_name = "org.kyodo.calc.FiscalYear";
    static constexpr std::array service_names{"org.kyodo.calc.FiscalYear"};

    using Any = com::sun::star::uno::Any;
    using Caller = com::sun::star::uno::Reference<com::sun::star::beans::XPropertySet>;

    Any SAL_CALL nendo(const Caller& caller, const Any& value, const Any& base) override;
    Any SAL_CALL nendoText(const Caller& caller, const Any& year, const Any& style) override;
    Any SAL_CALL wareki(const Caller& caller, const Any& date, const Any& style) override;
    Any SAL_CALL warekiValue(const Caller& caller, const Any& text) override;
};

} // namespace kyodo
