// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The constructors that the .components file names, and nothing else:
//
//   org.kyodo.calc.Checklist         org_kyodo_calc_Checklist_get_implementation
//   org.kyodo.calc.Evaluation        org_kyodo_calc_Evaluation_get_implementation
//   org.kyodo.calc.FiscalYear        org_kyodo_calc_FiscalYear_get_implementation
//   org.kyodo.calc.ProtocolHandler   org_kyodo_calc_ProtocolHandler_get_implementation
//   org.kyodo.calc.Schedule          org_kyodo_calc_Schedule_get_implementation
//   org.kyodo.calc.Vocabulary        org_kyodo_calc_Vocabulary_get_implementation
#include "calc/commands/protocol_handler.hpp"
#include "calc/functions/checklist_functions.hpp"
#include "calc/functions/evaluation_functions.hpp"
#include "calc/functions/fiscal_year_functions.hpp"
#include "calc/functions/schedule_functions.hpp"
#include "calc/functions/vocabulary_functions.hpp"

#include <com/sun/star/uno/XComponentContext.hpp>

namespace {

using Arguments = com::sun::star::uno::Sequence<com::sun::star::uno::Any>;
using com::sun::star::uno::XComponentContext;
using com::sun::star::uno::XInterface;

/// A new object with one reference, which the office takes over; null where it can't be made.
template <class Component, class... Needs>
XInterface* make(const Needs&... needs) noexcept {
    try {
        return cppu::acquire(new Component(needs...));
    } catch (...) {
        return nullptr;
    }
}

} // namespace

extern "C" {

SAL_DLLPUBLIC_EXPORT XInterface* org_kyodo_calc_Checklist_get_implementation(XComponentContext*,
                                                                             const Arguments&) {
    return make<kyodo::ChecklistFunctions>();
}

SAL_DLLPUBLIC_EXPORT XInterface* org_kyodo_calc_Evaluation_get_implementation(XComponentContext*,
                                                                              const Arguments&) {
    return make<kyodo::EvaluationFunctions>();
}

SAL_DLLPUBLIC_EXPORT XInterface* org_kyodo_calc_FiscalYear_get_implementation(XComponentContext*,
                                                                              const Arguments&) {
    return make<kyodo::FiscalYearFunctions>();
}

SAL_DLLPUBLIC_EXPORT XInterface* org_kyodo_calc_ProtocolHandler_get_implementation(XComponentContext* context,
                                                                                   const Arguments&) {
    return make<kyodo::ProtocolHandler>(com::sun::star::uno::Reference<XComponentContext>(context));
}

SAL_DLLPUBLIC_EXPORT XInterface* org_kyodo_calc_Schedule_get_implementation(XComponentContext*,
                                                                            const Arguments&) {
    return make<kyodo::ScheduleFunctions>();
}

SAL_DLLPUBLIC_EXPORT XInterface* org_kyodo_calc_Vocabulary_get_implementation(XComponentContext*,
                                                                              const Arguments&) {
    return make<kyodo::VocabularyFunctions>();
}
}
