// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// UTF-8 on our side, UTF-16 on the office's; paths on ours, file URLs on the office's.
#pragma once

#include <rtl/ustring.hxx>

#include <filesystem>
#include <string>
#include <string_view>

namespace kyodo::office {

rtl::OUString to_office(std::string_view utf8);
std::string from_office(const rtl::OUString& text);

/// An absolute file URL, every byte outside the unreserved ASCII set written as %XX, whatever the locale.
std::string file_url(const std::filesystem::path& path);

/// The path of a file URL. Throws std::invalid_argument for another scheme.
std::filesystem::path file_path(std::string_view url);

/// A whole file. Throws std::runtime_error if it can't be read.
std::string read_file(const std::filesystem::path& path);
void write_file(const std::filesystem::path& path, std::string_view bytes);

} // namespace kyodo::office
