// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// One command, one undo step.
#pragma once

#include <com/sun/star/document/XUndoManager.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include <functional>
#include <string>

namespace kyodo {

/// The undo manager of a document.
com::sun::star::uno::Reference<com::sun::star::document::XUndoManager>
undo_manager(const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& model);

/// Gathers all that is recorded in its lifetime into one step with the given title. Unless commit() was
/// called, the destructor takes back what was done: a command that fails half-way leaves the document as it
/// was.
class UndoContext {
public:
    UndoContext(const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& model,
                const std::string& title);
    ~UndoContext();
    UndoContext(const UndoContext&) = delete;
    UndoContext& operator=(const UndoContext&) = delete;

    void commit() { committed_ = true; }

private:
    com::sun::star::uno::Reference<com::sun::star::document::XUndoManager> manager_;
    com::sun::star::uno::Reference<com::sun::star::util::XModifiable> model_;
    sal_Int32 before_ = 0;
    bool modified_ = false;
    bool committed_ = false;
};

/// Nothing is recorded in its lifetime. For changes that bring their own undo action, and inside such
/// actions.
class UndoLock {
public:
    explicit UndoLock(const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& model);
    ~UndoLock();
    UndoLock(const UndoLock&) = delete;
    UndoLock& operator=(const UndoLock&) = delete;

private:
    com::sun::star::uno::Reference<com::sun::star::document::XUndoManager> manager_;
};

/// XSpreadsheets2::importSheet, XPrintAreas, page styles, row heights, column widths and page breaks switch
/// recording on again behind the undo manager's back. Called after each of them, this makes a lock that is
/// held hold again.
void restore_undo_lock(const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& model);

/// Screen and change notifications of a document rest in its lifetime.
class ControllerLock {
public:
    explicit ControllerLock(const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& model);
    ~ControllerLock();
    ControllerLock(const ControllerLock&) = delete;
    ControllerLock& operator=(const ControllerLock&) = delete;

private:
    com::sun::star::uno::Reference<com::sun::star::frame::XModel> model_;
};

/// A change of ours that the office can't record: `apply` makes it (and makes it again on redo), `revert`
/// takes it back. Both run with the undo manager locked.
struct Change {
    std::function<void()> apply;
    std::function<void()> revert;
};

/// Applies a change and records it. What apply throws is passed on, after revert was tried.
void apply_recorded(const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& model,
                    const std::string& title, Change change);

} // namespace kyodo
