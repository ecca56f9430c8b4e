// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/dialogs/row_form/row_form_dialog.hpp"

#include "calc/commands/row_editing.hpp"
#include "calc/dialogs/row_form/row_form_window.hpp"

#include <com/sun/star/awt/MessageBoxButtons.hpp>
#include <com/sun/star/awt/MessageBoxResults.hpp>

namespace kyodo {
namespace {

namespace css = com::sun::star;
namespace answer = css::awt::MessageBoxResults;
namespace buttons = css::awt::MessageBoxButtons;

/// What a person does in the form, and what it shows then.
class RowFormDialog {
public:
    RowFormDialog(CommandContext& command, RowEditing& editing)
        : command_(command), editing_(editing), texts_(command.language),
          window_(command.context, editing.form(), command.language) {}

    Outcome execute() {
        const DialogCloser closer(window_.create(command_.frame->getContainerWindow()));
        connect();
        load();
        do // Esc and the window's ✕ close it before they can be asked
            window_.execute(field_);
        while (!may_leave());
        return outcome();
    }

private:
    RowForm& form() { return editing_.form(); }
    std::string say(const char* id) const {
        return text(std::string("edit.dialog.") + id, command_.language);
    }

    void connect() {
        const RowFormWindow::Report report = [this](const std::string& what) { tell(texts_.failed(what)); };
        for (std::size_t i = 0; i < window_.fields().size(); ++i)
            window_.fields()[i].connect(window_.control(), {[this, i] { changed(static_cast<int>(i)); },
                                                            [this, i] { entered(static_cast<int>(i)); }});
        window_.on(
            "previous", [this] { step(-1); }, report);
        window_.on(
            "next", [this] { step(1); }, report);
        window_.on(
            "new", [this] { go(-1); }, report);
        window_.on(
            "search", [this] { search(); }, report);
        window_.on(
            "save", [this] { save(); }, report);
        window_.on_entered(
            "words", [this] { window_.set_default("search"); }, report);
        for (const char* name : {"previous", "next", "new", "save", "close"})
            window_.on_entered(
                name, [this] { window_.set_default("save"); }, report);
        if (window_.pages() < 2)
            return;
        window_.on(
            "turn", [this] { window_.turn((window_.page() + 1) % window_.pages()); }, report);
        window_.on_page([this](int page) { window_.turn(page); }, report);
    }

    void changed(int field) {
        if (loading_)
            return;
        form().set(field, window_.fields()[static_cast<std::size_t>(field)].text(form()));
        notice_.clear();
        refresh();
    }

    void entered(int field) {
        window_.set_default("save");
        field_ = field;
        window_.show_help(texts_.help(form(), field_));
    }

    void step(int by) {
        if (const auto row = editing_.neighbour(by))
            return go(*row);
        notice_ = say(by < 0 ? "first" : "last");
        refresh();
    }

    void search() {
        if (const auto row = editing_.search(window_.words()))
            return go(*row);
        notice_ = say("not_found");
        refresh();
    }

    void go(int row) {
        if (!may_leave())
            return;
        editing_.show(row);
        notice_.clear();
        load();
        if (row >= 0)
            return;
        window_.turn(0); // a new row is filled in from its first field on
        window_.fields().front().focus();
    }

    bool save() {
        const auto saved = editing_.save();
        if (!saved) {
            tell(text(saved.error().message, command_.language));
            return false;
        }
        if (saved->cells > 0)
            ++saved_;
        notice_ = texts_.saved(*saved);
        load();
        return true;
    }

    /// What was typed is saved, or thrown away; or the person stays.
    bool may_leave() {
        if (!form().changed())
            return true;
        const sal_Int16 chosen =
            window_.ask(say("unsaved"), css::awt::MessageBoxType_QUERYBOX, buttons::BUTTONS_YES_NO_CANCEL);
        return chosen == answer::YES ? save() : chosen == answer::NO;
    }

    void load() {
        loading_ = true;
        try {
            for (FieldControl& field : window_.fields())
                field.load(form());
        } catch (...) {
            loading_ = false;
            throw;
        }
        loading_ = false;
        refresh();
    }

    void refresh() {
        window_.show(texts_.title(editing_), texts_.status(editing_, notice_), texts_.findings(editing_));
        for (std::size_t i = 0; i < window_.fields().size(); ++i)
            window_.show_reading(static_cast<int>(i), texts_.reading(form(), static_cast<int>(i)));
        window_.show_help(texts_.help(form(), field_));
    }

    void tell(const std::string& message) {
        window_.ask(message, css::awt::MessageBoxType_ERRORBOX, buttons::BUTTONS_OK);
    }

    Outcome outcome() const {
        Outcome done;
        if (saved_ > 0)
            done.sheets = {editing_.data().grid().sheet()};
        done.counts = {{"Saved", saved_}};
        done.message = {"done.register.edit.rows", {{"rows", std::to_string(saved_)}}};
        return done;
    }

    CommandContext& command_;
    RowEditing& editing_;
    RowFormTexts texts_;
    RowFormWindow window_;
    std::string notice_; ///< what was just done; shown in place of the row's number
    int field_ = 0;      ///< where the cursor is
    int saved_ = 0;
    bool loading_ = false; ///< the controls change because another row is shown
};

} // namespace

Result<Outcome> edit_rows(CommandContext& command, RowEditing& editing) {
    if (!command.frame.is())
        return error("call.missing", {{"name", "Silent"}});
    return RowFormDialog(command, editing).execute();
}

} // namespace kyodo
