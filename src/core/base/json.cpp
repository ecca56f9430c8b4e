// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Boost.JSON, compiled into the core. Debian's libboost_json.a isn't position-independent, so it can't go
// into the extension's library, and its shared library isn't on a user's PC.
#include <boost/json/src.hpp>
