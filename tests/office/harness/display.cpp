// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "display.hpp"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <sstream>
#include <stdexcept>
#include <thread>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace kyodo::office {
namespace {

using namespace std::chrono_literals;

/// The number that Xvfb writes once it listens.
std::string read_number(int fd) {
    std::string text;
    pollfd ready{fd, POLLIN, 0};
    char c = 0;
    while (poll(&ready, 1, 20000) == 1 && read(fd, &c, 1) == 1 && c != '\n') {
        text += c;
    }
    return text;
}

} // namespace

Display::Display(int width, int height) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) {
        throw std::runtime_error("pipe2 failed");
    }
    Command server;
    server.words = {"Xvfb",      "-displayfd", std::to_string(ends[1]),
                    "-screen",   "0",          std::to_string(width) + "x" + std::to_string(height) + "x24",
                    "-nolisten", "tcp",        "-noreset"};
    server.inherit = ends[1];
    server.death_signal = SIGTERM; // Xvfb then removes its lock and its socket
    server_ = std::make_unique<ChildProcess>(server);
    close(ends[1]);
    const std::string number = read_number(ends[0]);
    close(ends[0]);
    if (number.empty()) {
        throw std::runtime_error("Xvfb didn't start (is it installed?)");
    }
    name_ = ":" + number;
    Command manager;
    manager.words = {"openbox"};
    manager.set = {{"DISPLAY", name_}};
    window_manager_ = std::make_unique<ChildProcess>(manager);
}

std::string Display::run_here(const std::vector<std::string>& words) const {
    Command command;
    command.words = words;
    command.set = {{"DISPLAY", name_}};
    return run(command);
}

void Display::click(const Box& box) const {
    run_here({"xdotool", "mousemove", std::to_string(box.x + box.width / 2),
              std::to_string(box.y + box.height / 2)});
    std::this_thread::sleep_for(150ms); // a menu takes a press only after it has seen the pointer come
    run_here({"xdotool", "click", "1"});
}

void Display::press(const std::string& key) const { run_here({"xdotool", "key", key}); }

std::vector<std::string> Display::window_titles() const {
    std::vector<std::string> titles;
    std::istringstream lines(run_here({"/bin/sh", "-c",
                                       "for w in $(xdotool search --onlyvisible --name '.' 2>/dev/null); "
                                       "do xdotool getwindowname $w 2>/dev/null; done; true"}));
    for (std::string line; std::getline(lines, line);) {
        titles.push_back(line);
    }
    return titles;
}

std::vector<Box> Display::window_boxes() const {
    std::vector<Box> boxes;
    std::istringstream lines(run_here({"/bin/sh", "-c",
                                       "for w in $(xdotool search --onlyvisible --name '.*' 2>/dev/null); "
                                       "do (eval \"$(xdotool getwindowgeometry --shell $w 2>/dev/null)\" && "
                                       "echo $X $Y $WIDTH $HEIGHT); done; true"}));
    for (Box box; lines >> box.x >> box.y >> box.width >> box.height;) {
        boxes.push_back(box);
    }
    return boxes;
}

std::string Display::wait_for_window(const std::string& text, std::chrono::milliseconds limit) const {
    const auto until = std::chrono::steady_clock::now() + limit;
    do {
        for (std::string& title : window_titles()) {
            if (title.find(text) != std::string::npos) {
                return std::move(title);
            }
        }
        std::this_thread::sleep_for(100ms);
    } while (std::chrono::steady_clock::now() < until);
    return "";
}

std::optional<Box> Display::wait_for_new_box(const std::vector<Box>& before,
                                             std::chrono::milliseconds limit) const {
    constexpr int smallest = 20; // pixels; toolkits keep hidden windows of 1 or 10
    const auto until = std::chrono::steady_clock::now() + limit;
    do {
        for (const Box& box : window_boxes()) {
            if (box.width > smallest && box.height > smallest &&
                std::find(before.begin(), before.end(), box) == before.end()) {
                return box;
            }
        }
        std::this_thread::sleep_for(100ms);
    } while (std::chrono::steady_clock::now() < until);
    return std::nullopt;
}

std::string Display::grey_pixels(const Box& part) const {
    std::ostringstream crop;
    crop << part.width << "x" << part.height << "+" << part.x << "+" << part.y;
    return run_here(
        {"import", "-window", "root", "-crop", crop.str(), "-colorspace", "gray", "-depth", "8", "gray:-"});
}

void Display::screenshot(const std::string& name) const {
    const char* folder = std::getenv("KYODO_SCREENSHOTS");
    if (folder && *folder) {
        std::filesystem::create_directories(folder);
        run_here({"import", "-window", "root", (std::filesystem::path(folder) / (name + ".png")).string()});
    }
}

} // namespace kyodo::office
