// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Findings of the evaluation, put together in one place.
#pragma once

#include "core/base/finding.hpp"

#include <utility>

namespace kyodo {

/// A finding without proposal and basis. Member by member: of a whole list of initialisers g++ 12 believes
/// that parts aren't initialised.
inline Finding told(const char* code, Severity severity, Place place, std::string value,
                    Message expectation) {
    Finding finding;
    finding.code = code;
    finding.severity = severity;
    finding.place = std::move(place);
    finding.value = std::move(value);
    finding.expectation = std::move(expectation);
    return finding;
}

} // namespace kyodo
