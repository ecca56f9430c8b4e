// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// DialogBuilder: a dialog made of controls, and its place on the screen.
#pragma once

#include "calc/properties.hpp"

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <string>

namespace kyodo {

/// Where a control stands, in the dialog's own units: a quarter of a letter wide, an eighth of one high.
struct Box {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
};

class DialogBuilder {
public:
    DialogBuilder(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                  const std::string& title, int width, int height);

    /// A model of com.sun.star.awt.UnoControl<kind>Model; set its properties, then add it.
    com::sun::star::uno::Reference<com::sun::star::uno::XInterface> make(const std::string& kind) const;
    void add(const com::sun::star::uno::Reference<com::sun::star::uno::XInterface>& control,
             const std::string& name, const Box& box);

    /// The dialog's own model.
    const com::sun::star::uno::Reference<com::sun::star::uno::XInterface>& model() const { return model_; }

    /// The dialog over the middle of a window; not shown yet. To be disposed.
    com::sun::star::uno::Reference<com::sun::star::awt::XControl>
    create(const com::sun::star::uno::Reference<com::sun::star::awt::XWindow>& parent) const;

private:
    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context_;
    com::sun::star::uno::Reference<com::sun::star::uno::XInterface> model_;
    sal_Int16 tab_index_ = 0;
};

/// The control of a dialog that was added under a name.
com::sun::star::uno::Reference<com::sun::star::awt::XControl>
control_named(const com::sun::star::uno::Reference<com::sun::star::awt::XControl>& dialog,
              const std::string& name);

/// Disposes a dialog at the end, whatever happened.
class DialogCloser {
public:
    explicit DialogCloser(const com::sun::star::uno::Reference<com::sun::star::awt::XControl>& dialog)
        : dialog_(dialog) {}
    ~DialogCloser();
    DialogCloser(const DialogCloser&) = delete;
    DialogCloser& operator=(const DialogCloser&) = delete;

private:
    com::sun::star::uno::Reference<com::sun::star::awt::XControl> dialog_;
};

} // namespace kyodo
