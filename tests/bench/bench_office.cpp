// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "bench_office.hpp"

#include "strings.hpp"

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/beans/Pair.hpp>
#include <com/sun/star/frame/DispatchResultEvent.hpp>
#include <com/sun/star/frame/DispatchResultState.hpp>

#include <algorithm>
#include <stdexcept>

namespace kyodo::bench {
namespace {

namespace fs = std::filesystem;
namespace uno = office::uno;
namespace css = com::sun::star;

/// A copy of the assembled extension, the floor component registered in it as a second library.
void make_stage(const fs::path& stage) {
    fs::copy(KYODO_STAGE, stage, fs::copy_options::recursive);
    fs::copy(KYODO_BENCH_FLOOR, stage / "libkyodo_bench_floor.so");
    office::write_file(
        stage / "bench.components",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<components xmlns=\"http://openoffice.org/2010/uno-components\">\n"
        "<component loader=\"com.sun.star.loader.SharedLibrary\" "
        "environment=\"" KYODO_UNO_ENVIRONMENT "\" uri=\"libkyodo_bench_floor.so\">\n"
        "<implementation name=\"org.kyodo.bench.Floor\" "
        "constructor=\"org_kyodo_bench_Floor_get_implementation\">"
        "<service name=\"org.kyodo.bench.Floor\"/></implementation></component></components>\n");
    const fs::path manifest = stage / "META-INF" / "manifest.xml";
    std::string text = office::read_file(manifest);
    const std::size_t end = text.rfind("</manifest:manifest>");
    if (end == std::string::npos)
        throw std::runtime_error("no end in " + manifest.string());
    text.insert(end, "<manifest:file-entry manifest:full-path=\"bench.components\" manifest:media-type="
                     "\"application/vnd.sun.star.uno-components;platform=" KYODO_UNO_PLATFORM "\"/>\n");
    office::write_file(manifest, text);
}

} // namespace

BenchOffice::BenchOffice() {
    const fs::path stage = stage_.path() / "stage";
    make_stage(stage);
    office::OfficeOptions options;
    options.extension = stage;
    office_ = std::make_unique<office::Office>(options);
    floor_.set(office_->create("org.kyodo.bench.Floor"), uno::UNO_QUERY_THROW);
}

BenchOffice::Measured BenchOffice::run(const std::vector<std::pair<const char*, uno::Any>>& arguments) const {
    uno::Sequence<css::beans::NamedValue> values(static_cast<sal_Int32>(arguments.size()));
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        values.getArray()[i].Name = rtl::OUString::createFromAscii(arguments[i].first);
        values.getArray()[i].Value = arguments[i].second;
    }
    const auto pair = floor_->execute(values).get<css::beans::Pair<double, uno::Any>>();
    return {pair.First, pair.Second};
}

double BenchOffice::set_data_array(const uno::Reference<com::sun::star::table::XCellRange>& source,
                                   const uno::Reference<com::sun::star::table::XCellRange>& target) const {
    return run({{"Source", uno::Any(source)}, {"Target", uno::Any(target)}}).seconds;
}

double BenchOffice::calculate(const office::Document& document) const {
    return run({{"Document", uno::Any(document.model())}}).seconds;
}

double BenchOffice::get_data_array(const uno::Reference<com::sun::star::table::XCellRange>& source) const {
    return run({{"Source", uno::Any(source)}}).seconds;
}

double BenchOffice::render(const office::Document& document, const std::string& style,
                           std::string& sheet) const {
    return dispatch(document, "schedule.render", {{"Style", style}}, sheet);
}

double BenchOffice::dispatch(const office::Document& document, const std::string& command,
                             const std::vector<std::pair<const char*, std::string>>& arguments,
                             std::string& sheet) const {
    std::vector<std::pair<const char*, uno::Any>> all{
        {"Frame", uno::Any(document.frame())},
        {"URL", uno::Any(office::to_office("org.kyodo.calc:" + command))},
        {"Silent", uno::Any(true)}};
    for (const auto& [name, value] : arguments)
        all.emplace_back(name, uno::Any(office::to_office(value)));
    const Measured measured = run(all);
    css::frame::DispatchResultEvent event;
    uno::Sequence<css::beans::NamedValue> values;
    measured.answer >>= event;
    event.Result >>= values;
    std::string message;
    for (sal_Int32 i = 0; i < values.getLength(); ++i) {
        uno::Sequence<rtl::OUString> sheets;
        rtl::OUString words;
        if (values[i].Name.equalsAscii("Sheets") && (values[i].Value >>= sheets) && sheets.hasElements())
            sheet = office::from_office(sheets[0]);
        if (values[i].Name.equalsAscii("Message") && (values[i].Value >>= words))
            message = office::from_office(words);
    }
    if (event.State != css::frame::DispatchResultState::SUCCESS || sheet.empty())
        throw std::runtime_error(command + ": " + message);
    return measured.seconds;
}

double median_ms(int times, const std::function<double()>& seconds) {
    std::vector<double> all;
    for (int i = 0; i < times; ++i)
        all.push_back(seconds() * 1000);
    std::nth_element(all.begin(), all.begin() + times / 2, all.end());
    return all[static_cast<std::size_t>(times / 2)];
}

} // namespace kyodo::bench
