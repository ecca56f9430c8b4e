// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "gui_test.hpp"

#include <stdexcept>
#include <thread>

namespace kyodo::office {
namespace {

OfficeOptions options(const Display& display, std::vector<Setting> settings) {
    OfficeOptions options;
    options.extension = extension_under_test();
    options.display = display.name();
    options.settings = std::move(settings);
    return options;
}

} // namespace

Gui::Gui(std::vector<Setting> settings, int width, int height)
    : display_(width, height), office_(options(display_, std::move(settings))) {}

void Gui::TearDown() {
    if (HasFailure() && office_.alive()) {
        display_.screenshot(testing::UnitTest::GetInstance()->current_test_info()->name());
    }
    expect_alive(office_, deadline_);
}

bool Gui::wait_until(const std::function<bool()>& reached, std::chrono::milliseconds limit) {
    const auto until = std::chrono::steady_clock::now() + limit;
    while (!reached()) {
        if (std::chrono::steady_clock::now() > until) {
            return false;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    return true;
}

Document Gui::new_workbook(const std::string& city) {
    const Document host = new_spreadsheet(office_);
    std::vector<Document> opened = opened_by(office_, [&] {
        const Answer answer =
            dispatch(office_, host, "org.kyodo.calc:workbook.new", {{"City", city}, {"Silent", true}});
        EXPECT_EQ(answer.outcome, Outcome::success) << answer.message;
    });
    if (opened.size() != 1) {
        throw std::runtime_error("workbook.new opened " + std::to_string(opened.size()) + " documents");
    }
    return std::move(opened.front());
}

void Gui::open_dialog(const std::string& entry, const std::string& title) {
    click_menu_entry(office_, display_, "協働", entry);
    if (display_.wait_for_window(title).empty()) {
        throw std::runtime_error("the entry " + entry + " opened no dialog " + title);
    }
}

} // namespace kyodo::office
