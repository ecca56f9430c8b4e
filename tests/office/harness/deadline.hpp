// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Deadline: a call into an office that hangs would hang its caller. This ends the office instead.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include <sys/types.h>

namespace kyodo::office {

/// Kills a process unless it is destroyed in time. The call that waits then throws DisposedException.
class Deadline {
public:
    Deadline(pid_t process, std::chrono::seconds limit);
    ~Deadline();
    Deadline(const Deadline&) = delete;
    Deadline& operator=(const Deadline&) = delete;

    bool missed() const { return missed_; }

private:
    void wait(std::chrono::seconds limit);

    int process_; ///< a pidfd: a number could meanwhile be another process's
    std::atomic<bool> missed_ = false;
    bool done_ = false;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::thread thread_;
};

} // namespace kyodo::office
