// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/dialogs/dialog_builder.hpp"

#include "calc/convert.hpp"

#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XControlModel.hpp>
#include <com/sun/star/awt/XToolkit.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>

#include <algorithm>

namespace kyodo {
namespace {

namespace css = com::sun::star;
using css::uno::makeAny;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

Reference<css::uno::XInterface> service(const Reference<css::uno::XComponentContext>& context,
                                        const char* name) {
    return context->getServiceManager()->createInstanceWithContext(to_uno(name), context);
}

constexpr sal_Int32 title_bar = 40; // which the window manager adds, in pixels

/// The toolkit would put a dialog into the screen's corner. Above the middle of its parent, but whole on the
/// screen: on a small one its buttons must not lie below the edge.
void centre(const Reference<css::awt::XWindow>& dialog, const Reference<css::awt::XWindow>& parent,
            const css::awt::Rectangle& screen) {
    const css::awt::Rectangle around = parent->getPosSize();
    const css::awt::Rectangle own = dialog->getPosSize();
    const sal_Int32 x = around.X + (around.Width - own.Width) / 2;
    const sal_Int32 y = around.Y + (around.Height - own.Height) / 3;
    const sal_Int32 most_x = screen.X + screen.Width - own.Width;
    const sal_Int32 most_y = screen.Y + screen.Height - own.Height - title_bar;
    dialog->setPosSize(std::max(screen.X, std::min(x, most_x)), std::max(screen.Y, std::min(y, most_y)), 0, 0,
                       css::awt::PosSize::POS);
}

} // namespace

DialogBuilder::DialogBuilder(const Reference<css::uno::XComponentContext>& context, const std::string& title,
                             int width, int height)
    : context_(context), model_(service(context, "com.sun.star.awt.UnoControlDialogModel")) {
    const Properties dialog(model_);
    dialog.set("Title", makeAny(to_uno(title)));
    dialog.set("Width", makeAny(static_cast<sal_Int32>(width)));
    dialog.set("Height", makeAny(static_cast<sal_Int32>(height)));
}

Reference<css::uno::XInterface> DialogBuilder::make(const std::string& kind) const {
    const Reference<css::lang::XMultiServiceFactory> factory(model_, UNO_QUERY_THROW);
    return factory->createInstance(to_uno("com.sun.star.awt.UnoControl" + kind + "Model"));
}

void DialogBuilder::add(const Reference<css::uno::XInterface>& control, const std::string& name,
                        const Box& box) {
    const Properties properties(control);
    properties.set("PositionX", makeAny(static_cast<sal_Int32>(box.x)));
    properties.set("PositionY", makeAny(static_cast<sal_Int32>(box.y)));
    properties.set("Width", makeAny(static_cast<sal_Int32>(box.width)));
    properties.set("Height", makeAny(static_cast<sal_Int32>(box.height)));
    properties.set("Name", makeAny(to_uno(name)));
    properties.set("TabIndex", makeAny(tab_index_++));
    Reference<css::container::XNameContainer>(model_, UNO_QUERY_THROW)
        ->insertByName(to_uno(name), makeAny(control));
}

Reference<css::awt::XControl> DialogBuilder::create(const Reference<css::awt::XWindow>& parent) const {
    const Reference<css::awt::XControl> dialog(service(context_, "com.sun.star.awt.UnoControlDialog"),
                                               UNO_QUERY_THROW);
    dialog->setModel(Reference<css::awt::XControlModel>(model_, UNO_QUERY_THROW));
    const Reference<css::awt::XWindowPeer> peer(parent, UNO_QUERY_THROW);
    dialog->createPeer(peer->getToolkit(), peer);
    centre(Reference<css::awt::XWindow>(dialog, UNO_QUERY_THROW), parent, peer->getToolkit()->getWorkArea());
    return dialog;
}

Reference<css::awt::XControl> control_named(const Reference<css::awt::XControl>& dialog,
                                            const std::string& name) {
    return Reference<css::awt::XControlContainer>(dialog, UNO_QUERY_THROW)->getControl(to_uno(name));
}

DialogCloser::~DialogCloser() {
    try {
        dialog_->dispose();
    } catch (const css::uno::Exception&) { // gone already
    }
}

} // namespace kyodo
