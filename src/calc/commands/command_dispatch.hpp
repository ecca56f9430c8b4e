// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// CommandDispatch: one command in one window, behind its dispatch URL.
#pragma once

#include "calc/commands/command.hpp"

#include <com/sun/star/frame/XNotifyingDispatch.hpp>
#include <com/sun/star/util/XModifyListener.hpp>
#include <cppuhelper/implbase2.hxx>

#include <chrono>
#include <mutex>
#include <vector>

namespace kyodo {

/// Runs the command; tells menus and toolbars whether it can. Without Silent=true it asks for what the
/// arguments leave out and shows what went wrong (and asks again, where another answer can help); with it the
/// caller learns everything from the DispatchResultEvent: State, and in Result a sequence of NamedValue
/// (Message, Sheets, Files, Findings and the command's counts).
class CommandDispatch : public cppu::WeakImplHelper2<com::sun::star::frame::XNotifyingDispatch,
                                                     com::sun::star::util::XModifyListener> {
public:
    CommandDispatch(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                    const com::sun::star::uno::Reference<com::sun::star::frame::XFrame>& frame,
                    const Command& command);
    ~CommandDispatch() override;

    // XDispatch
    void SAL_CALL
    dispatch(const com::sun::star::util::URL& url,
             const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& arguments) override;
    void SAL_CALL
    addStatusListener(const com::sun::star::uno::Reference<com::sun::star::frame::XStatusListener>& listener,
                      const com::sun::star::util::URL& url) override;
    void SAL_CALL removeStatusListener(
        const com::sun::star::uno::Reference<com::sun::star::frame::XStatusListener>& listener,
        const com::sun::star::util::URL& url) override;

    // XNotifyingDispatch
    void SAL_CALL dispatchWithNotification(
        const com::sun::star::util::URL& url,
        const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& arguments,
        const com::sun::star::uno::Reference<com::sun::star::frame::XDispatchResultListener>& listener)
        override;

    // XModifyListener: the document changed, so what is possible may have changed
    void SAL_CALL modified(const com::sun::star::lang::EventObject& event) override;
    void SAL_CALL disposing(const com::sun::star::lang::EventObject& event) override;

private:
    struct Listener {
        com::sun::star::uno::Reference<com::sun::star::frame::XStatusListener> listener;
        com::sun::star::util::URL url;
    };

    CommandContext make_context(const Arguments& arguments) const;
    /// Runs the command; nothing where the user closed the dialog.
    std::optional<Result<Outcome>> run(const Arguments& arguments);
    Result<Outcome> run_once(CommandContext& command) const;
    bool is_possible() const;
    void send_status(const Listener& to, bool possible);
    void update_status();
    void watch_document();
    bool is_watched();

    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context_;
    com::sun::star::uno::Reference<com::sun::star::frame::XFrame> frame_;
    const Command& command_;
    std::mutex mutex_; ///< guards what follows
    std::vector<Listener> listeners_;
    com::sun::star::uno::Reference<com::sun::star::uno::XInterface> watched_;
    std::chrono::steady_clock::time_point last_update_;
    bool update_waits_ = false; ///< an update is on its way
};

} // namespace kyodo
