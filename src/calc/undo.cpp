// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/undo.hpp"

#include "calc/convert.hpp"

#include <com/sun/star/document/UndoFailedException.hpp>
#include <com/sun/star/document/XUndoAction.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/util/NotLockedException.hpp>
#include <cppuhelper/implbase1.hxx>

namespace kyodo {
namespace {

namespace css = com::sun::star;
using css::uno::Reference;

class RecordedChange : public cppu::WeakImplHelper1<css::document::XUndoAction> {
public:
    RecordedChange(const Reference<css::frame::XModel>& model, const std::string& title, Change change)
        : model_(model), title_(to_uno(title)), change_(std::move(change)) {}

    rtl::OUString SAL_CALL getTitle() override { return title_; }
    void SAL_CALL undo() override { run(change_.revert); }
    void SAL_CALL redo() override { run(change_.apply); }

private:
    void run(const std::function<void()>& part) {
        // Should anything be recorded meanwhile, the manager drops its list, and us with it.
        const Reference<css::document::XUndoAction> alive(this);
        try {
            const UndoLock lock(model_);
            const ControllerLock still(model_);
            part();
        } catch (const css::uno::Exception& e) {
            throw css::document::UndoFailedException(e.Message, *this, css::uno::makeAny(e));
        } catch (const std::exception& e) {
            throw css::document::UndoFailedException(to_uno(e.what()), *this, css::uno::Any());
        } catch (...) { // the office knows what to do with an undo that failed, with nothing else
            throw css::document::UndoFailedException({}, *this, css::uno::Any());
        }
    }

    // The manager holds the action and lives as long as the model: a hard reference here would be a circle,
    // but the model clears its undo stack when it is closed.
    Reference<css::frame::XModel> model_;
    rtl::OUString title_;
    Change change_;
};

} // namespace

Reference<css::document::XUndoManager> undo_manager(const Reference<css::frame::XModel>& model) {
    return Reference<css::document::XUndoManagerSupplier>(model, css::uno::UNO_QUERY_THROW)->getUndoManager();
}

UndoContext::UndoContext(const Reference<css::frame::XModel>& model, const std::string& title)
    : manager_(undo_manager(model)), model_(model, css::uno::UNO_QUERY_THROW) {
    before_ = manager_->getAllUndoActionTitles().getLength();
    modified_ = model_->isModified();
    manager_->enterUndoContext(to_uno(title));
}

UndoContext::~UndoContext() {
    try {
        manager_->leaveUndoContext();
        // An empty context leaves no step, and then there is nothing of ours to take back.
        if (!committed_ && manager_->getAllUndoActionTitles().getLength() > before_) {
            manager_->undo();
            manager_->clearRedo();
            if (!modified_)
                model_->setModified(false); // the office takes an undo for a change
        }
    } catch (...) {
        // A destructor can't report; the document keeps a step that the user can undo by hand.
    }
}

UndoLock::UndoLock(const Reference<css::frame::XModel>& model) : manager_(undo_manager(model)) {
    manager_->lock();
}

UndoLock::~UndoLock() {
    try {
        manager_->unlock();
    } catch (...) { // not locked: nothing to do
    }
}

void restore_undo_lock(const Reference<css::frame::XModel>& model) {
    const Reference<css::document::XUndoManager> manager = undo_manager(model);
    if (manager->isLocked())
        return;
    // The manager still counts the locks, though it records. Only the first lock() switches recording off.
    int locks = 0;
    try {
        for (; locks < 100; ++locks)
            manager->unlock();
    } catch (const css::util::NotLockedException&) { // that was all of them
    }
    for (; locks > 0; --locks)
        manager->lock();
}

ControllerLock::ControllerLock(const Reference<css::frame::XModel>& model) : model_(model) {
    model_->lockControllers();
}

ControllerLock::~ControllerLock() {
    try {
        model_->unlockControllers();
    } catch (...) { // the document is being closed
    }
}

void apply_recorded(const Reference<css::frame::XModel>& model, const std::string& title, Change change) {
    {
        const UndoLock lock(model);
        try {
            change.apply();
        } catch (...) {
            change.revert();
            throw;
        }
    }
    undo_manager(model)->addUndoAction(new RecordedChange(model, title, std::move(change)));
}

} // namespace kyodo
