// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The tables of the 「設定」 sheet as schemas (templates/settings/*.json, part of the library).
#pragma once

#include "core/register/register_table.hpp"

#include <string>
#include <vector>

namespace kyodo {

const RegisterSchema& settings_schema(); ///< 項目, 値, 説明
const RegisterSchema& marks_schema();    ///< コード, 表示名, 記号, 段階, 濃さ, 別の書き方
const RegisterSchema& terms_schema();    ///< 一覧, 用語, 言い換え, 説明
const RegisterSchema& pairs_schema();    ///< コード, 元の用語, 組み合わせてよい用語

/// Ids of the settings; the words are the texts setting.<id> and setting.<id>.help.
namespace setting {
inline constexpr const char* city = "setting.city";
inline constexpr const char* plan_title = "setting.plan_title";
inline constexpr const char* first_year = "setting.first_year";
inline constexpr const char* last_year = "setting.last_year";
inline constexpr const char* year_style = "setting.year_style";
inline constexpr const char* era_change = "setting.era_change";
inline constexpr const char* schedule_note = "setting.schedule_note";
} // namespace setting

/// Several spellings in one cell: separated by 「、」.
std::string join_spellings(const std::vector<std::string>& spellings);
std::vector<std::string> split_spellings(std::string_view text);

} // namespace kyodo
