// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The template manager with the packed extension in the office: the staged one has no templates yet.
#include "command_test.hpp"

#include "strings.hpp"

#include <com/sun/star/beans/Property.hpp>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/frame/DocumentTemplates.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sdbc/XRow.hpp>
#include <com/sun/star/ucb/UniversalContentBroker.hpp>
#include <com/sun/star/ucb/XCommandProcessor.hpp>
#include <com/sun/star/ucb/XSimpleFileAccess.hpp>
#include <rtl/uri.hxx>

#include <map>

namespace kyodo::office {
namespace {

namespace css = com::sun::star;
using testing::Contains;
using testing::ElementsAre;

OfficeOptions with_packed_extension() {
    OfficeOptions options;
    options.extension = KYODO_OXT;
    return options;
}

class Templates : public testing::Test {
protected:
    void TearDown() override { expect_alive(office_, deadline_); }

    rtl::OUString root() const {
        const auto templates = css::frame::DocumentTemplates::create(office_.context());
        return templates->getContent()->getIdentifier()->getContentIdentifier();
    }

    /// What is in a folder of the template manager: addresses by names.
    std::map<std::string, rtl::OUString> entries(const rtl::OUString& folder) const {
        const uno::Reference<css::ucb::XSimpleFileAccess> files(
            office_.create("com.sun.star.ucb.SimpleFileAccess"), uno::UNO_QUERY_THROW);
        std::map<std::string, rtl::OUString> result;
        for (const rtl::OUString& url : files->getFolderContents(folder, true)) {
            const rtl::OUString name = rtl::Uri::decode(url.copy(url.lastIndexOf('/') + 1),
                                                        rtl_UriDecodeWithCharset, RTL_TEXTENCODING_UTF8);
            result[from_office(name)] = url;
        }
        return result;
    }

    /// The file that an address of the template manager stands for.
    rtl::OUString file_of(const rtl::OUString& address) const {
        const uno::Reference<css::ucb::XUniversalContentBroker> broker(
            css::ucb::UniversalContentBroker::create(office_.context()));
        const uno::Reference<css::ucb::XCommandProcessor> content(
            broker->queryContent(broker->createContentIdentifier(address)), uno::UNO_QUERY_THROW);
        uno::Sequence<css::beans::Property> wanted(1);
        wanted.getArray()[0].Name = to_office("TargetURL");
        const uno::Reference<css::sdbc::XRow> row(
            content->execute({to_office("getPropertyValues"), -1, uno::makeAny(wanted)}, 0, {}),
            uno::UNO_QUERY_THROW);
        return row->getString(1);
    }

    Document open_template(const rtl::OUString& url) const {
        css::beans::PropertyValue hidden;
        hidden.Name = to_office("Hidden");
        hidden.Value <<= true;
        return Document(office_.desktop()->loadComponentFromURL(url, to_office("_blank"), 0, {&hidden, 1}));
    }

    Office office_{with_packed_extension()};
    Deadline deadline_{office_.pid(), test_limit};
};

template <class Map>
std::vector<std::string> keys(const Map& map) {
    std::vector<std::string> all;
    for (const auto& [key, value] : map) {
        all.push_back(key);
    }
    return all;
}

/// The category is the one that extension/template/groupuinames.xml names; one template a city,
/// by the title of its plan or guideline: the manager shows a document's title.
TEST_F(Templates, TheManagerShowsThemUnderTheirCategory) {
    const auto categories = entries(root());
    ASSERT_THAT(keys(categories), Contains("協働 Kyodo"));
    EXPECT_THAT(keys(entries(categories.at("協働 Kyodo"))),
                testing::UnorderedElementsAre("協働推進計画", "あま市協働のためのルールブック",
                                              "一関市協働推進アクションプラン", "奥州市協働のまちづくり指針",
                                              "新庄市協働推進計画", "東久留米市協働の指針"));
}

/// 新庄市's plan has 20 items over 平成27–31年度.
TEST_F(Templates, ATemplateOpensAsANewWorkbook) {
    const auto categories = entries(root());
    ASSERT_THAT(keys(categories), Contains("協働 Kyodo"));
    const auto templates = entries(categories.at("協働 Kyodo"));
    ASSERT_THAT(keys(templates), Contains("新庄市協働推進計画"));
    const Document workbook = open_template(file_of(templates.at("新庄市協働推進計画")));
    EXPECT_EQ(from_office(workbook.model()->getURL()), "");
    EXPECT_FALSE(
        uno::Reference<css::frame::XStorable>(workbook.model(), uno::UNO_QUERY_THROW)->hasLocation());
    ASSERT_THAT(workbook.sheet_names(),
                ElementsAre("年次計画", "協働事業", "施策・取組", "補助金", "改訂履歴", "設定", "注記"));
    const CellPlace first = find_text(workbook.sheet("設定"), "開始年度");
    EXPECT_EQ(shown(workbook.sheet("設定"), address({first.row, first.column + 1})), "平成27年度");
    // and the commands take it for what it is
    const Answer answer = dispatch(office_, workbook, "org.kyodo.calc:schedule.render", {{"Silent", true}});
    EXPECT_EQ(answer.outcome, Outcome::success) << answer.message;
    EXPECT_EQ(answer.counts.at("Rows"), 20);
    EXPECT_EQ(answer.counts.at("Years"), 5);
}

} // namespace
} // namespace kyodo::office
