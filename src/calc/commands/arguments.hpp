// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The named arguments of a command.
#pragma once

#include "core/base/result.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/uno/Sequence.hxx>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kyodo {

/// One value an argument may have, and how a dialog shows it.
struct Choice {
    std::string value;
    std::string label;
};

/// Arguments by name (case counts not). Numbers and booleans are kept as text: macros pass either.
class Arguments {
public:
    Arguments() = default;
    /// Values of other types than text, number and boolean are kept as nothing and refused when asked for.
    explicit Arguments(const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& values);

    bool has(const std::string& name) const;
    /// Whether it was set at all, be it to an empty text.
    bool knows(const std::string& name) const;
    /// All names as they were written, in their order; those set later too.
    const std::vector<std::string>& names() const { return names_; }
    void set(const std::string& name, const std::string& value);

    std::string text(const std::string& name, const std::string& otherwise = "") const;
    bool flag(const std::string& name) const; ///< true, 1, yes
    /// Error call.number (args: name, value, least, most).
    Result<int> number(const std::string& name, int otherwise, int least, int most) const;
    /// The index of the choice; an absent argument is the first. Error call.choice (args: name, value,
    /// allowed).
    Result<int> choice(const std::string& name, const std::vector<std::string>& allowed) const;

private:
    std::map<std::string, std::string> values_; ///< names in lower case
    std::vector<std::string> names_;
};

} // namespace kyodo
