// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "pdf.hpp"

#include <algorithm>

#include "strings.hpp"

namespace kyodo::office {

void export_pdf(const Document& document, const std::filesystem::path& path) {
    save_as(document, path, "calc_pdf_Export");
}

void export_sheets_pdf(const Office& office, const std::filesystem::path& file,
                       const std::vector<std::string>& sheets, const std::filesystem::path& path) {
    const Document copy = open(office, file);
    for (const std::string& name : sheets) {
        copy.sheet(name); // throws for a sheet that isn't there, before anything is taken out
    }
    for (const std::string& name : copy.sheet_names()) {
        if (std::find(sheets.begin(), sheets.end(), name) == sheets.end()) {
            copy.spreadsheets()->getSheets()->removeByName(to_office(name));
        }
    }
    export_pdf(copy, path);
}

std::vector<std::string> pdf_pages(const std::filesystem::path& path) {
    const std::string text = run({{"pdftotext", "-layout", "-enc", "UTF-8", path.string(), "-"}, {}, {}, {}});
    std::vector<std::string> pages;
    std::size_t begin = 0;
    for (std::size_t end; (end = text.find('\f', begin)) != std::string::npos; begin = end + 1) {
        pages.push_back(text.substr(begin, end - begin));
    }
    return pages;
}

std::string pdf_text(const std::filesystem::path& path) {
    return run({{"pdftotext", "-raw", "-enc", "UTF-8", path.string(), "-"}, {}, {}, {}});
}

} // namespace kyodo::office
