// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/later.hpp"

#include "calc/guard.hpp"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XTerminateListener.hpp>
#include <cppuhelper/implbase1.hxx>

#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <thread>

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

/// Rings at given times, on a thread that lives while something is waited for and no longer than the office.
/// The office's own timers (salhelper::Timer) are joined when the process ends, by a thread that holds the
/// mutex which the timer's thread waits for: an office that was closed within a second of a change hung, or
/// ended with a damaged heap.
class AlarmClock : public std::enable_shared_from_this<AlarmClock> {
public:
    using Time = std::chrono::steady_clock::time_point;

    void set(Time when, std::function<void()> ring) {
        const std::lock_guard lock(mutex_);
        if (ended_)
            return;
        const auto alarm = alarms_.emplace(when, std::move(ring));
        try {
            if (!running_)
                std::thread([self = shared_from_this()] { self->run(); }).detach();
            running_ = true;
        } catch (...) {
            alarms_.erase(alarm);
            throw;
        }
        changed_.notify_one();
    }

    /// Nothing rings any more.
    void end() {
        std::multimap<Time, std::function<void()>> forgotten; // let go of outside the lock
        const std::lock_guard lock(mutex_);
        ended_ = true;
        forgotten.swap(alarms_);
        changed_.notify_one();
    }

private:
    void run() noexcept {
        std::unique_lock lock(mutex_);
        while (!alarms_.empty()) {
            const auto next = alarms_.begin();
            if (const Time when = next->first; when > std::chrono::steady_clock::now()) {
                changed_.wait_until(lock, when);
                continue;
            }
            std::function<void()> ring = std::move(next->second);
            alarms_.erase(next);
            lock.unlock();
            guard_entry(ring, ignore);
            ring = nullptr;
            lock.lock();
        }
        running_ = false;
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    std::multimap<Time, std::function<void()>> alarms_;
    bool running_ = false;
    bool ended_ = false;
};

/// Stops the clock before the office goes.
class EndOfOffice : public cppu::WeakImplHelper1<css::frame::XTerminateListener> {
public:
    explicit EndOfOffice(std::shared_ptr<AlarmClock> clock) : clock_(std::move(clock)) {}
    void SAL_CALL queryTermination(const css::lang::EventObject&) override {}
    void SAL_CALL notifyTermination(const css::lang::EventObject&) override { end(); }
    void SAL_CALL disposing(const css::lang::EventObject&) override { end(); }

private:
    void end() {
        guard_entry([&] { clock_->end(); }, ignore);
    }
    std::shared_ptr<AlarmClock> clock_;
};

/// One for the office's lifetime; its thread holds it, too, so that it outlives what C++ takes down at exit.
std::shared_ptr<AlarmClock> the_clock(const Reference<css::uno::XComponentContext>& context) {
    static std::mutex mutex;
    static std::shared_ptr<AlarmClock> clock;
    const std::lock_guard lock(mutex);
    if (!clock) {
        auto made = std::make_shared<AlarmClock>();
        css::frame::Desktop::create(context)->addTerminateListener(new EndOfOffice(made));
        clock = std::move(made);
    }
    return clock;
}

} // namespace

void call_later(const Reference<css::uno::XComponentContext>& context, std::chrono::milliseconds delay,
                std::function<bool()> wanted, std::function<void()> action) {
    if (delay <= std::chrono::milliseconds(0))
        return call_when_idle(context, std::move(action));
    the_clock(context)->set(std::chrono::steady_clock::now() + delay,
                            [context, wanted = std::move(wanted), action = std::move(action)] {
                                if (wanted())
                                    call_when_idle(context, action);
                            });
}

} // namespace kyodo
