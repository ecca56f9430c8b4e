// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "accessibility.hpp"

#include "strings.hpp"

#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/accessibility/XAccessibleComponent.hpp>
#include <com/sun/star/awt/XExtendedToolkit.hpp>
#include <com/sun/star/lang/DisposedException.hpp>

#include <algorithm>
#include <functional>
#include <thread>

namespace kyodo::office {
namespace {

using namespace std::chrono_literals;
namespace css = com::sun::star;
namespace a11y = com::sun::star::accessibility;

// Deep enough for a menu's entries and a dialog's buttons; a sheet's cells, of which there are millions, are
// not walked into.
constexpr int deepest = 8;
constexpr sal_Int32 most_children = 200;

// "Deprecated" since 2015, when the office itself no longer used it, and without a successor; 25.2 has it
// still.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
std::vector<uno::Reference<a11y::XAccessible>> top_windows(const Office& office) {
    const uno::Reference<css::awt::XExtendedToolkit> toolkit(office.create("com.sun.star.awt.Toolkit"),
                                                             uno::UNO_QUERY_THROW);
    std::vector<uno::Reference<a11y::XAccessible>> windows;
    for (sal_Int32 i = 0; i < toolkit->getTopWindowCount(); ++i) {
        const uno::Reference<a11y::XAccessible> window(toolkit->getTopWindow(i), uno::UNO_QUERY);
        if (window.is()) {
            windows.push_back(window);
        }
    }
    return windows;
}
#pragma GCC diagnostic pop

Box box_of(const uno::Reference<a11y::XAccessibleContext>& context) {
    const uno::Reference<a11y::XAccessibleComponent> component(context, uno::UNO_QUERY);
    if (!component.is()) {
        return {};
    }
    const css::awt::Point at = component->getLocationOnScreen();
    const css::awt::Size size = component->getSize();
    return {at.X, at.Y, size.Width, size.Height};
}

void walk(const uno::Reference<a11y::XAccessible>& accessible, int depth,
          const std::function<void(const uno::Reference<a11y::XAccessibleContext>&)>& visit) {
    try {
        const auto context = accessible.is() ? accessible->getAccessibleContext() : nullptr;
        if (!context.is()) {
            return;
        }
        visit(context);
        const auto children = context->getAccessibleChildCount();
        for (sal_Int32 i = 0; depth > 0 && children <= most_children && i < children; ++i) {
            walk(context->getAccessibleChild(i), depth - 1, visit);
        }
    } catch (const css::lang::DisposedException&) {
        throw;
    } catch (const uno::Exception&) {
        // an element that went away while it was looked at
    }
}

} // namespace

std::vector<Element> elements_shown(const Office& office, const std::vector<int>& roles) {
    std::vector<Element> found;
    for (const auto& window : top_windows(office)) {
        walk(window, deepest, [&](const uno::Reference<a11y::XAccessibleContext>& context) {
            const int role = context->getAccessibleRole();
            if (std::find(roles.begin(), roles.end(), role) == roles.end()) {
                return;
            }
            const Box box = box_of(context);
            if (box.width > 0 && box.height > 0) {
                found.push_back({from_office(context->getAccessibleName()), role, box});
            }
        });
    }
    return found;
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

std::vector<std::string> top_window_titles(const Office& office) {
    std::vector<std::string> titles;
    for (const auto& window : top_windows(office)) {
        walk(window, 0, [&](const uno::Reference<a11y::XAccessibleContext>& context) {
            titles.push_back(from_office(context->getAccessibleName()));
        });
    }
    return titles;
}

} // namespace kyodo::office
