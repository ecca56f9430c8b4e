// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What stands in a document's sheets, as far as menu entries need it: looked up once for all of them, not by
// each entry after each change.
#pragma once

#include <com/sun/star/frame/XModel.hpp>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>

namespace kyodo {

/// May be asked from several threads.
class SheetsLook {
public:
    /// The kinds of registers that stand in the sheets.
    struct Registers {
        std::set<std::string> ids;
        bool broken = false; ///< some sheet only looks like a register
    };

    /// What is known already, else what `look` finds. What that throws is passed on, and nothing is known.
    bool plan(const std::function<bool()>& look) { return known(plan_, look); }
    bool checklist(const std::function<bool()>& look) { return known(checklist_, look); }
    Registers registers(const std::function<Registers()>& look) { return known(registers_, look); }

private:
    template <class T>
    T known(std::optional<T>& part, const std::function<T()>& look) {
        {
            const std::lock_guard lock(mutex_);
            if (part)
                return *part;
        }
        T found = look();
        const std::lock_guard lock(mutex_);
        part = found;
        return found;
    }

    std::mutex mutex_;
    std::optional<bool> plan_;
    std::optional<bool> checklist_;
    std::optional<Registers> registers_;
};

/// What is known of the document: empty after any change that sheets_changed() told, and after two seconds
/// in any case, for a change that no listener hears of.
std::shared_ptr<SheetsLook>
look_at_sheets(const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& document);

/// Some document changed, or was closed.
void sheets_changed();

} // namespace kyodo
