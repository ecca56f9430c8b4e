// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "office_test.hpp"

#include "strings.hpp"

#include <csignal>
#include <cstdlib>
#include <sstream>
#include <thread>

#include <sys/wait.h>
#include <unistd.h>

namespace kyodo::office {
namespace {

using namespace std::chrono_literals;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// Not so for a zombie that nobody has reaped yet.
bool runs(pid_t pid) {
    std::error_code gone;
    return !std::filesystem::read_symlink("/proc/" + std::to_string(pid) + "/exe", gone).empty();
}

TEST(FileUrl, EscapesWhatIsNotPlainAscii) {
    // 市 is E5 B8 82 in UTF-8 (RFC 3986 §2.5: UTF-8, then percent-encoding)
    EXPECT_EQ(file_url("/a b/市#1.ods"), "file:///a%20b/%E5%B8%82%231.ods");
    EXPECT_EQ(file_path("file:///a%20b/%E5%B8%82%231.ods"), "/a b/市#1.ods");
}

TEST(Run, TellsWhatFailed) {
    EXPECT_EQ(run({{"echo", "a"}, {}, {}, {}}), "a\n");
    try {
        run({{"sh", "-c", "echo why >&2; exit 3"}, {}, {}, {}});
        FAIL() << "no exception";
    } catch (const std::runtime_error& e) {
        EXPECT_THAT(e.what(), HasSubstr("exit code 3"));
        EXPECT_THAT(e.what(), HasSubstr("why"));
    }
}

TEST(TempDir, IsRemovedWhenItsOwnerIsKilled) {
    int ends[2];
    ASSERT_EQ(pipe(ends), 0);
    const pid_t child = fork();
    if (child == 0) {
        const TempDir dir;
        Command started{{"sleep", "60"}, {{"HOME", dir.path().string()}}, {}, {}};
        started.death_signal = 0; // as a program that the office starts
        const ChildProcess sleeper(started);
        const std::string line = dir.path().string() + " " + std::to_string(sleeper.pid()) + "\n";
        const bool told = write(ends[1], line.data(), line.size()) > 0;
        std::this_thread::sleep_for(200ms); // the sleeper has its environment once it has begun
        raise(told ? SIGKILL : SIGABRT);
    }
    char line[4096] = {};
    ASSERT_GT(read(ends[0], line, sizeof line - 1), 0);
    std::istringstream words(line);
    std::string folder;
    pid_t sleeper = 0;
    words >> folder >> sleeper;
    int status = 0;
    waitpid(child, &status, 0);
    ASSERT_EQ(WTERMSIG(status), SIGKILL);
    for (int i = 0; i < 100 && (runs(sleeper) || std::filesystem::exists(folder)); ++i) {
        std::this_thread::sleep_for(50ms);
    }
    EXPECT_FALSE(runs(sleeper));
    EXPECT_FALSE(std::filesystem::exists(folder)) << folder;
    close(ends[0]);
    close(ends[1]);
}

class Harness : public OfficeTest {};

TEST_F(Harness, ReadsAndWritesCells) {
    const Document document = new_spreadsheet(office());
    const Sheet sheet = document.sheet();
    set_text(sheet, "A1", "協働");
    set_number(sheet, "B1", 2.5);
    type_formula(sheet, "C1", "=B1*2");
    EXPECT_EQ(shown(sheet, "A1"), "協働");
    EXPECT_EQ(number(sheet, "C1"), 5);
    EXPECT_EQ(formula(sheet, "C1"), "=B1*2");
    EXPECT_THAT(shown_area(sheet), ElementsAre(ElementsAre("協働", "2.5", "5")));
}

TEST_F(Harness, SpeaksJapanese) {
    const Document document = new_spreadsheet(office());
    set_text(document.sheet(), "A1", "x");
    // LibreOffice's own Japanese for the undo step "Input" (its translation of STR_UNDO_ENTERDATA)
    EXPECT_THAT(undo_titles(document), ElementsAre("入力"));
}

TEST_F(Harness, UndoRestoresTheFlatFile) {
    const Document document = new_spreadsheet(office());
    const Sheet sheet = document.sheet();
    set_text(sheet, "A1", "before");
    const std::string before = save_flat(office(), document);
    set_text(sheet, "A1", "after");
    const std::string after = save_flat(office(), document);
    EXPECT_THAT(first_difference(before, after), HasSubstr("after"));
    undo(document);
    EXPECT_EQ(first_difference(before, save_flat(office(), document)), "");
    redo(document);
    EXPECT_EQ(first_difference(after, save_flat(office(), document)), "");
}

TEST_F(Harness, SavesAndOpensFilesWithJapaneseNames) {
    const std::filesystem::path file = office().scratch() / "一関市 計画.ods";
    {
        const Document document = new_spreadsheet(office());
        set_text(document.sheet(), "A1", "準備作業");
        save_as(document, file);
    }
    const Document again = open(office(), file, Access::read_only);
    EXPECT_EQ(shown(again.sheet(), "A1"), "準備作業");
}

TEST_F(Harness, RefusesAFileThatIsNone) {
    const std::filesystem::path file = office().scratch() / "broken.ods";
    write_file(file, std::string("PK\3\4") + std::string(100, 'x'));
    EXPECT_ANY_THROW(open(office(), file));
}

TEST_F(Harness, ExportsThePdfOfOneSheet) {
    const std::filesystem::path file = office().scratch() / "two.ods";
    const Document document = new_spreadsheet(office());
    set_text(document.sheet(), "A1", "first");
    document.spreadsheets()->getSheets()->insertNewByName(to_office("第二"), 1);
    set_text(document.sheet("第二"), "A1", "second");
    save_as(document, file);
    export_pdf(document, office().scratch() / "both.pdf");
    export_sheets_pdf(office(), file, {"第二"}, office().scratch() / "one.pdf");
    EXPECT_THAT(pdf_pages(office().scratch() / "both.pdf"),
                ElementsAre(HasSubstr("first"), HasSubstr("second")));
    EXPECT_THAT(pdf_pages(office().scratch() / "one.pdf"), ElementsAre(HasSubstr("second")));
}

TEST_F(Harness, SeesWhatACommandOpened) {
    const Document there_before = new_spreadsheet(office());
    EXPECT_THAT(opened_by(office(), [] {}), IsEmpty());
    const auto opened = opened_by(office(), [&] {
        office().desktop()->loadComponentFromURL(to_office("private:factory/scalc"), to_office("_blank"), 0,
                                                 {});
    });
    ASSERT_EQ(opened.size(), 1u);
    set_text(opened[0].sheet(), "A1", "new");
    EXPECT_EQ(shown(there_before.sheet(), "A1"), "");
}

TEST_F(Harness, SaysWhenNoCommandAnswers) {
    const Document document = new_spreadsheet(office());
    EXPECT_EQ(dispatch(office(), document, "org.nobody:nothing").outcome, Outcome::nothing);
}

TEST_F(Harness, GetsAnotherOfficeAfterADeath) {
    const pid_t first = office().pid();
    kill(first, SIGKILL);
    for (int i = 0; i < 100 && office().alive(); ++i) {
        std::this_thread::sleep_for(50ms);
    }
    SetUp(); // as the next test does
    EXPECT_NE(office().pid(), first);
    const Document document = new_spreadsheet(office());
    set_text(document.sheet(), "A1", "alive");
    EXPECT_EQ(shown(document.sheet(), "A1"), "alive");
}

TEST(OfficeLife, EndsAndLeavesNothing) {
    std::filesystem::path scratch;
    std::set<std::string> sockets;
    pid_t pid = 0;
    {
        const Office office(OfficeOptions{});
        scratch = office.scratch();
        pid = office.pid();
        sockets = sockets_of(pid);
        EXPECT_TRUE(runs(pid));
        EXPECT_THAT(sockets, Contains(HasSubstr("OSL_PIPE_")));
    }
    EXPECT_FALSE(runs(pid));
    EXPECT_FALSE(std::filesystem::exists(scratch.parent_path()));
    for (const std::string& socket : sockets) {
        EXPECT_FALSE(std::filesystem::exists(socket)) << socket;
    }
}

TEST(OfficeLife, DiesWithAnOwnerThatIsKilled) {
    int ends[2];
    ASSERT_EQ(pipe(ends), 0);
    // A process of its own as owner: this one's UNO runtime has threads, which a fork doesn't take along.
    ChildProcess owner(Command{{"/proc/self/exe", "--gtest_filter=OfficeLife.DISABLED_WaitsToBeKilled",
                                "--gtest_also_run_disabled_tests"},
                               {{"KYODO_TELL", std::to_string(ends[1])}},
                               {},
                               {},
                               ends[1]});
    close(ends[1]);
    std::string told;
    for (char c = 0; read(ends[0], &c, 1) == 1 && c != '\n';) {
        told += c;
    }
    close(ends[0]);
    std::istringstream words(told);
    pid_t pid = 0;
    std::string folder;
    words >> pid >> folder;
    ASSERT_GT(pid, 0) << told;
    const auto sockets = sockets_of(pid);
    kill(owner.pid(), SIGKILL);
    for (int i = 0; i < 100 && (runs(pid) || std::filesystem::exists(folder)); ++i) {
        std::this_thread::sleep_for(50ms);
    }
    EXPECT_FALSE(runs(pid));
    EXPECT_FALSE(std::filesystem::exists(folder)) << folder;
    for (const std::string& socket : sockets) {
        EXPECT_FALSE(std::filesystem::exists(socket)) << socket;
    }
}

/// The other half of the test above, run in a process of its own.
TEST(OfficeLife, DISABLED_WaitsToBeKilled) {
    const char* tell = std::getenv("KYODO_TELL");
    ASSERT_NE(tell, nullptr);
    const Office office(OfficeOptions{});
    const std::string line =
        std::to_string(office.pid()) + " " + office.scratch().parent_path().string() + "\n";
    ASSERT_GT(write(std::stoi(tell), line.data(), line.size()), 0);
    std::this_thread::sleep_for(60s);
}

TEST(OfficeLife, TellsHowItDied) {
    Office office(OfficeOptions{});
    kill(office.pid(), SIGKILL);
    for (int i = 0; i < 100 && office.alive(); ++i) {
        std::this_thread::sleep_for(50ms);
    }
    EXPECT_FALSE(office.alive());
    EXPECT_THAT(office.death_notice(), HasSubstr("signal 9"));
    EXPECT_ANY_THROW(new_spreadsheet(office));
}

TEST(OfficeLife, EndsWhenItsDeadlineIsMissed) {
    Office office(OfficeOptions{});
    const Deadline deadline(office.pid(), 1s);
    EXPECT_FALSE(deadline.missed());
    for (int i = 0; i < 100 && office.alive(); ++i) {
        std::this_thread::sleep_for(50ms);
    }
    EXPECT_TRUE(deadline.missed());
    EXPECT_FALSE(office.alive());
}

TEST(OfficeLife, QuitsInOrderWithTheExtensionLoaded) {
    OfficeOptions options;
    options.extension = extension_under_test();
    Office office(options);
    const auto ending = office.quit();
    ASSERT_TRUE(ending.has_value()) << "it didn't quit";
    EXPECT_EQ(ending->text(), "exit code 0");
}

} // namespace
} // namespace kyodo::office
