// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The office's main thread. A macro of another process reaches us on a thread of the bridge, where calls that
// touch windows (importing a sheet redraws the sheet tabs) bring the office down.
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>

#include <functional>

namespace kyodo {

/// Runs the work on the main thread and returns when it is done: at once where this is the main thread, else
/// through the office's queue of events. The work must not throw. Don't call while holding a lock that the
/// main thread may want.
void run_on_main_thread(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                        const std::function<void()>& work);

} // namespace kyodo
