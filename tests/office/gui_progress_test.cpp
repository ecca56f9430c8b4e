// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The progress window of a long command: a person who stops it finds the document as it was, and is told so.
#include "gui_test.hpp"

#include "strings.hpp"

#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include <filesystem>
#include <future>
#include <map>
#include <optional>
#include <sstream>

namespace kyodo::office {
namespace {

namespace css = com::sun::star;

/// A command that takes long, with all that it would ask, and what its progress window is called.
struct LongCommand {
    std::string name;
    std::string title;
    Arguments arguments;
    bool asks = false; ///< for what may be left out: the proposals are taken
    FlatPart part = FlatPart::everything;
};
const LongCommand rendering{
    "schedule.render", "年次指標の作成", {{"Style", "symbol"}, {"Paper", "A4"}, {"YearStyle", "wareki"}}};

/// A table of texts at the top of a sheet.
void put_table(const uno::Reference<css::sheet::XSpreadsheet>& sheet,
               const std::vector<std::vector<std::string>>& lines) {
    uno::Sequence<uno::Sequence<uno::Any>> rows(static_cast<sal_Int32>(lines.size()));
    for (std::size_t row = 0; row < lines.size(); ++row) {
        uno::Sequence<uno::Any> cells(static_cast<sal_Int32>(lines[row].size()));
        for (std::size_t column = 0; column < lines[row].size(); ++column)
            cells.getArray()[column] <<= to_office(lines[row][column]);
        rows.getArray()[row] = cells;
    }
    const uno::Reference<css::sheet::XCellRangeData> area(
        sheet->getCellRangeByPosition(0, 0, static_cast<sal_Int32>(lines.front().size()) - 1,
                                      static_cast<sal_Int32>(lines.size()) - 1),
        uno::UNO_QUERY_THROW);
    area->setDataArray(rows);
}

/// Two parties' scores of 標準's form: a sheet with two charts for each of so many projects, a tenth of a
/// second each.
void fill_scores(const Document& document, int projects) {
    std::vector<std::vector<std::string>> lines{
        {"評価票", "事業番号", "評価者の区分", "評価者", "項目番号", "評価", "評価点"}};
    for (int project = 1; project <= projects; ++project)
        for (const auto& [party, name] : {std::pair("団体", "みどりの会"), std::pair("市", "環境課")})
            for (int item = 1; item <= 12; ++item)
                lines.push_back(
                    {"hyojun", "R8-" + std::to_string(project), party, name, std::to_string(item), "○", "3"});
    put_table(document.sheet(), lines);
}

/// Each project is of a section of its own: 環境課1, 環境課2 …
void fill_projects(const Document& document, int projects) {
    std::vector<std::vector<std::string>> lines{
        {"事業番号", "協働事業名", "年度", "相手方の名称", "担当課", "形態", "開始日", "終了日"}};
    for (int project = 1; project <= projects; ++project)
        lines.push_back({"R8-" + std::to_string(project), "花だんの手入れ", "令和8年度", "みどりの会",
                         "環境課" + std::to_string(project), "委託", "2026-04-01", "2027-03-31"});
    put_table(document.sheet(), lines);
}

/// A plan of so many items over five years, as a table on a plain sheet. Rendering 10,000 as a new sheet
/// takes a second, writing them over the old ones three; a hand needs half of one to find the button.
void fill_plan(const uno::Reference<css::sheet::XSpreadsheet>& sheet, int items) {
    std::vector<std::vector<std::string>> lines{{"大区分", "区分", "No.", "取組事項", "内容", "主体",
                                                 "平成27年度", "平成28年度", "平成29年度", "平成30年度",
                                                 "令和元年度"}};
    for (int item = 1; item <= items; ++item) {
        const std::string group = "group " + std::to_string((item - 1) / 50);
        const std::string words = "item " + std::to_string(item);
        lines.push_back({group, group, std::to_string(item), words, words, words});
        lines.back().resize(lines.front().size(), "実施");
    }
    put_table(sheet, lines);
}

/// What of a document must not change.
struct State {
    std::string content;
    std::vector<std::string> sheets;
    std::vector<std::string> undo;
    bool modified;
};

class ProgressWindow : public Gui {
protected:
    State state(const Document& document, FlatPart part) const {
        return {
            save_flat(office_, document, part), document.sheet_names(), undo_titles(document),
            static_cast<bool>(uno::Reference<css::util::XModifiable>(document.model(), uno::UNO_QUERY_THROW)
                                  ->isModified())};
    }

