// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The one error road of the core: a function that can fail for a reason in the data returns
// Result<T>; exceptions are for misuse only.
#pragma once

#include "core/base/message.hpp"

#include <boost/system/result.hpp>

#include <stdexcept>

namespace kyodo {

/// Why something could not be done. The message names the value, the place and what would be right.
struct Error {
    Message message;

    bool operator==(const Error&) const = default;
};

template <class T>
using Result = boost::system::result<T, Error>;

/// An error from a text id and the values of its places.
inline Error error(std::string id, std::vector<std::pair<std::string, std::string>> args = {}) {
    return Error{Message{std::move(id), std::move(args)}};
}

/// Called by boost::system::result when value() is asked of an error: misuse, so an exception.
[[noreturn]] inline void throw_exception_from_error(const Error& e, const boost::source_location&) {
    throw std::logic_error("value() of an error: " + e.message.id);
}

} // namespace kyodo
