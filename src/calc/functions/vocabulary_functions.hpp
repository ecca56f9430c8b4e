// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// KYODO_TERM, KYODO_FOLD
#pragma once

#include "calc/service_info.hpp"

#include <cppuhelper/implbase2.hxx>
#include <org/kyodo/calc/XVocabulary.hpp>

#include <array>

namespace kyodo {

class VocabularyFunctions final
    : public ServiceInfo<VocabularyFunctions, cppu::WeakImplHelper2<org::kyodo::calc::XVocabulary,
                                                                    com::sun::star::lang::XServiceInfo>> {
public:
    static constexpr const char* implementation_name = "org.kyodo.calc.Vocabulary";
    static constexpr std::array service_names{"org.kyodo.calc.Vocabulary"};

    com::sun::star::uno::Any SAL_CALL term(const rtl::OUString& text, const TextArray& list) override;
    rtl::OUString SAL_CALL fold(const rtl::OUString& text) override;
};

} // namespace kyodo