    /// Starts a command for which nothing is left to ask, as a person would: not silently.
    std::future<Answer> start(const Document& document, const LongCommand& command) const {
        return std::async(std::launch::async, [this, &document, &command] {
            return dispatch(office_, document, "org.kyodo.calc:" + command.name, command.arguments);
        });
    }

    /// Waits for the progress window, does something there (shell commands that find its place in $X $Y
    /// $WIDTH $HEIGHT) and returns its place. All in one program: the command may take but a second. The
    /// dialog that asked before has the same title, but it is taller, and may go away under the search.
    std::optional<Box> in_progress_window(const std::string& title, const std::string& action) const {
        std::istringstream place(
            display_.run_here({"/bin/sh", "-c",
                               "for i in $(seq 400); do"
                               "  for w in $(xdotool search --onlyvisible --name . 2>/dev/null); do"
                               "    if [ \"$(xdotool getwindowname $w 2>/dev/null)\" = '" +
                                   title +
                                   "' ]; then"
                                   "      eval \"$(xdotool getwindowgeometry --shell $w 2>/dev/null)\"; "
                                   "      [ \"${WIDTH:-0}\" -gt $((${HEIGHT:-0} * 3)) ] || continue;"
                                   "      { " +
                                   action +
                                   "; } >/dev/null 2>&1; echo $X $Y $WIDTH $HEIGHT; exit 0;"
                                   "    fi;"
                                   "  done;"
                                   "  sleep 0.02;"
                                   "done"}));
        Box box;
        return place >> box.x >> box.y >> box.width >> box.height ? std::optional(box) : std::nullopt;
    }

