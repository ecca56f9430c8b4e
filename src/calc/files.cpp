// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/files.hpp"

#include "calc/convert.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/io/IOException.hpp>
#include <com/sun/star/ucb/SimpleFileAccess.hpp>
#include <osl/file.hxx>

#include <array>

namespace kyodo {

namespace css = com::sun::star;
using css::uno::Reference;

namespace {

struct Format {
    const char* ending;
    const char* filter; ///< the office's name of it (filter/source/config/fragments/filters)
};

/// What keeps drop-downs, notes, print ranges and named cells. A table's values alone (.csv) or its look
/// (.pdf) are no workbook.
constexpr std::array formats{Format{".ods", "calc8"}, Format{".ots", "calc8_template"},
                             Format{".xlsx", "Calc MS Excel 2007 XML"}};

Result<const char*> filter_of(const std::string& url) {
    for (const Format& format : formats)
        if (to_uno(url).endsWithIgnoreAsciiCase(to_uno(format.ending)))
            return format.filter;
    return error("file.format", {{"file", url}});
}

} // namespace

Result<void> check_file_format(const std::string& url) {
    const auto filter = filter_of(url);
    return filter ? Result<void>() : filter.error();
}

std::string file_url(const std::string& path) {
    if (path.find("://") != std::string::npos)
        return path;
    rtl::OUString url;
    return osl::FileBase::getFileURLFromSystemPath(to_uno(path), url) == osl::FileBase::E_None ? to_core(url)
                                                                                               : path;
}

Result<void> check_new_file(const Reference<css::uno::XComponentContext>& context, const std::string& url) {
    const auto access = css::ucb::SimpleFileAccess::create(context);
    const std::string folder = url.substr(0, url.rfind('/'));
    try {
        if (access->exists(to_uno(url)))
            return error("file.exists", {{"file", url}});
        if (access->isFolder(to_uno(folder)))
            return {};
    } catch (const css::uno::Exception&) { // no such place
    }
    return error("file.no_folder", {{"folder", folder}});
}

Result<void> save_document(const Reference<css::frame::XModel>& model, const std::string& url) {
    const auto filter = filter_of(url);
    if (!filter)
        return filter.error();
    try {
        css::uno::Sequence<css::beans::PropertyValue> how(1);
        how.getArray()[0].Name = to_uno("FilterName");
        how.getArray()[0].Value = css::uno::makeAny(to_uno(*filter));
        Reference<css::frame::XStorable>(model, css::uno::UNO_QUERY_THROW)->storeAsURL(to_uno(url), how);
        return {};
    } catch (const css::io::IOException&) {
        return error("file.unwritable", {{"file", url}});
    }
}

NewFiles::~NewFiles() {
    for (const std::string& url : urls_)
        try {
            const auto access = css::ucb::SimpleFileAccess::create(context_);
            if (access->exists(to_uno(url)))
                access->kill(to_uno(url));
        } catch (const css::uno::Exception&) { // somebody has opened it
        }
}

Result<void> NewFiles::save(const Reference<css::frame::XModel>& model, const std::string& url) {
    if (const auto free = check_new_file(context_, url); !free)
        return free.error();
    urls_.push_back(url); // even half written
    return save_document(model, url);
}

} // namespace kyodo
