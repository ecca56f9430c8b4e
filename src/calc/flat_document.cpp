// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/flat_document.hpp"

#include "calc/convert.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/document/MacroExecMode.hpp>
#include <com/sun/star/document/UpdateDocMode.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XLoadable.hpp>
#include <com/sun/star/io/SequenceInputStream.hpp>
#include <com/sun/star/util/XCloseable.hpp>

#include <vector>

namespace kyodo {
namespace {

namespace css = com::sun::star;
using css::uno::Reference;

css::beans::PropertyValue property(const char* name, const css::uno::Any& value) {
    css::beans::PropertyValue property;
    property.Name = rtl::OUString::createFromAscii(name);
    property.Value = value;
    return property;
}

std::vector<css::beans::PropertyValue> how_to_load(const Reference<css::uno::XComponentContext>& context,
                                                   const std::string& flat_ods) {
    const css::uno::Sequence<sal_Int8> bytes(reinterpret_cast<const sal_Int8*>(flat_ods.data()),
                                             static_cast<sal_Int32>(flat_ods.size()));
    const Reference<css::io::XInputStream> stream(
        css::io::SequenceInputStream::createStreamFromSequence(context, bytes), css::uno::UNO_QUERY_THROW);
    return {
        property("InputStream", css::uno::makeAny(stream)),
        property("FilterName", css::uno::makeAny(to_uno("OpenDocument Spreadsheet Flat XML"))),
        property("MacroExecutionMode", css::uno::makeAny(css::document::MacroExecMode::NEVER_EXECUTE)),
        property("UpdateDocMode", css::uno::makeAny(css::document::UpdateDocMode::NO_UPDATE)),
    };
}

css::uno::Sequence<css::beans::PropertyValue>
sequence(const std::vector<css::beans::PropertyValue>& properties) {
    return {properties.data(), static_cast<sal_Int32>(properties.size())};
}

/// The model alone, without the frame, window and view that a loaded component gets even where it is hidden:
/// they take ten times as long as a sheet of findings takes to load.
Reference<css::sheet::XSpreadsheetDocument> load_model(const Reference<css::uno::XComponentContext>& context,
                                                       const std::string& flat_ods) {
    const Reference<css::frame::XLoadable> model(
        context->getServiceManager()->createInstanceWithContext(
            to_uno("com.sun.star.sheet.SpreadsheetDocument"), context),
        css::uno::UNO_QUERY_THROW);
    auto how = how_to_load(context, flat_ods);
    how.push_back(property("URL", css::uno::makeAny(to_uno("private:stream"))));
    how.push_back(property("Hidden", css::uno::makeAny(true)));
    try {
        model->load(sequence(how));
    } catch (...) {
        Reference<css::util::XCloseable>(model, css::uno::UNO_QUERY_THROW)->close(true);
        throw;
    }
    return {model, css::uno::UNO_QUERY_THROW};
}

} // namespace

HiddenDocument::HiddenDocument(const Reference<css::uno::XComponentContext>& context,
                               const std::string& flat_ods)
    : document_(load_model(context, flat_ods)) {}

HiddenDocument::~HiddenDocument() {
    try {
        Reference<css::util::XCloseable>(document_, css::uno::UNO_QUERY_THROW)->close(true);
    } catch (const css::uno::Exception&) { // somebody else holds it and will close it
    }
}

Reference<css::frame::XModel> open_new_document(const Reference<css::uno::XComponentContext>& context,
                                                const std::string& flat_ods) {
    auto how = how_to_load(context, flat_ods);
    // Untitled, so that Save asks where to; otherwise it would be saved to private:stream.
    how.push_back(property("AsTemplate", css::uno::makeAny(true)));
    const Reference<css::lang::XComponent> document =
        css::frame::Desktop::create(context)->loadComponentFromURL(to_uno("private:stream"), to_uno("_blank"),
                                                                   0, sequence(how));
    if (!document.is())
        throw css::uno::RuntimeException(to_uno("flat ODS not loaded"));
    return {document, css::uno::UNO_QUERY_THROW};
}

} // namespace kyodo
