// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "temp_dir.hpp"

#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <string>
#include <system_error>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace kyodo::office {
namespace {

// The file that lists the files to be removed with the folder.
constexpr const char* elsewhere = ".elsewhere";

// Runs once the owner is gone. If the owner died before it could tidy up: ends what was started with the
// folder as home, by its environment, which no other process has; then removes the files and the folder. What
// dies may still be writing, so that is tried for 5 seconds.
constexpr const char* keeper_script = R"sh(
cat >/dev/null
[ -d "$1" ] || exit 0
for variables in /proc/[0-9]*/environ; do
    if grep -qszxF -- "HOME=$1" "$variables"; then
        process=${variables#/proc/}
        kill -KILL "${process%/environ}"
    fi
done
[ -f "$1/.elsewhere" ] && while read -r file; do rm -f -- "$file"; done <"$1/.elsewhere"
n=0
until rm -rf -- "$1" || [ $n -ge 50 ]; do
    n=$((n + 1))
    sleep 0.1
done
)sh";

/// Starts the shell, forked twice so that it is nobody's child: whoever ends the owner's process tree
/// (ctest at a time limit, a Ctrl-C) doesn't end the shell. Returns the pipe's writing end.
int start_keeper(const std::string& folder) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) {
        throw std::system_error(errno, std::generic_category(), "pipe2");
    }
    const pid_t child = fork();
    if (child == 0) {
        setsid();
        if (fork() == 0) {
            const int null = open("/dev/null", O_RDWR);
            dup2(ends[0], 0);
            dup2(null, 1);
            dup2(null, 2);
            unsetenv("LD_PRELOAD");
            execl("/bin/sh", "sh", "-c", keeper_script, "sh", folder.c_str(), static_cast<char*>(nullptr));
        }
        _exit(0);
    }
    close(ends[0]);
    if (child < 0) {
        close(ends[1]);
        throw std::system_error(errno, std::generic_category(), "fork");
    }
    waitpid(child, nullptr, 0);
    return ends[1];
}

} // namespace

TempDir::TempDir() {
    std::string name = (std::filesystem::temp_directory_path() / "kyodo-XXXXXX").string();
    if (!mkdtemp(name.data())) {
        throw std::system_error(errno, std::generic_category(), "mkdtemp " + name);
    }
    path_ = name;
    keeper_ = start_keeper(name);
}

TempDir::~TempDir() {
    std::error_code ignored; // what is left, the keeper removes
    std::ifstream list(path_ / elsewhere);
    for (std::string file; std::getline(list, file);) {
        std::filesystem::remove(file, ignored);
    }
    std::filesystem::remove_all(path_, ignored);
    close(keeper_);
}

void TempDir::remove_too(const std::filesystem::path& file) {
    std::ofstream(path_ / elsewhere, std::ios::app) << file.string() << "\n";
}

} // namespace kyodo::office
