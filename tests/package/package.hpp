// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What the tests of the package share: the unpacked .oxt, files as text, programs.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace kyodo::test {

/// A folder that everyone may use, gone at the end of its life.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

struct ProgramResult {
    int status = -1;
    std::string output; ///< both streams
};

/// Runs a shell command and waits for it.
ProgramResult run(const std::string& command);

/// The text as one word for the shell.
std::string shell_word(const std::filesystem::path& text);

/// The whole file; a missing one fails the test and gives "".
std::string read(const std::filesystem::path& file);

/// The root of the sources.
std::filesystem::path source();

/// The .oxt unpacked, once for the whole program.
const std::filesystem::path& unpacked();

/// Paths of all files in a folder, relative to it, with '/'.
std::set<std::string> files_in(const std::filesystem::path& folder);

/// All files with one of the extensions, put together; to look whether something is mentioned.
std::string everything_in(const std::filesystem::path& folder, const std::vector<std::string>& extensions);

/// C++ without its comments; texts in quotes stay.
std::string without_comments(const std::string& code);

/// Whether code, comments aside, calls done() of the office tests with the command's name written out: that
/// runs it and demands success. A name in a list or a comment is no test.
bool runs_command(const std::string& code, const std::string& command);

/// Whether the name stands in the text as a whole word: KYODO_NENDO isn't found in KYODO_NENDO_TEXT.
bool mentions(const std::string& text, const std::string& name);

} // namespace kyodo::test
