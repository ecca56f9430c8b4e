// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "tests/package/package.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include <sys/wait.h>

namespace kyodo::test {
namespace fs = std::filesystem;

TemporaryFolder::TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "kyodo-package-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr)
        throw std::runtime_error("no temporary folder: " + name);
    path_ = name;
    fs::permissions(path_, fs::perms::all);
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored; // a folder left in /tmp is no reason to fail
    fs::remove_all(path_, ignored);
}

ProgramResult run(const std::string& command) {
    ProgramResult result;
    FILE* pipe = popen(("(" + command + ") 2>&1").c_str(), "r");
    if (pipe == nullptr)
        return result;
    std::array<char, 4096> buffer{};
    while (const std::size_t n = std::fread(buffer.data(), 1, buffer.size(), pipe))
        result.output.append(buffer.data(), n);
    const int status = pclose(pipe);
    result.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
    return result;
}

std::string shell_word(const fs::path& text) {
    std::string out = "'";
    for (const char c : text.string())
        out += c == '\'' ? "'\\''" : std::string(1, c);
    return out + "'";
}

std::string read(const fs::path& file) {
    const std::ifstream in(file, std::ios::binary);
    EXPECT_TRUE(in.good()) << "can't read " << file;
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

fs::path source() { return KYODO_SOURCE_DIR; }

const fs::path& unpacked() {
    static const TemporaryFolder folder;
    static const fs::path path = [] {
        // In whatever locale: unzip writes names it can't show in escapes of its own.
        const ProgramResult unzip = run("LC_ALL=C.UTF-8 unzip -qq -o " + shell_word(KYODO_OXT) + " -d " +
                                        shell_word(folder.path() / "oxt"));
        if (unzip.status != 0)
            throw std::runtime_error("can't unpack the .oxt: " + unzip.output);
        return folder.path() / "oxt";
    }();
    return path;
}

std::set<std::string> files_in(const fs::path& folder) {
    std::set<std::string> files;
    if (fs::exists(folder))
        for (const auto& entry : fs::recursive_directory_iterator(folder))
            if (entry.is_regular_file())
                files.insert(fs::relative(entry.path(), folder).generic_string());
    return files;
}

std::string everything_in(const fs::path& folder, const std::vector<std::string>& extensions) {
    std::string all;
    for (const std::string& file : files_in(folder))
        for (const std::string& extension : extensions)
            if (file.ends_with(extension))
                all += read(folder / file) + '\n';
    return all;
}

bool mentions(const std::string& text, const std::string& name) {
    const auto part = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; };
    for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + 1)) {
        const std::size_t end = at + name.size();
        if ((at == 0 || !part(text[at - 1])) && (end == text.size() || !part(text[end])))
            return true;
    }
    return false;
}

std::string without_comments(const std::string& code) {
    std::string out;
    for (std::size_t at = 0; at < code.size();) {
        std::size_t end = at + 1;
        const char sign = code[at];
        const bool in_number =
            sign == '\'' && at > 0 && std::isalnum(static_cast<unsigned char>(code[at - 1]));
        if (code.compare(at, 3, "R\"(") == 0) {
            end = std::min(code.find(")\"", at), code.size() - 2) + 2;
        } else if ((sign == '"' || sign == '\'') && !in_number) {
            while (end < code.size() && code[end] != sign && code[end] != '\n')
                end += code[end] == '\\' ? 2 : 1;
            end = std::min(end + 1, code.size());
        } else if (code.compare(at, 2, "//") == 0) {
            at = std::min(code.find('\n', at), code.size());
            continue;
        } else if (code.compare(at, 2, "/*") == 0) {
            at = std::min(code.find("*/", at + 2), code.size() - 2) + 2;
            continue;
        }
        out += code.substr(at, end - at);
        at = end;
    }
    return out;
}

bool runs_command(const std::string& code, const std::string& command) {
    const std::string plain = without_comments(code);
    const std::string literal = '"' + command + '"';
    for (std::size_t at = plain.find(literal); at != std::string::npos; at = plain.find(literal, at + 1)) {
        const std::size_t before = plain.find_last_of(";{}\"", at - 1);
        const std::size_t begin = before == std::string::npos ? 0 : before + 1;
        const std::string call = plain.substr(begin, at - begin);
        if (const std::size_t done = call.rfind("done(");
            done != std::string::npos && done + 5 < call.size() &&
            call.find(')', done) == std::string::npos && call.find(',', done) != std::string::npos)
            return true;
    }
    return false;
}

} // namespace kyodo::test
