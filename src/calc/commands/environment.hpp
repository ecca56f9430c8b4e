// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What comes from outside of the document: the office's language and the clock. Nothing else reads them.
#pragma once

#include "core/base/fiscal_year.hpp"
#include "core/base/message.hpp"

#include <com/sun/star/uno/XComponentContext.hpp>

namespace kyodo {

/// The language of the office's menus: Japanese, or English for every other.
Language
office_language(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

/// Today by the local calendar.
std::chrono::year_month_day current_date();

/// The 年度 of today by the local calendar.
FiscalYear current_fiscal_year();

} // namespace kyodo
