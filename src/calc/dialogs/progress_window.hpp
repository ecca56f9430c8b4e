// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// ProgressWindow: how far a command is, and a button to stop it.
#pragma once

#include "core/base/message.hpp"

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XToolkitExperimental.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <rtl/ref.hxx>

#include <chrono>
#include <exception>
#include <string>

namespace kyodo {

/// Thrown out of a command when the person pressed the button; what was done is taken back on the way out.
class Cancelled : public std::exception {
public:
    const char* what() const noexcept override { return "cancelled"; }
};

/// Opens over the document's window once a command has taken half a second, or is about to, so that quick
/// ones don't flicker. While it is open the document's window takes no input. Use on the main thread, and
/// only where somebody can see it. What the person does reaches it only in report(): its button is pressed,
/// its window closed, or Esc pressed while the office works on a piece, and counts at the next report.
class ProgressWindow {
public:
    ProgressWindow(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                   const com::sun::star::uno::Reference<com::sun::star::frame::XFrame>& frame,
                   std::string title, Language language);
    ~ProgressWindow();
    ProgressWindow(const ProgressWindow&) = delete;
    ProgressWindow& operator=(const ProgressWindow&) = delete;

    /// How much is done, 0 to 1, and how long the next piece will take, roughly, where it can't be cut up:
    /// the window is then shown before it. Throws Cancelled.
    void report(double share, std::chrono::milliseconds ahead = {});

private:
    class CancelButton;

    void open();
    void handle_events(std::chrono::milliseconds at_least) const;

    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context_;
    com::sun::star::uno::Reference<com::sun::star::awt::XWindow> parent_;
    com::sun::star::uno::Reference<com::sun::star::awt::XControl> control_;
    com::sun::star::uno::Reference<com::sun::star::awt::XToolkitExperimental> events_;
    rtl::Reference<CancelButton> button_;
    std::string title_;
    Language language_;
    std::chrono::steady_clock::time_point start_;
    std::chrono::steady_clock::time_point last_;
};

} // namespace kyodo
