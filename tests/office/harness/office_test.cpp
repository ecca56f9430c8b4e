// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "office_test.hpp"

#include <cstdlib>

namespace kyodo::office {
namespace {

std::unique_ptr<Office>& shared() {
    static std::unique_ptr<Office> office;
    return office;
}

/// Ends the office before main returns, while the UNO runtime is still whole.
class EndOffice : public testing::Environment {
    void TearDown() override { shared().reset(); }
};
[[maybe_unused]] testing::Environment* const registered = testing::AddGlobalTestEnvironment(new EndOffice);

} // namespace

std::filesystem::path extension_under_test() {
    const char* chosen = std::getenv("KYODO_EXTENSION");
    return chosen && *chosen ? chosen : KYODO_STAGE;
}

void OfficeTest::SetUp() {
    if (!shared() || !shared()->alive()) {
        shared().reset();
        OfficeOptions options;
        options.extension = extension_under_test();
        shared() = std::make_unique<Office>(options);
    }
}

void OfficeTest::TearDown() {
    if (shared() && !shared()->alive()) {
        ADD_FAILURE() << "the office died in this test: " << shared()->death_notice();
    }
}

Office& OfficeTest::office() { return *shared(); }

} // namespace kyodo::office
