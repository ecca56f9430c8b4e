// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What menus and toolbars are told: which commands can work on the document in the window.
#include "command_test.hpp"

#include "strings.hpp"

#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/lang/XInitialization.hpp>
#include <com/sun/star/util/URLTransformer.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include <mutex>
#include <thread>

namespace kyodo::office {
namespace {

namespace css = com::sun::star;

const std::vector<std::string> on_plans = {"schedule.render", "schedule.rollover", "schedule.progress"};

class Status : public CommandTest {
protected:
    /// Whether the command is enabled in a window; nothing where no command answers.
    std::optional<bool> enabled(const uno::Reference<uno::XInterface>& frame, const std::string& name);

    /// The extension's protocol handler in a frame, without the frame's own help.
    uno::Reference<uno::XInterface> in_frame(const uno::Reference<css::frame::XFrame>& frame) {
        const uno::Reference<css::lang::XInitialization> handler(
            office().create("org.kyodo.calc.ProtocolHandler"), uno::UNO_QUERY_THROW);
        uno::Sequence<uno::Any> where(1);
        where.getArray()[0] <<= frame;
        handler->initialize(where);
        return handler;
    }
};

class Listener : public cppu::WeakImplHelper1<css::frame::XStatusListener> {
public:
    void SAL_CALL statusChanged(const css::frame::FeatureStateEvent& event) override {
        const std::lock_guard lock(mutex_);
        enabled_ = static_cast<bool>(event.IsEnabled);
    }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

