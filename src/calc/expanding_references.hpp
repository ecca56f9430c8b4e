// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Formulas over a whole table go on to mean all of it when rows are put in at its end.
#pragma once

#include "calc/document.hpp"
#include "calc/properties.hpp"
#include "calc/undo.hpp"

#include <com/sun/star/lang/XMultiServiceFactory.hpp>

#include <memory>
#include <string>

namespace kyodo {

/// The office's own option, for as long as we insert: ranges of two rows or columns and more
/// that end at the place of insertion grow.
class ExpandingReferences {
public:
    explicit ExpandingReferences(const Document& document)
        : settings_(com::sun::star::uno::Reference<com::sun::star::lang::XMultiServiceFactory>(
                        document.model(), com::sun::star::uno::UNO_QUERY_THROW)
                        ->createInstance("com.sun.star.sheet.GlobalSheetSettings")),
          before_(settings_.get("ExpandReferences")) {
        settings_.set("ExpandReferences", com::sun::star::uno::makeAny(true));
    }
    ~ExpandingReferences() {
        try {
            settings_.set("ExpandReferences", before_);
        } catch (const com::sun::star::uno::Exception&) { // the office is closing
        }
    }
    ExpandingReferences(const ExpandingReferences&) = delete;
    ExpandingReferences& operator=(const ExpandingReferences&) = delete;

private:
    Properties settings_;
    com::sun::star::uno::Any before_;
};

/// The same for insertions that the office records: it is so again when they are redone.
class RecordedExpansion {
public:
    RecordedExpansion(const Document& document, const std::string& undo_title)
        : document_(document), title_(undo_title) {
        apply_recorded(
            document_.model(), title_,
            {[document, now = now_] { *now = std::make_unique<ExpandingReferences>(document); }, [] {}});
    }
    ~RecordedExpansion() {
        try {
            apply_recorded(document_.model(), title_, {[now = now_] { now->reset(); }, [] {}});
        } catch (const com::sun::star::uno::Exception&) { // the office is closing
            now_->reset();
        }
    }
    RecordedExpansion(const RecordedExpansion&) = delete;
    RecordedExpansion& operator=(const RecordedExpansion&) = delete;

private:
    Document document_;
    std::string title_;
    std::shared_ptr<std::unique_ptr<ExpandingReferences>> now_ =
        std::make_shared<std::unique_ptr<ExpandingReferences>>();
};

} // namespace kyodo
