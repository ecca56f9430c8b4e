// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Something to do when the office is idle again.
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>

#include <chrono>
#include <functional>

namespace kyodo {

/// Runs the action on the office's main thread, not before `delay` is over and not within this call. What
/// the action throws is dropped. `wanted` is asked when the delay is over, on a thread of its own: where it
/// says no, the office is left alone (it may be closing). May throw an UNO exception where the delay is 0.
void call_later(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                std::chrono::milliseconds delay, std::function<bool()> wanted, std::function<void()> action);

} // namespace kyodo
