// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// KYODO_CHECKED, KYODO_CHECK_RATE, KYODO_CHECK_MISSING
#pragma once

#include "calc/service_info.hpp"

#include <cppuhelper/implbase2.hxx>
#include <org/kyodo/calc/XChecklist.hpp>

#include <array>

namespace kyodo {

class ChecklistFunctions final
    : public ServiceInfo<ChecklistFunctions, cppu::WeakImplHelper2<org::kyodo::calc::XChecklist,
                                                                   com::sun::star::lang::XServiceInfo>> {
public:
    static constexpr const char* implementation_name = "org.kyodo.calc.Checklist";
    static constexpr std::array service_names{"org.kyodo.calc.Checklist"};

    using Any = com::sun::star::uno::Any;

    double SAL_CALL checked(const Any& cell) override;
    double SAL_CALL checkRate(const DataArray& cells) override;
    Any SAL_CALL checkMissing(const TextArray& labels, const DataArray& cells) override;
};

} // namespace kyodo
