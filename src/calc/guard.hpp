// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The guard at every entry from the office. What leaves a function must be the one exception that Calc turns
// into the right cell error; from a dispatch, notify or listener nothing may leave at all, because it would
// end the user's office.
#pragma once

#include "calc/convert.hpp"

#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/uno/RuntimeException.hpp>

#include <exception>
#include <utility>

namespace kyodo {

/// For the body of an add-in function. It throws
/// - exactly IllegalArgumentException for an Error (by value_or_throw): Calc shows Err:502;
/// - RuntimeException for what is a defect of ours: Calc shows #VALUE!.
template <class Body>
auto guard_function(Body&& body) -> decltype(body()) {
    try {
        return std::forward<Body>(body)();
    } catch (const com::sun::star::uno::Exception&) {
        throw;
    } catch (const std::exception& e) {
        throw com::sun::star::uno::RuntimeException(to_uno(e.what()), {});
    } catch (...) {
        throw com::sun::star::uno::RuntimeException();
    }
}

/// Calc shows the error's number only; the sentence is for macros that call the function. It is Japanese,
/// because a function must not depend on whose office it runs in.
template <class T>
T value_or_throw(Result<T> result) {
    if (!result)
        throw com::sun::star::lang::IllegalArgumentException(
            to_uno(text(result.error().message, Language::ja)), {}, 0);
    return *std::move(result);
}

/// For the body of dispatch, notify, execute and of listeners: nothing gets out. The message of what was
/// thrown goes to `report`, a function of (std::string); what that throws is dropped, as nobody is left to
/// tell.
template <class Body, class Report>
void guard_entry(Body&& body, Report&& report) noexcept {
    try {
        try {
            std::forward<Body>(body)();
        } catch (const com::sun::star::uno::Exception& e) {
            report(to_core(e.Message));
        } catch (const std::exception& e) {
            report(std::string(e.what()));
        } catch (...) {
            report(std::string());
        }
    } catch (...) {
    }
}

} // namespace kyodo
