// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// org.kyodo.bench.Floor: calls of the office's API with a clock around them, made inside the office, in its
// main thread, as a menu entry makes them; across the bridge each cell would cost its transport. A job, so
// that no interface has to be declared:
//
//   execute({Source: XCellRangeData, Target: XCellRangeData})   setDataArray of the cells that Source holds
//   execute({Document: XCalculatable})                          calculateAll
//   execute({Frame: XFrame, URL: string, …})                    a dispatch with the other arguments
//
// The answer is a pair: the seconds it took, and what the dispatch answered.
#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/beans/Pair.hpp>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/task/XJob.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/weak.hxx>
#include <rtl/ref.hxx>

#include <chrono>
#include <functional>
#include <future>
#include <utility>
#include <vector>

namespace {

namespace css = com::sun::star;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;

template <class Action>
double seconds(const Action& action) {
    const auto before = std::chrono::steady_clock::now();
    action();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - before).count();
}

template <class Interface>
Reference<Interface> argument(const Sequence<css::beans::NamedValue>& arguments, const char* name) {
    Reference<Interface> found;
    for (sal_Int32 i = 0; i < arguments.getLength(); ++i)
        if (arguments[i].Name.equalsAscii(name))
            found.set(arguments[i].Value, css::uno::UNO_QUERY);
    return found;
}

/// Something to do in the main thread, for which another one waits.
class Errand : public cppu::WeakImplHelper1<css::awt::XCallback> {
public:
    explicit Errand(std::function<Any()> action) : task_(std::move(action)) {}
    void SAL_CALL notify(const Any&) override { task_(); }
    std::future<Any> result() { return task_.get_future(); }

private:
    std::packaged_task<Any()> task_;
};

class Floor : public cppu::WeakImplHelper1<css::task::XJob> {
public:
    explicit Floor(const Reference<css::uno::XComponentContext>& context) : context_(context) {}

    Any SAL_CALL execute(const Sequence<css::beans::NamedValue>& arguments) override {
        const rtl::Reference<Errand> errand(new Errand([&] { return measure(arguments); }));
        std::future<Any> result = errand->result();
        css::awt::AsyncCallback::create(context_)->addCallback(errand.get(), Any());
        return result.get();
    }

private:
    Any measure(const Sequence<css::beans::NamedValue>& arguments) const {
        css::beans::Pair<double, Any> measured;
        const auto source = argument<css::sheet::XCellRangeData>(arguments, "Source");
        const auto target = argument<css::sheet::XCellRangeData>(arguments, "Target");
        const auto document = argument<css::sheet::XCalculatable>(arguments, "Document");
        const auto frame = argument<css::frame::XDispatchProvider>(arguments, "Frame");
        if (source.is() && target.is()) {
            const Sequence<Sequence<Any>> cells = source->getDataArray();
            measured.First = seconds([&] { target->setDataArray(cells); });
        } else if (source.is()) {
            measured.First = seconds([&] { source->getDataArray(); });
        } else if (document.is()) {
            measured.First = seconds([&] { document->calculateAll(); });
        } else if (frame.is()) {
            rtl::OUString url;
            std::vector<css::beans::PropertyValue> others;
            for (sal_Int32 i = 0; i < arguments.getLength(); ++i) {
                if (arguments[i].Name.equalsAscii("URL"))
                    arguments[i].Value >>= url;
                else if (!arguments[i].Name.equalsAscii("Frame"))
                    others.push_back(
                        {arguments[i].Name, -1, arguments[i].Value, css::beans::PropertyState_DIRECT_VALUE});
            }
            const auto helper = css::frame::DispatchHelper::create(context_);
            const Sequence<css::beans::PropertyValue> given(others.data(),
                                                            static_cast<sal_Int32>(others.size()));
            measured.First = seconds(
                [&] { measured.Second = helper->executeDispatch(frame, url, rtl::OUString(), 0, given); });
        } else {
            throw css::lang::IllegalArgumentException();
        }
        return Any(measured);
    }

    Reference<css::uno::XComponentContext> context_;
};

} // namespace

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
org_kyodo_bench_Floor_get_implementation(css::uno::XComponentContext* context, const Sequence<Any>&) {
    return cppu::acquire(new Floor(context));
}
