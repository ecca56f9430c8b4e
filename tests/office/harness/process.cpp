// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "process.hpp"

#include "strings.hpp"
#include "temp_dir.hpp"

#include <csignal>
#include <cstring>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <system_error>
#include <thread>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace kyodo::office {
namespace {

using namespace std::chrono_literals;

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> result;
    for (std::string& text : texts) {
        result.push_back(text.data());
    }
    result.push_back(nullptr);
    return result;
}

std::vector<std::string> environment_of(const Command& command) {
    std::map<std::string, std::string> variables;
    for (char** entry = environ; *entry; ++entry) {
        const std::string text = *entry;
        variables[text.substr(0, text.find('='))] = text.substr(text.find('=') + 1);
    }
    for (const std::string& name : command.unset) {
        variables.erase(name);
    }
    for (const auto& [name, value] : command.set) {
        variables[name] = value;
    }
    std::vector<std::string> result;
    for (const auto& [name, value] : variables) {
        result.push_back(name + "=" + value);
    }
    return result;
}

} // namespace

std::string Ending::text() const {
    return signalled ? "signal " + std::to_string(code) + " (" + strsignal(code) + ")"
                     : "exit code " + std::to_string(code);
}

ChildProcess::ChildProcess(const Command& command) {
    // All memory is had before the fork: between fork and exec only async-signal-safe calls are allowed.
    std::vector<std::string> words = command.words;
    std::vector<std::string> variables = environment_of(command);
    const std::vector<char*> argv = pointers(words);
    const std::vector<char*> envp = pointers(variables);
    const std::string output = command.output.empty() ? "/dev/null" : command.output.string();
    const pid_t parent = getpid();
    pid_ = fork();
    if (pid_ < 0) {
        throw std::system_error(errno, std::generic_category(), "fork");
    }
    if (pid_ == 0) {
        setpgid(0, 0);
        prctl(PR_SET_PDEATHSIG, command.death_signal);
        if (getppid() != parent) {
            _exit(127); // the parent died before the signal was asked for
        }
        const int out = open(output.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
        dup2(open("/dev/null", O_RDONLY), 0);
        dup2(out, 1);
        dup2(out, 2);
        if (command.inherit >= 0) {
            fcntl(command.inherit, F_SETFD, 0);
        }
        execvpe(argv[0], argv.data(), envp.data());
        _exit(127);
    }
    setpgid(pid_, pid_); // in both processes: whichever comes first
}

ChildProcess::~ChildProcess() { end(); }

std::optional<Ending> ChildProcess::ending() {
    siginfo_t info{};
    if (!ending_ && waitid(P_PID, static_cast<id_t>(pid_), &info, WEXITED | WNOHANG | WNOWAIT) == 0 &&
        info.si_pid == pid_) {
        // What it started ends with it. Not yet reaped, its number can't have gone to anyone else.
        kill(-pid_, SIGKILL);
        int status = 0;
        waitpid(pid_, &status, 0);
        ending_ = WIFSIGNALED(status) ? Ending{true, WTERMSIG(status)} : Ending{false, WEXITSTATUS(status)};
    }
    return ending_;
}

std::optional<Ending> ChildProcess::wait(std::chrono::milliseconds limit) {
    const auto until = std::chrono::steady_clock::now() + limit;
    while (!ending() && std::chrono::steady_clock::now() < until) {
        std::this_thread::sleep_for(5ms);
    }
    return ending_;
}

void ChildProcess::end() {
    if (ending()) {
        return;
    }
    kill(-pid_, SIGTERM);
    if (!wait(5s)) {
        kill(-pid_, SIGKILL);
        wait(5s);
    }
}

std::set<std::string> sockets_of(pid_t pid) {
    std::set<std::string> inodes;
    std::error_code gone;
    for (const auto& entry :
         std::filesystem::directory_iterator("/proc/" + std::to_string(pid) + "/fd", gone)) {
        const std::string target = std::filesystem::read_symlink(entry.path(), gone).string(); // socket:[123]
        if (target.starts_with("socket:[")) {
            inodes.insert(target.substr(8, target.size() - 9));
        }
    }
    std::set<std::string> files;
    std::ifstream table("/proc/net/unix"); // Num RefCount Protocol Flags Type St Inode Path
    for (std::string line; std::getline(table, line);) {
        std::istringstream words(line);
        std::string skipped;
        std::string inode;
        std::string file;
        words >> skipped >> skipped >> skipped >> skipped >> skipped >> skipped >> inode >> file;
        if (file.starts_with("/") && inodes.contains(inode)) {
            files.insert(file);
        }
    }
    return files;
}

std::string run(const Command& command, std::chrono::seconds limit) {
    const TempDir dir;
    Command shell = command;
    // The shell only parts the two outputs; the words stay words.
    shell.words = {"/bin/sh", "-c", "out=$1; shift; exec \"$@\" >\"$out\"", "sh",
                   (dir.path() / "out").string()};
    shell.words.insert(shell.words.end(), command.words.begin(), command.words.end());
    shell.output = dir.path() / "err";
    ChildProcess child(shell);
    const auto ending = child.wait(limit);
    if (!ending || ending->signalled || ending->code != 0) {
        std::string message;
        for (const std::string& word : command.words) {
            message += word + " ";
        }
        throw std::runtime_error(message + "→ " + (ending ? ending->text() : "didn't end in time") + "\n" +
                                 read_file(shell.output));
    }
    return read_file(dir.path() / "out");
}

} // namespace kyodo::office
