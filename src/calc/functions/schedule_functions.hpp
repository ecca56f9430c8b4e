// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// KYODO_MARK, KYODO_PERIOD, KYODO_PROGRESS
#pragma once

#include "calc/service_info.hpp"

#include <cppuhelper/implbase2.hxx>
#include <org/kyodo/calc/XSchedule.hpp>

#include <array>

namespace kyodo {

class ScheduleFunctions final
    : public ServiceInfo<ScheduleFunctions, cppu::WeakImplHelper2<org::kyodo::calc::XSchedule,
                                                                  com::sun::star::lang::XServiceInfo>> {
public:
    static constexpr const char* implementation_name = "org.kyodo.calc.Schedule";
    static constexpr std::array service_names{"org.kyodo.calc.Schedule"};

    using Any = com::sun::star::uno::Any;

    Any SAL_CALL mark(const DataArray& headers, const TextArray& marks, const Any& year) override;
    Any SAL_CALL period(const DataArray& headers, const TextArray& marks, const rtl::OUString& mark) override;
    Any SAL_CALL progress(const TextArray& plan, const TextArray& actual) override;
};

} // namespace kyodo
