// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What the form says.
#pragma once

#include "calc/commands/row_editing.hpp"
#include "calc/dialogs/row_form/row_form_pages.hpp"

namespace kyodo {

class RowFormTexts {
public:
    explicit RowFormTexts(Language language) : language_(language) {}

    std::string title(const RowEditing& editing) const; ///< 「協働事業台帳：R8-01」
    std::string label(const RowField& field) const;     ///< 「影響＊」
    std::string status(const RowEditing& editing, const std::string& notice) const; ///< 「3／120件」
    /// 「1／3　事業番号～領域」
    std::vector<std::string> pages(const RowForm& form, const std::vector<FieldPlace>& places) const;
    std::string help(const RowForm& form, int field) const; ///< its help, its findings, why it is locked
    std::string reading(const RowForm& form, int field) const;
    std::string findings(const RowEditing& editing) const; ///< a line each
    std::string saved(const SavedRow& saved) const;
    std::string failed(const std::string& what) const;

private:
    const std::string& of(const Bilingual& words) const {
        return language_ == Language::en && !words.en.empty() ? words.en : words.ja;
    }
    std::string severity(const Finding& finding) const;

    Language language_;
};

} // namespace kyodo
