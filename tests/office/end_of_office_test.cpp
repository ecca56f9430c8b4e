// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// An office that is closed soon after a change ends, and ends well. The menu's state is looked at again
// within a second after a change; that must not outlive the office.
#include "office_test.hpp"

#include <com/sun/star/util/XCloseable.hpp>

#include <thread>

namespace kyodo::office {
namespace {

namespace css = com::sun::star;

class EndOfOffice : public testing::TestWithParam<int> {};

TEST_P(EndOfOffice, IsCleanSoonAfterAChange) {
    OfficeOptions options;
    options.extension = extension_under_test();
    Office office(options);
    const auto file = office.scratch() / "新庄市.ods";
    ASSERT_EQ(dispatch(office, new_spreadsheet(office), "org.kyodo.calc:workbook.new",
                       {{"City", "shinjo"}, {"File", file.string()}, {"Silent", true}})
                  .outcome,
              Outcome::success);
    const Document document = open(office, file);
    // The first change is looked at at once, those after it a second later.
    for (int i = 0; i < 6; ++i) {
        set_text(document.sheet(), "D6", "情報の共有 " + std::to_string(i));
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(GetParam()));
    uno::Reference<css::util::XCloseable>(document.model(), uno::UNO_QUERY_THROW)->close(true);
    const auto ending = office.quit(std::chrono::seconds(20));
    ASSERT_TRUE(ending) << "the office still runs 20 seconds after it was asked to end";
    EXPECT_FALSE(ending->signalled) << ending->text() << office.death_notice();
    EXPECT_EQ(ending->code, 0) << ending->text() << office.death_notice();
}

// Milliseconds between the last change and the end: before the second look, about then, after it.
INSTANTIATE_TEST_SUITE_P(Milliseconds, EndOfOffice, testing::Values(0, 300, 900, 1500));

} // namespace
} // namespace kyodo::office
