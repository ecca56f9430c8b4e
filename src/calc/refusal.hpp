// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Refusal: an Error where a Result can't be handed up, because it is met deep in reading that hardly ever
// fails.
#pragma once

#include "core/base/result.hpp"

#include <exception>
#include <utility>

namespace kyodo {

/// The command that was running ends with the error; what it had begun to write is taken back, as for every
/// exception.
class Refusal : public std::exception {
public:
    explicit Refusal(Error failure) : failure_(std::move(failure)) {}
    const Error& failure() const { return failure_; }
    const char* what() const noexcept override { return failure_.message.id.c_str(); }

private:
    Error failure_;
};

} // namespace kyodo
