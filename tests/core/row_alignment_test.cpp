// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/table/row_alignment.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kyodo {
namespace {

using testing::ElementsAre;

TEST(MatchRows, StrictKeysFirstThenLooseOnesThenNothing) {
    // B was reworded to B2 but has its number; D is gone, E is new
    const std::vector<RowKeys> before{{"A", "1"}, {"B", "2"}, {"C", "3"}, {"D", ""}};
    const std::vector<RowKeys> after{{"C", "1"}, {"B2", "2"}, {"A", "7"}, {"E", ""}};
    EXPECT_THAT(match_rows(before, after), ElementsAre(2, 1, 0, -1));
}

TEST(MatchRows, EqualRowsInTheirOrderAndEachOnce) {
    const std::vector<RowKeys> before{{"A"}, {"A"}, {"A"}};
    const std::vector<RowKeys> after{{"A"}, {"B"}, {"A"}};
    EXPECT_THAT(match_rows(before, after), ElementsAre(0, 2, -1));
    EXPECT_THAT(match_rows({}, after), ElementsAre());
}

TEST(RowsInOrder, TheLongestChainStays) {
    // 5 moved to the front: 0 1 2 3 stay and one moves, not the other way round
    EXPECT_THAT(rows_in_order({1, 2, 3, 4, 0}), ElementsAre(true, true, true, true, false));
    EXPECT_THAT(rows_in_order({3, 0, -1, 1, 2}), ElementsAre(false, true, false, true, true));
    EXPECT_THAT(rows_in_order({-1, -1}), ElementsAre(false, false));
}

} // namespace
} // namespace kyodo
