// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Files that commands write.
#pragma once

#include "core/base/result.hpp"

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <string>
#include <utility>
#include <vector>

namespace kyodo {

/// A path as a file URL; a URL stays as it is.
std::string file_url(const std::string& path);

/// Whether a workbook can be saved under that name: the end of a file's name says its format, .ods, .ots (a
/// template) or .xlsx, in any case. Error file.format (file).
Result<void> check_file_format(const std::string& url);

/// Whether a new file may be written there. Errors file.exists (file): nothing is overwritten; file.no_folder
/// (folder).
Result<void>
check_new_file(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
               const std::string& url);

/// Saves a document in the format that the file's name says; it then belongs to that file. Errors
/// file.unwritable (file), and that of check_file_format.
Result<void> save_document(const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& model,
                           const std::string& url);

/// Files that a command makes. Unless keep() was called, the destructor removes them again: a command that
/// fails, or that a person stops, leaves the folder as it was.
class NewFiles {
public:
    explicit NewFiles(com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context)
        : context_(std::move(context)) {}
    ~NewFiles();
    NewFiles(const NewFiles&) = delete;
    NewFiles& operator=(const NewFiles&) = delete;

    /// Saves a document where no file is; one that is there isn't touched, now nor later. Errors: those of
    /// check_new_file and save_document.
    Result<void> save(const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& model,
                      const std::string& url);
    void keep() { urls_.clear(); }

private:
    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context_;
    std::vector<std::string> urls_;
};

} // namespace kyodo
