// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/commands/sheets_look.hpp"

#include <cppuhelper/weakref.hxx>

#include <chrono>

namespace kyodo {
namespace {

namespace css = com::sun::star;
using Clock = std::chrono::steady_clock;

constexpr auto longest = std::chrono::seconds(2);

/// The document whose entries were asked for last: one at a time is in front.
struct Last {
    std::mutex mutex;
    css::uno::WeakReference<css::frame::XModel> document;
    Clock::time_point made;
    std::shared_ptr<SheetsLook> look;
};

Last& last() {
    static Last the_last;
    return the_last;
}

} // namespace

std::shared_ptr<SheetsLook> look_at_sheets(const css::uno::Reference<css::frame::XModel>& document) {
    Last& kept = last();
    const std::lock_guard lock(kept.mutex);
    const css::uno::Reference<css::frame::XModel> known(kept.document);
    if (kept.look == nullptr || !known.is() || known != document || Clock::now() - kept.made > longest) {
        kept.document = document;
        kept.made = Clock::now();
        kept.look = std::make_shared<SheetsLook>();
    }
    return kept.look;
}

void sheets_changed() {
    Last& kept = last();
    const std::lock_guard lock(kept.mutex);
    kept.look.reset();
}

} // namespace kyodo
