// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A plain user installs the .oxt with the office's own program, sees all of it registered, and removes it
// again.
#include "tests/package/package.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

#include <unistd.h>

namespace kyodo::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

class Unopkg {
public:
    Unopkg() {
        fs::create_directory(folder_.path() / "home");
        fs::permissions(folder_.path() / "home", fs::perms::all);
        // The build folder may be closed to other users.
        fs::copy_file(KYODO_OXT, oxt());
        fs::permissions(oxt(), fs::perms::owner_read | fs::perms::others_read);
    }

    fs::path oxt() const { return folder_.path() / "Kyodo.oxt"; }

    ProgramResult operator()(const std::string& arguments) const {
        const char* other = std::getenv("KYODO_OFFICE");
        const fs::path office = other != nullptr ? other : KYODO_LIBREOFFICE;
        const std::string profile = "file://" + (folder_.path() / "home/profile").string();
        return run(as_plain_user() + "env -u DISPLAY LC_ALL=C.UTF-8 HOME=" +
                   shell_word(folder_.path() / "home") + " " + shell_word(office / "program/unopkg") + " " +
                   arguments + " " + shell_word("-env:UserInstallation=" + profile) + " < /dev/null");
    }

private:
    /// unopkg refuses to work for root: then nobody (65534) does it.
    static std::string as_plain_user() {
        return geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : "";
    }

    TemporaryFolder folder_;
};

TEST(Install, APlainUserInstallsAndRemovesIt) {
    if (geteuid() == 0 && run("setpriv --reuid=65534 --regid=65534 --clear-groups true").status != 0)
        GTEST_SKIP() << "root may not act as another user here, and unopkg refuses root";
    const Unopkg unopkg;

    const ProgramResult add = unopkg("add -s -f " + shell_word(unopkg.oxt()));
    ASSERT_EQ(add.status, 0) << add.output;

    // The exit code doesn't tell whether every part was taken; the list does.
    const ProgramResult list = unopkg("list");
    EXPECT_EQ(list.status, 0) << list.output;
    EXPECT_THAT(list.output, HasSubstr("Identifier: org.kyodo.calc"));
    EXPECT_THAT(list.output, HasSubstr("Version: " KYODO_VERSION));
    EXPECT_THAT(list.output, HasSubstr("is registered: yes"));
    EXPECT_THAT(list.output, Not(HasSubstr("is registered: no")));
    for (const char* part : {"kyodo.rdb", "kyodo.components", "Addons.xcu", "CalcAddIns.xcu",
                             "CalcWindowState.xcu", "Paths.xcu", "ProtocolHandler.xcu"})
        EXPECT_THAT(list.output, HasSubstr(part));

    const ProgramResult remove = unopkg("remove org.kyodo.calc");
    EXPECT_EQ(remove.status, 0) << remove.output;
    EXPECT_THAT(unopkg("list").output, Not(HasSubstr("org.kyodo.calc")));
}

} // namespace
} // namespace kyodo::test
