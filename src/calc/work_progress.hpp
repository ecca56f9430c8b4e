// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// WorkProgress: how far a command is, said between its pieces of work. There a person can stop it.
#pragma once

#include <chrono>
#include <functional>
#include <utility>

namespace kyodo {

class WorkProgress {
public:
    using Report = std::function<void(double share, std::chrono::milliseconds ahead)>;

    WorkProgress() = default; ///< tells nobody
    explicit WorkProgress(Report report) : report_(std::move(report)) {}

    /// How much is done, 0 to 1; `ahead`: how long the next piece will take, roughly, where it can't be cut
    /// up. Throws where the person wants to stop. To be called between pieces of work that take less than a
    /// tenth of a second where that is possible, and once, with 1, when all is written but not yet kept.
    void operator()(double share, std::chrono::milliseconds ahead = {}) const {
        if (report_)
            report_(share, ahead);
    }

    /// The same for a part of the work, which lasts from one share of the whole to another.
    WorkProgress part(double from, double to) const {
        if (!report_)
            return {};
        return WorkProgress([report = report_, from, to](double share, std::chrono::milliseconds ahead) {
            report(from + share * (to - from), ahead);
        });
    }

private:
    Report report_;
};

} // namespace kyodo
