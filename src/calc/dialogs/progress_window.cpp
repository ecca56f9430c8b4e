// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/dialogs/progress_window.hpp"

#include "calc/convert.hpp"
#include "calc/dialogs/dialog_builder.hpp"

#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XProgressBar.hpp>
#include <cppuhelper/implbase1.hxx>

#include <atomic>

namespace kyodo {
namespace {

namespace css = com::sun::star;
using css::uno::makeAny;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

constexpr auto patience = std::chrono::milliseconds(500); // before the window opens
constexpr auto pause = std::chrono::milliseconds(50);     // between two looks at the button
constexpr int steps = 1000;                               // of the bar

class CancelButton : public cppu::WeakImplHelper1<css::awt::XActionListener> {
public:
    void SAL_CALL actionPerformed(const css::awt::ActionEvent&) override { pressed_ = true; }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}
    bool pressed() const { return pressed_; }

private:
    std::atomic<bool> pressed_ = false;
};

} // namespace

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
    const Reference<CancelButton> listener(new CancelButton);
    button_ = listener.get();
    Reference<css::awt::XButton>(control_named(control_, "cancel"), UNO_QUERY_THROW)
        ->addActionListener(button_);
    events_.set(css::awt::Toolkit::create(context_), UNO_QUERY);
    parent_->setEnable(false);
    Reference<css::awt::XWindow>(control_, UNO_QUERY_THROW)->setVisible(true);
}

void ProgressWindow::report(double share) {
    const auto now = std::chrono::steady_clock::now();
    if (!parent_.is() || now - start_ < patience || now - last_ < pause)
        return;
    last_ = now;
    if (!control_.is())
        open();
    Reference<css::awt::XProgressBar>(control_named(control_, "bar"), UNO_QUERY_THROW)
        ->setValue(static_cast<sal_Int32>(share * steps));
    if (events_.is())
        events_->processEventsToIdle();
    if (static_cast<const CancelButton*>(button_.get())->pressed())
        throw Cancelled();
}

} // namespace kyodo
