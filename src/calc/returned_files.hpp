// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Files that came back from others. They are only read: hidden, read-only, macros never run, links are never
// updated, and nothing is asked.
#pragma once

#include "core/base/result.hpp"
#include "core/table/grid.hpp"

#include <com/sun/star/uno/XComponentContext.hpp>

#include <string>
#include <vector>

namespace kyodo {

/// What a folder holds, by name. Files of the office's own (.~lock, ~$) are passed over.
struct FolderFiles {
    std::vector<std::string> tables; ///< URLs of .ods, .xlsx, .xls, .csv
    std::vector<std::string> others; ///< URLs of files that can't be tables
};

/// Error evaluation.no_folder (folder).
Result<FolderFiles>
files_in_folder(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                const std::string& folder_url);

/// The cells of all sheets of a file. A CSV file is read as UTF-8 where it is valid UTF-8, else as CP932.
/// Error evaluation.collect.unreadable (file): no table, damaged, or locked with a password.
Result<std::vector<Grid>>
read_file(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
          const std::string& url);

/// The name of a file without its folder, as a person reads it.
std::string shown_file_name(const std::string& url);

} // namespace kyodo
