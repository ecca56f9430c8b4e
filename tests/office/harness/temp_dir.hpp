// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// TempDir: a private folder that is gone when its owner is, however the owner ends.
#pragma once

#include <filesystem>

namespace kyodo::office {

/// Made under the system's folder for temporary files. The destructor removes it. If the process crashes or
/// is killed instead, a small shell waiting on a pipe outside the process's tree removes it a moment later,
/// and ends the processes that have it as HOME.
class TempDir {
public:
    TempDir();
    ~TempDir();
    TempDir(const TempDir&) = delete;
    TempDir& operator=(const TempDir&) = delete;

    const std::filesystem::path& path() const { return path_; }

    /// A file elsewhere that shall go with the folder. Its name holds no line break.
    void remove_too(const std::filesystem::path& file);

private:
    std::filesystem::path path_;
    int keeper_ = -1; ///< the pipe's end that tells the shell, by closing, that its owner is gone
};

} // namespace kyodo::office