    /// What was told last; the office tells it on a thread of its own.
    std::optional<bool> enabled() const {
        const std::lock_guard lock(mutex_);
        return enabled_;
    }

private:
    mutable std::mutex mutex_;
    std::optional<bool> enabled_;
};

std::optional<bool> Status::enabled(const uno::Reference<uno::XInterface>& frame, const std::string& name) {
    css::util::URL url;
    url.Complete = to_office("org.kyodo.calc:" + name);
    css::util::URLTransformer::create(office().context())->parseStrict(url);
    const uno::Reference<css::frame::XDispatchProvider> provider(frame, uno::UNO_QUERY_THROW);
    const auto dispatch = provider->queryDispatch(url, "_self", 0);
    if (!dispatch.is()) {
        return std::nullopt;
    }
    const rtl::Reference<Listener> listener(new Listener);
    dispatch->addStatusListener(listener.get(), url);
    dispatch->removeStatusListener(listener.get(), url);
    return listener->enabled();
}

TEST_F(Status, AnEmptySpreadsheet) {
    const Document document = new_spreadsheet(office());
    EXPECT_EQ(enabled(document.frame(), "workbook.new"), true);
    EXPECT_EQ(enabled(document.frame(), "schedule.read"), false) << "there is nothing to read";
    for (const std::string& name : on_plans) {
        EXPECT_EQ(enabled(document.frame(), name), false) << name;
    }
    set_text(document.sheet(), "B3", "見出し");
    EXPECT_EQ(enabled(document.frame(), "schedule.read"), true);
    EXPECT_EQ(enabled(document.frame(), "schedule.draw"), std::nullopt);
}

TEST_F(Status, AWorkbookWithAPlan) {
    const Document workbook = new_workbook("shinjo");
    EXPECT_EQ(enabled(workbook.frame(), "workbook.new"), true);
    for (const std::string& name : on_plans) {
        EXPECT_EQ(enabled(workbook.frame(), name), true) << name;
    }
}

/// What only some kind of register lets work is greyed where there are others.
TEST_F(Status, WhatNeedsARegisterOfOneKind) {
    const Document document = new_spreadsheet(office());
    const std::vector<std::string> on_projects = {"checklist.insert", "evaluation.sheets"};
    const std::vector<std::string> on_what_these_make = {"checklist.check", "evaluation.compare"};
    ASSERT_EQ(run(document, "register.insert", {{"Register", "grant"}}).outcome, Outcome::success);
    for (const std::string& name : on_projects) {
        EXPECT_EQ(enabled(document.frame(), name), false) << name;
    }
    EXPECT_EQ(enabled(document.frame(), "register.check"), true);
    ASSERT_EQ(run(document, "register.insert", {{"Register", "project"}}).outcome, Outcome::success);
    for (const std::string& name : on_projects) {
        EXPECT_EQ(enabled(document.frame(), name), true) << name;
    }
    for (const std::string& name : on_what_these_make) {
        EXPECT_EQ(enabled(document.frame(), name), false) << name;
    }
    ASSERT_EQ(run(document, "register.insert", {{"Register", "score"}}).outcome, Outcome::success);
    EXPECT_EQ(enabled(document.frame(), "evaluation.compare"), true);
}

// A change within the second in which changes are looked at once only: what it brings is told afterwards.
TEST_F(Status, TheLastOfManyChangesIsTold) {
    const Document document = new_spreadsheet(office());
    css::util::URL url;
    url.Complete = "org.kyodo.calc:schedule.render";
    const uno::Reference<css::frame::XDispatchProvider> provider(in_frame(document.frame()),
                                                                 uno::UNO_QUERY_THROW);
    const auto dispatch = provider->queryDispatch(url, "_self", 0);
    const rtl::Reference<Listener> listener(new Listener);
    dispatch->addStatusListener(listener.get(), url);
    ASSERT_EQ(listener->enabled(), false);
    const Sheet sheet = document.sheet();
    const std::vector<std::string> header{"大区分", "区分", "No.", "取組事項", "内容", "主体", "令和8年度"};
    for (const bool plan : {true, false, true}) {
        for (std::size_t i = 0; i < header.size(); ++i) {
            set_text(sheet, address({0, static_cast<int>(i)}), plan ? header[i] : "");
        }
        for (int tenths = 0; tenths < 50 && listener->enabled() != plan; ++tenths) {
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
        }
        EXPECT_EQ(listener->enabled(), plan) << "five seconds after the last change";
    }
    dispatch->removeStatusListener(listener.get(), url);
}

TEST_F(Status, AReadOnlyWorkbook) {
    const auto file = office().scratch() / "読み取り専用.ods";
    save_as(new_workbook("shinjo"), file);
    const Document workbook = open(office(), file, Access::read_only);
    EXPECT_EQ(enabled(workbook.frame(), "workbook.new"), true);
    EXPECT_EQ(enabled(workbook.frame(), "schedule.read"), false);
    for (const std::string& name : on_plans) {
        EXPECT_EQ(enabled(workbook.frame(), name), false) << name;
    }
}

TEST_F(Status, AWindowWithoutASpreadsheet) {
    // The handler in a frame that shows nothing, as between two documents
    const uno::Reference<css::frame::XFrame> frame(office().create("com.sun.star.frame.Frame"),
                                                   uno::UNO_QUERY_THROW);
    EXPECT_EQ(enabled(in_frame(frame), "workbook.new"), true);
    EXPECT_EQ(enabled(in_frame(frame), "schedule.read"), false);
    for (const std::string& name : on_plans) {
        EXPECT_EQ(enabled(in_frame(frame), name), false) << name;
    }
}

TEST_F(Status, ATextDocument) {
    uno::Reference<css::frame::XModel> text;
    try {
        text.set(office().desktop()->loadComponentFromURL("private:factory/swriter", "_blank", 0, {}),
                 uno::UNO_QUERY);
    } catch (const uno::Exception&) { // this office has no Writer
    }
    if (!text.is()) {
        GTEST_SKIP() << "this office has no Writer";
    }
    const auto frame = text->getCurrentController()->getFrame();
    EXPECT_EQ(enabled(frame, "workbook.new"), true);
    for (const std::string& name : on_plans) {
        EXPECT_EQ(enabled(frame, name), false) << name;
    }
    uno::Reference<css::util::XCloseable>(text, uno::UNO_QUERY_THROW)->close(true);
}

} // namespace
} // namespace kyodo::office
