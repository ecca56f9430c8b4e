// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/returned_files.hpp"

#include "calc/convert.hpp"
#include "calc/refusal.hpp"
#include "calc/sheet_reader.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/document/MacroExecMode.hpp>
#include <com/sun/star/document/UpdateDocMode.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/io/XInputStream.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/ucb/SimpleFileAccess.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <rtl/textenc.h>
#include <rtl/uri.hxx>

#include <algorithm>

namespace kyodo {
namespace {

namespace css = com::sun::star;
using css::uno::Reference;

constexpr sal_Int32 csv_sample = 1 << 20; // bytes from which the encoding is told

css::beans::PropertyValue property(const char* name, const css::uno::Any& value) {
    css::beans::PropertyValue property;
    property.Name = rtl::OUString::createFromAscii(name);
    property.Value = value;
    return property;
}

std::string lower_extension(const std::string& url) {
    const std::size_t dot = url.rfind('.');
    std::string extension = dot == std::string::npos ? "" : url.substr(dot + 1);
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return extension;
}

bool is_table(const std::string& url) {
    const std::string extension = lower_extension(url);
    return extension == "ods" || extension == "xlsx" || extension == "xls" || extension == "csv";
}

/// Whether bytes, which may end within a character, are UTF-8.
bool is_utf8(const css::uno::Sequence<sal_Int8>& bytes) {
    int following = 0;
    for (sal_Int32 i = 0; i < bytes.getLength(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        if (following > 0) {
            if ((byte & 0xC0U) != 0x80U)
                return false;
            --following;
        } else if (byte >= 0x80U) {
            following = byte >= 0xF0U ? 3 : byte >= 0xE0U ? 2 : 1;
            if (byte < 0xC2U || byte > 0xF4U)
                return false;
        }
    }
    return true;
}

rtl_TextEncoding encoding_of(const Reference<css::uno::XComponentContext>& context, const std::string& url) {
    const Reference<css::io::XInputStream> stream =
        css::ucb::SimpleFileAccess::create(context)->openFileRead(to_uno(url));
    css::uno::Sequence<sal_Int8> bytes;
    stream->readBytes(bytes, csv_sample);
    stream->closeInput();
    return is_utf8(bytes) ? RTL_TEXTENCODING_UTF8 : RTL_TEXTENCODING_MS_932;
}

/// Closed at the end of its lifetime.
class OpenedFile {
public:
    OpenedFile(const Reference<css::uno::XComponentContext>& context, const std::string& url) {
        std::vector<css::beans::PropertyValue> how{
            property("Hidden", css::uno::makeAny(true)), property("ReadOnly", css::uno::makeAny(true)),
            property("MacroExecutionMode", css::uno::makeAny(css::document::MacroExecMode::NEVER_EXECUTE)),
            property("UpdateDocMode", css::uno::makeAny(css::document::UpdateDocMode::NO_UPDATE))};
        if (lower_extension(url) == "csv") {
            how.push_back(property("FilterName", css::uno::makeAny(to_uno("Text - txt - csv (StarCalc)"))));
            how.push_back(property(
                "FilterOptions",
                css::uno::makeAny(to_uno("44,34," + std::to_string(encoding_of(context, url)) + ",1"))));
        }
        component_ = css::frame::Desktop::create(context)->loadComponentFromURL(
            to_uno(url), to_uno("_blank"), 0,
            css::uno::Sequence<css::beans::PropertyValue>(how.data(), static_cast<sal_Int32>(how.size())));
    }
    ~OpenedFile() {
        try {
            if (const Reference<css::util::XCloseable> closeable(component_, css::uno::UNO_QUERY);
                closeable.is())
                closeable->close(true);
        } catch (const css::uno::Exception&) { // somebody else holds it and will close it
        }
    }
    OpenedFile(const OpenedFile&) = delete;
    OpenedFile& operator=(const OpenedFile&) = delete;

    Reference<css::sheet::XSpreadsheetDocument> document() const { return {component_, css::uno::UNO_QUERY}; }

private:
    Reference<css::lang::XComponent> component_;
};

} // namespace

Result<FolderFiles> files_in_folder(const Reference<css::uno::XComponentContext>& context,
                                    const std::string& folder_url) {
    FolderFiles found;
    try {
        const auto access = css::ucb::SimpleFileAccess::create(context);
        if (!access->isFolder(to_uno(folder_url)))
            return error("evaluation.no_folder", {{"folder", folder_url}});
        const css::uno::Sequence<rtl::OUString> files = access->getFolderContents(to_uno(folder_url), false);
        for (sal_Int32 i = 0; i < files.getLength(); ++i) {
            const std::string url = to_core(files[i]);
            const std::string name = shown_file_name(url);
            if (name.starts_with(".") || name.starts_with("~$"))
                continue;
            (is_table(url) ? found.tables : found.others).push_back(url);
        }
    } catch (const css::uno::Exception&) {
        return error("evaluation.no_folder", {{"folder", folder_url}});
    }
    std::sort(found.tables.begin(), found.tables.end());
    std::sort(found.others.begin(), found.others.end());
    return found;
}

Result<std::vector<Grid>> read_file(const Reference<css::uno::XComponentContext>& context,
                                    const std::string& url) {
    try {
        const OpenedFile file(context, url);
        const auto document = file.document();
        if (!document.is())
            return error("evaluation.collect.unreadable", {{"file", shown_file_name(url)}});
        std::vector<Grid> grids;
        const auto sheets = document->getSheets();
        const css::uno::Sequence<rtl::OUString> names = sheets->getElementNames();
        for (sal_Int32 i = 0; i < names.getLength(); ++i) {
            Reference<css::sheet::XSpreadsheet> sheet(sheets->getByName(names[i]), css::uno::UNO_QUERY_THROW);
            grids.push_back(read_sheet(sheet));
        }
        return grids;
    } catch (const Refusal& refusal) {
        return refusal.failure();
    } catch (const css::uno::Exception&) {
        return error("evaluation.collect.unreadable", {{"file", shown_file_name(url)}});
    }
}

std::string shown_file_name(const std::string& url) {
    const std::string name = url.substr(url.rfind('/') + 1);
    return to_core(rtl::Uri::decode(to_uno(name), rtl_UriDecodeWithCharset, RTL_TEXTENCODING_UTF8));
}

} // namespace kyodo
