// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/dialogs/progress_window.hpp"

#include "calc/convert.hpp"
#include "calc/dialogs/dialog_builder.hpp"

#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XProgressBar.hpp>
#include <com/sun/star/awt/XTopWindow.hpp>
#include <cppuhelper/implbase2.hxx>

#include <atomic>
#include <thread>

namespace kyodo {
namespace {

namespace css = com::sun::star;
using css::uno::makeAny;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr auto patience = std::chrono::milliseconds(500);  // before the window opens
constexpr auto pause = std::chrono::milliseconds(50);      // between two looks at the button
constexpr auto to_appear = std::chrono::milliseconds(200); // until a new window stands on the screen, drawn
constexpr auto to_redraw = std::chrono::milliseconds(50);  // until the bar is
constexpr int steps = 1000;                                // of the bar

} // namespace

/// The button, Esc and the window's own ✕ (the office tells of both as of a window that wants to close).
class ProgressWindow::CancelButton
    : public cppu::WeakImplHelper2<css::awt::XActionListener, css::awt::XTopWindowListener> {
public:
    void SAL_CALL actionPerformed(const css::awt::ActionEvent&) override { pressed_ = true; }
    void SAL_CALL windowClosing(const css::lang::EventObject&) override { pressed_ = true; }
    void SAL_CALL windowOpened(const css::lang::EventObject&) override {}
    void SAL_CALL windowClosed(const css::lang::EventObject&) override {}
    void SAL_CALL windowMinimized(const css::lang::EventObject&) override {}
    void SAL_CALL windowNormalized(const css::lang::EventObject&) override {}
    void SAL_CALL windowActivated(const css::lang::EventObject&) override {}
    void SAL_CALL windowDeactivated(const css::lang::EventObject&) override {}
    void SAL_CALL disposing(const css::lang::EventObject&) override {}
    bool pressed() const { return pressed_; }

private:
    std::atomic<bool> pressed_ = false;
};

ProgressWindow::ProgressWindow(const Reference<css::uno::XComponentContext>& context,
                               const Reference<css::frame::XFrame>& frame, std::string title,
                               Language language)
    : context_(context), title_(std::move(title)), language_(language),
      start_(std::chrono::steady_clock::now()), last_(start_) {
    if (frame.is())
        parent_ = frame->getContainerWindow();
}

ProgressWindow::~ProgressWindow() {
    try {
        if (control_.is()) {
            parent_->setEnable(true);
            control_->dispose();
            parent_->setFocus();
        }
    } catch (const css::uno::Exception&) { // the window was closed meanwhile
    }
}

void ProgressWindow::open() {
    constexpr int width = 220;
    constexpr int margin = 8;
    DialogBuilder builder(context_, title_, width, 52);
    const auto bar = builder.make("ProgressBar");
    Properties(bar).set("ProgressValueMax", makeAny(static_cast<sal_Int32>(steps)));
    builder.add(bar, "bar", {margin, margin, width - 2 * margin, 12});
    const auto button = builder.make("Button");
    Properties(button).set("Label", makeAny(to_uno(text("dialog.cancel", language_))));
    builder.add(button, "cancel", {width - 55 - margin, 28, 55, 16});
    control_ = builder.create(parent_);
    button_ = new CancelButton;
    Reference<css::awt::XButton>(control_named(control_, "cancel"), UNO_QUERY_THROW)
        ->addActionListener(button_.get());
    Reference<css::awt::XTopWindow>(control_, UNO_QUERY_THROW)->addTopWindowListener(button_.get());
    events_.set(css::awt::Toolkit::create(context_), UNO_QUERY_THROW);
    parent_->setEnable(false);
    Reference<css::awt::XWindow>(control_, UNO_QUERY_THROW)->setVisible(true);
}

/// The office draws, and takes what came from the mouse and the keyboard, only when it is let. A window is
/// put on the screen by another program, in its own time: hence a time, and not just what waits already.
void ProgressWindow::handle_events(std::chrono::milliseconds at_least) const {
    const auto until = std::chrono::steady_clock::now() + at_least;
    events_->processEventsToIdle();
    while (std::chrono::steady_clock::now() < until) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
        events_->processEventsToIdle();
    }
}

void ProgressWindow::report(double share, std::chrono::milliseconds ahead) {
    const auto now = std::chrono::steady_clock::now();
    const bool opens = !control_.is();
    if (!parent_.is() || (opens && (now - start_ + ahead < patience || share >= 1)))
        return;
    if (!opens && share < 1 && ahead < pause && now - last_ < pause)
        return;
    if (opens)
        open();
    Reference<css::awt::XProgressBar>(control_named(control_, "bar"), UNO_QUERY_THROW)
        ->setValue(static_cast<sal_Int32>(share * steps));
    handle_events(opens ? to_appear : ahead < pause ? std::chrono::milliseconds(0) : to_redraw);
    last_ = std::chrono::steady_clock::now();
    if (button_->pressed())
        throw Cancelled();
}

} // namespace kyodo
