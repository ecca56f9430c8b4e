// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/main_thread.hpp"

#include "calc/guard.hpp"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <cppuhelper/implbase1.hxx>

#include <future>

#if defined(_WIN32)
#include <windows.h>
#elif defined(__APPLE__)
#include <pthread.h>
#else
#include <unistd.h>
#endif

namespace kyodo {
namespace {

namespace css = com::sun::star;
using css::uno::Reference;

/// The office runs its windows on the thread it was started with; on Windows, on the one that has windows.
bool is_main_thread() {
#if defined(_WIN32)
    return IsGUIThread(FALSE) != 0;
#elif defined(__APPLE__)
    return pthread_main_np() != 0;
#else
    return gettid() == getpid();
#endif
}

class Work : public cppu::WeakImplHelper1<css::awt::XCallback> {
public:
    explicit Work(std::function<void()> work) : work_(std::move(work)) {}
    void SAL_CALL notify(const css::uno::Any&) override {
        guard_entry(work_, [](const std::string&) {});
        done_.set_value();
    }
    std::future<void> done() { return done_.get_future(); }

private:
    std::function<void()> work_;
    std::promise<void> done_;
};

} // namespace

void run_on_main_thread(const Reference<css::uno::XComponentContext>& context,
                        const std::function<void()>& work) {
    if (is_main_thread())
        return work();
    Work* const callback = new Work(work);
    const Reference<css::awt::XCallback> alive(callback);
    std::future<void> done = callback->done();
    css::awt::AsyncCallback::create(context)->addCallback(alive, css::uno::Any());
    done.wait();
}

} // namespace kyodo
