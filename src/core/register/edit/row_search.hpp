// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// RowSearch: finds rows by words.
#pragma once

#include "core/register/register_data.hpp"

#include <optional>

namespace kyodo {

/// Folds a register's texts once, at the first search; then each search is a look through them.
class RowSearch {
public:
    explicit RowSearch(const RegisterData& data) : data_(data) {}

    /// The next row after `from` (or, backward, before it) in which each of the words, parted by spaces,
    /// stands in some cell; compared folded; past the last row it goes on at the first. `from` itself comes
    /// last. From -1 the search begins at the first row, or backward at the last. Nothing where no row has
    /// them, or there are no words.
    std::optional<int> find(const std::string& words, int from, bool backward = false) const;

private:
    const RegisterData& data_;
    mutable std::vector<std::string> texts_;
};

} // namespace kyodo
