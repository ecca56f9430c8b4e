// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/later.hpp"

#include "calc/guard.hpp"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>
#include <salhelper/timer.hxx>

namespace kyodo {
namespace {

namespace css = com::sun::star;
using css::uno::Reference;

void ignore(const std::string&) {}

class Callback : public cppu::WeakImplHelper1<css::awt::XCallback> {
public:
    explicit Callback(std::function<void()> action) : action_(std::move(action)) {}
    void SAL_CALL notify(const css::uno::Any&) override { guard_entry(action_, ignore); }

private:
    std::function<void()> action_;
};

void call_when_idle(const Reference<css::uno::XComponentContext>& context, std::function<void()> action) {
    css::awt::AsyncCallback::create(context)->addCallback(new Callback(std::move(action)), css::uno::Any());
}

/// Rings once. It holds itself until then: the office's timers don't.
class Alarm : public salhelper::Timer {
public:
    Alarm(std::chrono::milliseconds delay, std::function<void()> ring)
        : Timer(salhelper::TTimeValue(static_cast<sal_uInt32>(delay.count()))), ring_(std::move(ring)) {}

    void arm() {
        self_ = this;
        start();
    }

protected:
    void SAL_CALL onShot() override {
        const rtl::Reference<Alarm> last = std::move(self_);
        guard_entry(ring_, ignore);
        ring_ = nullptr;
    }

private:
    std::function<void()> ring_;
    rtl::Reference<Alarm> self_;
};

} // namespace

void call_later(const Reference<css::uno::XComponentContext>& context, std::chrono::milliseconds delay,
                std::function<bool()> wanted, std::function<void()> action) {
    if (delay <= std::chrono::milliseconds(0))
        return call_when_idle(context, std::move(action));
    const rtl::Reference<Alarm> alarm(
        new Alarm(delay, [context, wanted = std::move(wanted), action = std::move(action)] {
            if (wanted())
                call_when_idle(context, action);
        }));
    alarm->arm();
}

} // namespace kyodo
