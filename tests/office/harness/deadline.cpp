// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "deadline.hpp"

#include <csignal>

#include <unistd.h>

extern "C" { // glibc 2.36's header doesn't say so itself
#include <sys/pidfd.h>
}

namespace kyodo::office {

Deadline::Deadline(pid_t process, std::chrono::seconds limit)
    : process_(pidfd_open(process, 0)), thread_([this, limit] { wait(limit); }) {}

Deadline::~Deadline() {
    {
        const std::lock_guard lock(mutex_);
        done_ = true;
    }
    changed_.notify_all();
    thread_.join();
    if (process_ >= 0) {
        close(process_);
    }
}

void Deadline::wait(std::chrono::seconds limit) {
    std::unique_lock lock(mutex_);
    if (!changed_.wait_for(lock, limit, [this] { return done_; }) && process_ >= 0) {
        missed_ = true;
        pidfd_send_signal(process_, SIGKILL, nullptr, 0);
    }
}

} // namespace kyodo::office
