// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// ChildProcess: a program that ends with us.
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <sys/types.h>

namespace kyodo::office {

struct Command {
    std::vector<std::string> words;         ///< program (a path, or a name on PATH) and arguments
    std::map<std::string, std::string> set; ///< variables added to our environment
    std::vector<std::string> unset;         ///< variables taken out of it
    std::filesystem::path output;           ///< standard output and error are appended to this file
    int inherit = -1;                       ///< one file descriptor the child keeps open
    int death_signal = 9;                   ///< what the child gets when we die
};

/// How a process ended: an exit code, or the signal that killed it.
struct Ending {
    bool signalled = false;
    int code = 0;

    std::string text() const; ///< "exit code 81", "signal 6 (Aborted)"
};

/// Runs in a process group of its own. The kernel ends it when the thread that started it dies, so start it
/// from the main thread. The destructor ends the group: SIGTERM, and after 5 seconds SIGKILL.
class ChildProcess {
public:
    explicit ChildProcess(const Command& command);
    ~ChildProcess();
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    pid_t pid() const { return pid_; }
    /// Nothing while it runs.
    std::optional<Ending> ending();
    std::optional<Ending> wait(std::chrono::milliseconds limit);
    void end();

private:
    pid_t pid_ = -1;
    std::optional<Ending> ending_;
};

/// The files of the Unix sockets that a process holds open.
std::set<std::string> sockets_of(pid_t pid);

/// Runs a program to its end and returns its standard output. Throws std::runtime_error with the program's
/// words, its ending and its error output if it doesn't end with 0 within the limit.
std::string run(const Command& command, std::chrono::seconds limit = std::chrono::seconds(60));

} // namespace kyodo::office
