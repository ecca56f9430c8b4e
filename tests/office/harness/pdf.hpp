// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A document as PDF, and what a PDF says.
#pragma once

#include "document.hpp"

#include <string>
#include <vector>

namespace kyodo::office {

/// Exports what printing would put on paper.
void export_pdf(const Document& document, const std::filesystem::path& path);

/// Exports only the named sheets of a saved file. The others are taken out of a copy of it in memory, so that
/// the page style and the repeated rows hold, which a "selection only" export would lose.
void export_sheets_pdf(const Office& office, const std::filesystem::path& file,
                       const std::vector<std::string>& sheets, const std::filesystem::path& path);

/// The text of each page, laid out as on the page (pdftotext -layout).
std::vector<std::string> pdf_pages(const std::filesystem::path& path);

/// The text of all pages in the order in which it was drawn, a cell's lines together (pdftotext -raw).
std::string pdf_text(const std::filesystem::path& path);

} // namespace kyodo::office
