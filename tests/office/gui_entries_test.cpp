// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What the window offers: entries that can't work are greyed, the toolbar is there, the tabbed interface has
// its entries.
#include "accessibility.hpp"
#include "gui_test.hpp"
#include "programs/workbooks.hpp"
#include "strings.hpp"

#include <com/sun/star/accessibility/AccessibleRole.hpp>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/frame/XLayoutManager.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>

namespace kyodo::office {
namespace {

namespace css = com::sun::star;
namespace role = com::sun::star::accessibility::AccessibleRole;
using testing::AllOf;
using testing::Each;
using testing::ElementsAre;
using testing::IsSupersetOf;
using testing::SizeIs;

constexpr const char* toolbar = "private:resource/toolbar/addon_org.kyodo.calc.toolbar";

std::vector<bool> enabled(const std::vector<MenuEntry>& entries) {
    std::vector<bool> result;
    for (const MenuEntry& entry : entries) {
        result.push_back(entry.enabled);
    }
    return result;
}

class Entries : public Gui {
protected:
    /// What the menu shows, in its order: 新しいワークブック; of the schedule 作成, 読み取る, 繰り越す,
    /// 集計; of registers 追加, 1件ずつ入力, 点検, 集計, 次の年度へ; of
    /// checklists 追加, 点検.
    std::vector<bool> enabled_in_menu() {
        const auto entries = open_menu(office_, display_, "協働");
        display_.screenshot("menu-entries");
        display_.press("Escape");
        return enabled(entries);
    }

    uno::Reference<css::container::XNameAccess> configuration(const std::string& path) const {
        const uno::Reference<css::lang::XMultiServiceFactory> provider(
            office_.create("com.sun.star.configuration.ConfigurationProvider"), uno::UNO_QUERY_THROW);
        css::beans::PropertyValue node;
        node.Name = "nodepath";
        node.Value <<= to_office(path);
        uno::Sequence<uno::Any> arguments(1);
        arguments.getArray()[0] <<= node;
        return {provider->createInstanceWithArguments("com.sun.star.configuration.ConfigurationAccess",
                                                      arguments),
                uno::UNO_QUERY_THROW};
    }
};

/// An empty sheet: a workbook or a register can be made, and filled sheets gathered from a folder.
TEST_F(Entries, WithoutARegisterWhatNeedsOneIsGreyed) {
    const Document document = new_spreadsheet(office_);
    EXPECT_THAT(enabled_in_menu(), ElementsAre(true, false, false, false, false, true, false, false, false,
                                               false, false, false, false, true, false));
}

/// A new workbook has every register but no checklist to check and no scores to compare.
TEST_F(Entries, WithRegistersWhatTheyMakeIsStillGreyed) {
    const Document workbook = new_workbook("shinjo");
    EXPECT_THAT(enabled_in_menu(), ElementsAre(true, true, true, true, true, true, true, true, true, true,
                                               true, false, true, true, false));
}

TEST_F(Entries, WithChecklistsAndScoresAllCanBeChosen) {
    const Document workbook = new_workbook("shinjo");
    command(office_, workbook, "org.kyodo.calc:register.insert", {{"Register", "score"}});
    command(office_, workbook, "org.kyodo.calc:register.edit",
            {{"Register", "project"}, {"Row", "new"}, {"Values", "事業番号=1"}});
    command(office_, workbook, "org.kyodo.calc:checklist.insert");
    EXPECT_THAT(enabled_in_menu(), AllOf(SizeIs(15), Each(true)));
}

/// Through the frame's layout manager, and its buttons as they are told to assistive programs.
TEST_F(Entries, TheToolbarIsShown) {
    const Document document = new_spreadsheet(office_);
    const uno::Reference<css::beans::XPropertySet> frame(document.frame(), uno::UNO_QUERY_THROW);
    const uno::Reference<css::frame::XLayoutManager> layout(frame->getPropertyValue("LayoutManager"),
                                                            uno::UNO_QUERY_THROW);
    EXPECT_TRUE(wait_until([&] { return layout->isElementVisible(to_office(toolbar)); }));
    std::vector<std::string> names;
    for (const Element& button : elements_shown(office_, {role::PUSH_BUTTON})) {
        names.push_back(button.name);
    }
    EXPECT_THAT(names,
                IsSupersetOf({"新しいワークブック…", "年次指標を作成…", "年次指標を読み取る…",
                              "年度を繰り越す…", "進捗を集計…", "台帳を追加…", "台帳を1件ずつ入力…",
                              "台帳を点検", "台帳を集計…", "台帳を次の年度へ…", "チェックリストを追加…",
                              "チェックリストを点検", "評価票を作成…", "評価票を集計…", "評価を比較…"}));
}

/// Through the configuration that the tabbed interface takes its entries from.
TEST_F(Entries, TheTabbedInterfaceHasThem) {
    const auto entries = configuration("/org.openoffice.Office.Addons/AddonUI/OfficeNotebookBar/"
                                       "org.kyodo.calc.OfficeNotebookBar");
    std::vector<std::string> urls;
    for (const rtl::OUString& name : entries->getElementNames()) {
        const uno::Reference<css::container::XNameAccess> entry(entries->getByName(name),
                                                                uno::UNO_QUERY_THROW);
        rtl::OUString url;
        entry->getByName("URL") >>= url;
        urls.push_back(from_office(url));
    }
    EXPECT_THAT(urls, ElementsAre("org.kyodo.calc:workbook.new", "org.kyodo.calc:schedule.render",
                                  "org.kyodo.calc:schedule.read", "org.kyodo.calc:schedule.rollover",
                                  "org.kyodo.calc:schedule.progress", "org.kyodo.calc:register.insert",
                                  "org.kyodo.calc:register.edit", "org.kyodo.calc:register.check",
                                  "org.kyodo.calc:register.summary", "org.kyodo.calc:register.rollover",
                                  "org.kyodo.calc:checklist.insert", "org.kyodo.calc:checklist.check",
                                  "org.kyodo.calc:evaluation.sheets", "org.kyodo.calc:evaluation.collect",
                                  "org.kyodo.calc:evaluation.compare"));
}

} // namespace
} // namespace kyodo::office
