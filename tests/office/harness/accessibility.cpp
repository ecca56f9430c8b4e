// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "accessibility.hpp"

#include "strings.hpp"

#include <com/sun/star/awt/Point.hpp>
#include <com/sun/star/awt/Size.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/lang/XSingleServiceFactory.hpp>
#include <com/sun/star/script/XInvocation.hpp>

#include <algorithm>
#include <functional>
#include <thread>

namespace kyodo::office {
namespace {

using namespace std::chrono_literals;
namespace css = com::sun::star;

// Deep enough for a menu's entries and a dialog's buttons; a sheet's cells, of which there are millions, are
// not walked into.
constexpr int deepest = 8;
constexpr std::int64_t most_children = 200;

using Object = uno::Reference<uno::XInterface>;
using Visit = std::function<void(const Object& context)>;

/// Calls by name. The accessibility interfaces changed their signatures after 7.4 (counts became 64 bits
/// wide), and a call compiled with one version's headers would be misread by another version's office.
class Caller {
public:
    explicit Caller(const Office& office)
        : factory_(office.create("com.sun.star.script.Invocation"), uno::UNO_QUERY_THROW) {}

    uno::Any call(const Object& object, const char* method, const uno::Any& argument = {}) const {
        uno::Sequence<uno::Any> target(1);
        target.getArray()[0] <<= object;
        const uno::Reference<css::script::XInvocation> invocation(invocation_of(target),
                                                                  uno::UNO_QUERY_THROW);
        uno::Sequence<uno::Any> arguments(argument.hasValue() ? 1 : 0);
        if (argument.hasValue()) {
            arguments.getArray()[0] = argument;
        }
        uno::Sequence<sal_Int16> out_positions;
        uno::Sequence<uno::Any> out_values;
        return invocation->invoke(rtl::OUString::createFromAscii(method), arguments, out_positions,
                                  out_values);
    }

    Object object(const Object& object, const char* method, const uno::Any& argument = {}) const {
        Object result;
        call(object, method, argument) >>= result;
        return result;
    }

    std::int64_t integer(const Object& object, const char* method) const {
        sal_Int64 result = 0;
        call(object, method) >>= result;
        return result;
    }

    std::string text(const Object& object, const char* method) const {
        rtl::OUString result;
        call(object, method) >>= result;
        return from_office(result);
    }

private:
    // XSingleServiceFactory is deprecated, yet it is what the Invocation service is.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
    Object invocation_of(const uno::Sequence<uno::Any>& target) const {
        return factory_->createInstanceWithArguments(target);
    }
#pragma GCC diagnostic pop

    uno::Reference<css::lang::XSingleServiceFactory> factory_;
};

Box box_of(const Caller& caller, const Object& context) {
    css::awt::Point at;
    css::awt::Size size;
    caller.call(context, "getLocationOnScreen") >>= at;
    caller.call(context, "getSize") >>= size;
    return {at.X, at.Y, size.Width, size.Height};
}

Element element_of(const Caller& caller, const Object& context) {
    const auto role = static_cast<int>(caller.integer(context, "getAccessibleRole"));
    return {caller.text(context, "getAccessibleName"), role, box_of(caller, context)};
}

std::vector<Object> children(const Caller& caller, const Object& context) {
    std::vector<Object> result;
    const std::int64_t count = caller.integer(context, "getAccessibleChildCount");
    for (std::int64_t i = 0; count <= most_children && i < count; ++i) {
        const Object child =
            caller.object(context, "getAccessibleChild", uno::Any(static_cast<sal_Int32>(i)));
        if (child.is()) {
            result.push_back(caller.object(child, "getAccessibleContext"));
        }
    }
    return result;
}

void walk(const Caller& caller, const Object& context, int depth, const Visit& visit) {
    try {
        if (context.is()) {
            visit(context);
            for (const Object& child : depth > 0 ? children(caller, context) : std::vector<Object>()) {
                walk(caller, child, depth - 1, visit);
            }
        }
    } catch (const css::lang::DisposedException&) {
        throw;
    } catch (const uno::Exception&) {
        // an element that went away while it was looked at, or that has no place
    }
}

std::vector<Object> top_windows(const Office& office, const Caller& caller) {
    const Object toolkit = office.create("com.sun.star.awt.Toolkit");
    std::vector<Object> contexts;
    for (std::int64_t i = 0; i < caller.integer(toolkit, "getTopWindowCount"); ++i) {
        const Object window = caller.object(toolkit, "getTopWindow", uno::Any(static_cast<sal_Int32>(i)));
        if (window.is()) {
            contexts.push_back(caller.object(window, "getAccessibleContext"));
        }
    }
    return contexts;
}

} // namespace

std::vector<Element> elements_shown(const Office& office, const std::vector<int>& roles) {
    const Caller caller(office);
    std::vector<Element> found;
    for (const Object& window : top_windows(office, caller)) {
        walk(caller, window, deepest, [&](const Object& context) {
            const auto role = static_cast<int>(caller.integer(context, "getAccessibleRole"));
            if (std::find(roles.begin(), roles.end(), role) == roles.end()) {
                return;
            }
            Element element = element_of(caller, context);
            if (element.box.width > 0 && element.box.height > 0) {
                found.push_back(std::move(element));
            }
        });
    }
    return found;
}

std::vector<Element> children_of(const Office& office, int role, const std::string& text) {
    const Caller caller(office);
    std::vector<Element> result;
    bool done = false;
    for (const Object& window : top_windows(office, caller)) {
        walk(caller, window, deepest, [&](const Object& context) {
            if (done || caller.integer(context, "getAccessibleRole") != role ||
                caller.text(context, "getAccessibleName").find(text) == std::string::npos) {
                return;
            }
            done = true;
            for (const Object& child : children(caller, context)) {
                result.push_back(element_of(caller, child));
            }
        });
    }
    return result;
}

std::optional<Element> wait_for_element(const Office& office, int role, const std::string& text,
                                        std::chrono::milliseconds limit) {
    const auto until = std::chrono::steady_clock::now() + limit;
    do {
        for (Element& element : elements_shown(office, {role})) {
            if (element.name.find(text) != std::string::npos) {
                return std::move(element);
            }
        }
        std::this_thread::sleep_for(100ms);
    } while (std::chrono::steady_clock::now() < until);
    return std::nullopt;
}

} // namespace kyodo::office
