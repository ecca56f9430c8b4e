// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Between UNO's types and the core's. Every conversion stands here and nowhere else.
#pragma once

#include "core/table/value.hpp"

#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Sequence.hxx>
#include <rtl/ustring.hxx>

#include <string>
#include <string_view>

namespace kyodo {

/// UTF-8 text as a UNO string and back. Invalid UTF-8 becomes U+FFFD.
rtl::OUString to_uno(std::string_view text);
std::string to_core(const rtl::OUString& text);

/// A cell's content as getDataArray gives it: number, text ("" is empty), or void for an error value.
Value cell_value(const com::sun::star::uno::Any& any);

/// A value as setDataArray takes it: never void (it crashes the office on fresh columns), never a boolean.
com::sun::star::uno::Any cell_any(const Value& value);

} // namespace kyodo
