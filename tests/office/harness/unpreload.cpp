// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Preloaded after the sanitizer's library into an office: what the office starts (gpgconf, when it loads a
// file) shall not get that library too, and hang in it.
#include <cstdlib>

namespace {

[[gnu::constructor]] void forget_preload() { unsetenv("LD_PRELOAD"); }

} // namespace
