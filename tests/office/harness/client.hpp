// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The client's side of the connection to an office.
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>

#include <string>

namespace kyodo::office {

/// The context of the office that listens on the pipe `name`; nothing if none does yet.
com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>
resolve_office(const std::string& name);

} // namespace kyodo::office
