// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Ticks as people make them in a cell.
#pragma once

#include <optional>
#include <string_view>

namespace kyodo {

/// Yes for ✓ ✔ ☑ ○ ◯ 〇 ◎ ● レ 済 済み はい 有 あり 可 1 TRUE yes; no for × ✕ ✗ － − ☐ □ 未 未済 いいえ 無
/// なし 否 0 FALSE no; nothing for anything else. Compared folded.
std::optional<bool> parse_tick(std::string_view text);

} // namespace kyodo