    /// Stops a command in one of the person's ways.
    void expect_stopped(const Document& document, const std::string& action,
                        const LongCommand& command = rendering);
};

void ProgressWindow::expect_stopped(const Document& document, const std::string& action,
                                    const LongCommand& command) {
    const State before = state(document, command.part);
    auto windows = display_.window_boxes();
    std::future<Answer> running = start(document, command);
    if (command.asks) {
        EXPECT_TRUE(display_.wait_for_new_box(windows)) << "nothing was asked";
        display_.press("Return");
    }
    const std::optional<Box> window = in_progress_window(command.title, action);
    EXPECT_TRUE(window) << "no progress window opened";
    if (window) {
        windows.push_back(*window);
        EXPECT_TRUE(display_.wait_for_new_box(windows)) << "nothing tells that it stopped";
        display_.screenshot(std::string("stopped-") +
                            testing::UnitTest::GetInstance()->current_test_info()->name());
    }
    // the message stands until it is read
    while (running.wait_for(std::chrono::seconds(1)) == std::future_status::timeout && office_.alive()) {
        display_.press("Return");
    }
    const Answer answer = running.get();
    EXPECT_EQ(answer.message, "中止しました。何も変わっていません。");
    EXPECT_EQ(answer.outcome, Outcome::unclear);
    const State after = state(document, command.part);
    EXPECT_EQ(first_difference(before.content, after.content), "");
    EXPECT_EQ(after.sheets, before.sheets);
    EXPECT_EQ(after.undo, before.undo);
    EXPECT_EQ(after.modified, before.modified);
    // its window works again: it was shut off while the other was open
    const uno::Reference<css::awt::XWindow2> shown(document.frame()->getContainerWindow(),
                                                   uno::UNO_QUERY_THROW);
    EXPECT_TRUE(shown->isEnabled());
}

/// In the lower right corner, as in any dialog of ours: of 220 × 52 units, at 157 to 212 and 28 to 44.
constexpr const char* click_on_cancel =
    "xdotool mousemove --window $w $((WIDTH * 184 / 220)) $((HEIGHT * 36 / 52)) sleep 0.15 click 1";

/// A new sheet comes in one piece, in which the office takes no click: it counts after it.
TEST_F(ProgressWindow, TheButtonStopsANewSheet) {
    const Document document = new_spreadsheet(office_);
    fill_plan(document.sheet(), 30'000);
    expect_stopped(document, click_on_cancel);
    EXPECT_EQ(document.sheet_names().size(), 1U);
}

/// A sheet that is there already is written again part by part.
TEST_F(ProgressWindow, TheButtonStopsASheetThatIsWrittenAgain) {
    const Document document = new_spreadsheet(office_);
    fill_plan(document.sheet(), 10'000);
    const Answer first = dispatch(office_, document, "org.kyodo.calc:schedule.render",
                                  {{"Style", "band"}, {"Paper", "A4"}, {"Silent", true}});
    ASSERT_EQ(first.outcome, Outcome::success) << first.message;
    expect_stopped(document, click_on_cancel);
}

/// The comparisons that stand already go away again.
TEST_F(ProgressWindow, TheButtonStopsAComparison) {
    const Document document = new_spreadsheet(office_);
    fill_scores(document, 60);
    expect_stopped(document, click_on_cancel,
                   {"evaluation.compare",
                    "評価の比較",
                    {{"Form", "hyojun"}, {"Track", false}},
                    true,
                    FlatPart::cells}); // number formats stay in the office's list of them
}

TEST_F(ProgressWindow, TheButtonStopsEvaluationSheets) {
    const Document document = new_spreadsheet(office_);
    fill_projects(document, 20'000); // reading them takes half a second
    std::string some = "R8-1";       // two parties: as many sheets as a document may get
    for (int project = 2; project <= 30; ++project)
        some += "、R8-" + std::to_string(project);
    expect_stopped(document, click_on_cancel,
                   {"evaluation.sheets",
                    "評価票の作成",
                    {{"Form", "hyojun"}, {"Party", "group、city"}, {"Projects", some}},
                    true,
                    FlatPart::cells});
}

TEST_F(ProgressWindow, TheButtonStopsChecklists) {
    const Document document = new_spreadsheet(office_);
    fill_projects(document, 3'000);
    expect_stopped(document, click_on_cancel,
                   {"checklist.insert",
                    "チェックリストの追加",
                    {{"Project", "all"}, {"Stage", "検討"}, {"Lists", "stage"}},
                    false,
                    FlatPart::cells});
}

/// What stands in a folder.
std::map<std::string, std::string> files_in(const std::filesystem::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& file : std::filesystem::directory_iterator(folder))
        files.emplace(file.path().filename().string(), read_file(file.path()));
    return files;
}

/// A file for each section and one for the group; those that were written go away again, others stay.
TEST_F(ProgressWindow, TheButtonStopsFilesOfEvaluationSheets) {
    const Document document = new_spreadsheet(office_);
    fill_projects(document, 60);
    const TempDir folder;
    write_file(folder.path() / "手紙.ods", "a letter");
    const auto before = files_in(folder.path());
    expect_stopped(document, click_on_cancel,
                   {"evaluation.sheets",
                    "評価票の作成",
                    {{"Form", "oshu"}, {"Party", "city"}, {"Folder", folder.path().string()}},
                    true,
                    FlatPart::cells});
    EXPECT_EQ(files_in(folder.path()), before);
}

/// Files of others are only read, also by a command that is stopped.
TEST_F(ProgressWindow, TheButtonStopsCollecting) {
    const Document document = new_spreadsheet(office_);
    fill_projects(document, 60);
    const TempDir folder;
    const Answer made =
        dispatch(office_, document, "org.kyodo.calc:evaluation.sheets",
                 {{"Form", "oshu"}, {"Party", "city"}, {"Folder", folder.path().string()}, {"Silent", true}});
    ASSERT_EQ(made.outcome, Outcome::success) << made.message;
    const auto before = files_in(folder.path());
    EXPECT_EQ(before.size(), 60U);
    expect_stopped(document, click_on_cancel,
                   {"evaluation.collect",
                    "評価票の取込み",
                    {{"Folder", folder.path().string()}},
                    false,
                    FlatPart::cells});
    EXPECT_EQ(files_in(folder.path()), before);
}

/// The marks on the checklists and the ledger's column go away again, too.
TEST_F(ProgressWindow, TheButtonStopsACheckOfChecklists) {
    const Document document = new_spreadsheet(office_);
    fill_projects(document, 3'000);
    const Answer made = dispatch(office_, document, "org.kyodo.calc:checklist.insert",
                                 {{"Stage", "検討"}, {"Lists", "stage"}, {"Silent", true}});
    ASSERT_EQ(made.outcome, Outcome::success) << made.message;
    expect_stopped(document, click_on_cancel,
                   {"checklist.check", "チェックリストの点検", {}, false, FlatPart::cells});
}

TEST_F(ProgressWindow, EscapeStopsIt) {
    const Document document = new_spreadsheet(office_);
    fill_plan(document.sheet(), 30'000);
    expect_stopped(document, "xdotool sleep 0.15 key Escape");
}

} // namespace
} // namespace kyodo::office
