// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// OfficeTest: tests that share one office, and survive its death.
#pragma once

#include "cells.hpp"
#include "deadline.hpp"
#include "dispatch.hpp"
#include "document.hpp"
#include "flat.hpp"
#include "pdf.hpp"
#include "undo.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>

namespace kyodo::office {

/// The extension under test: KYODO_EXTENSION from the environment (a folder or an .oxt), else the build's
/// stage.
std::filesystem::path extension_under_test();

/// How long a test may take, its calls into the office included; a sanitizer build is several times slower.
#ifdef KYODO_TEST_LIMIT
constexpr std::chrono::seconds test_limit{KYODO_TEST_LIMIT};
#else
constexpr std::chrono::seconds test_limit{240};
#endif

/// A failure that says how the office died, if it did.
void expect_alive(Office& office, const Deadline& deadline);

/// A test with an office that has the extension. All tests of a program share one; if it dies, the test it
/// died in fails with what the office last said, and the next test gets another. A test that takes longer
/// than test_limit loses its office.
class OfficeTest : public testing::Test {
protected:
    void SetUp() override;
    void TearDown() override;

    /// The shared office. Fails the test (throws) if it doesn't start.
    Office& office();

private:
    std::optional<Deadline> deadline_;
};

} // namespace kyodo::office
