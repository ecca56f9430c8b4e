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

void expect_alive(Office& office, const Deadline& deadline) {
    if (deadline.missed()) {
        ADD_FAILURE() << "the test took longer than " << test_limit.count() << " s; its office was ended";
    } else if (!office.alive()) {
        ADD_FAILURE() << "the office died in this test: " << office.death_notice();
    }
}

void OfficeTest::SetUp() {
    if (!shared() || !shared()->alive()) {
        shared().reset();
        OfficeOptions options;
        options.extension = extension_under_test();
        shared() = std::make_unique<Office>(options);
    }
    deadline_.emplace(shared()->pid(), test_limit);
}

void OfficeTest::TearDown() {
    if (!deadline_) {
        return; // the office didn't start: SetUp has said so
    }
    expect_alive(*shared(), *deadline_);
    if (deadline_->missed()) {
        shared().reset(); // dying, but perhaps not dead yet
    }
    deadline_.reset();
}

Office& OfficeTest::office() { return *shared(); }

} // namespace kyodo::office
