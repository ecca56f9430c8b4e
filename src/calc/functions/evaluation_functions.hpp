// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// KYODO_SCORE, KYODO_GRADE, KYODO_GAP, KYODO_ALPHA, KYODO_KENDALL_W, KYODO_ICC
#pragma once

#include "calc/service_info.hpp"

#include <cppuhelper/implbase2.hxx>
#include <org/kyodo/calc/XEvaluation.hpp>

#include <array>

namespace kyodo {

class EvaluationFunctions final
    : public ServiceInfo<EvaluationFunctions, cppu::WeakImplHelper2<org::kyodo::calc::XEvaluation,
                                                                    com::sun::star::lang::XServiceInfo>> {
public:
    static constexpr const char* implementation_name = "org.kyodo.calc.Evaluation";
    static constexpr std::array service_names{"org.kyodo.calc.Evaluation"};

    using Any = com::sun::star::uno::Any;

    Any SAL_CALL score(const DataArray& scores, const Any& weights, const Any& minimum) override;
    Any SAL_CALL grade(const rtl::OUString& score, const DataArray& bounds, const TextArray& labels) override;
    Any SAL_CALL gap(const rtl::OUString& a, const rtl::OUString& b) override;
    double SAL_CALL alpha(const DataArray& ratings, const Any& level, const Any& order) override;
    double SAL_CALL kendallW(const DataArray& ratings) override;
    double SAL_CALL icc(const DataArray& ratings, const rtl::OUString& form) override;
};

} // namespace kyodo
