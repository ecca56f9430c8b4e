// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/commands/command_result.hpp"

#include "calc/convert.hpp"

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/frame/DispatchResultState.hpp>

#include <algorithm>

namespace kyodo {
namespace {

namespace css = com::sun::star;
using css::uno::makeAny;

css::uno::Any strings(const std::vector<std::string>& texts) {
    css::uno::Sequence<rtl::OUString> all(static_cast<sal_Int32>(texts.size()));
    rtl::OUString* at = all.getArray();
    for (const std::string& each : texts)
        *at++ = to_uno(each);
    return makeAny(all);
}

css::frame::DispatchResultEvent event(sal_Int16 state,
                                      const std::vector<std::pair<std::string, css::uno::Any>>& values) {
    css::uno::Sequence<css::beans::NamedValue> all(static_cast<sal_Int32>(values.size()));
    css::beans::NamedValue* at = all.getArray();
    for (const auto& [name, value] : values)
        *at++ = css::beans::NamedValue(to_uno(name), value);
    css::frame::DispatchResultEvent result;
    result.State = state;
    result.Result = makeAny(all);
    return result;
}

} // namespace

Error with_label(Error failure, const Command& command, Language language) {
    for (auto& [key, value] : failure.message.args) {
        const auto asked =
            std::find_if(command.parameters.begin(), command.parameters.end(),
                         [&, name = value](const Parameter& parameter) { return parameter.name == name; });
        if (key != "name" || asked == command.parameters.end())
            continue;
        // What stands in brackets explains the field, it doesn't name it.
        const std::string label = text("parameter." + command.name + "." + value, language);
        const std::string shown = label.substr(0, std::min(label.find("（"), label.find(" (")));
        value = text({"call.argument", {{"label", shown}, {"name", value}}}, language);
    }
    return failure;
}

std::string finding_text(const Finding& finding, Language language) {
    const std::string place = a1(finding.place);
    const std::string expectation = text(finding.expectation, language);
    // Most sentences name their cell and its value (a long one by its beginning); what one lacks is added.
    constexpr std::size_t long_value = 200; // bytes
    const bool place_named = expectation.find(place) != std::string::npos;
    const bool value_named =
        finding.value.size() > long_value || expectation.find(finding.value) != std::string::npos;
    return text(
        {!place_named  ? "finding.sentence"
         : value_named ? "finding.own_place"
                       : "finding.own_cell",
         {{"place", place}, {"value", finding.value}, {"expectation", expectation}, {"code", finding.code}}},
        language);
}

css::frame::DispatchResultEvent result_event(const Result<Outcome>& outcome, Language language) {
    if (!outcome)
        return event(css::frame::DispatchResultState::FAILURE,
                     {{"Message", makeAny(to_uno(text(outcome.error().message, language)))},
                      {"Code", makeAny(to_uno(outcome.error().message.id))}});
    std::vector<std::string> findings;
    for (const Findings* each : {&outcome->listed, &outcome->findings})
        for (const Finding& finding : *each)
            findings.push_back(finding_text(finding, language));
    std::vector<std::pair<std::string, css::uno::Any>> values{
        {"Message", makeAny(to_uno(text(outcome->message, language)))},
        {"Sheets", strings(outcome->sheets)},
        {"Files", strings(outcome->files)},
        {"Findings", strings(findings)}};
    for (const auto& [name, count] : outcome->counts)
        values.emplace_back(name, makeAny(static_cast<sal_Int32>(count)));
    return event(css::frame::DispatchResultState::SUCCESS, values);
}

css::frame::DispatchResultEvent cancelled_event(Language language, const char* message) {
    return event(css::frame::DispatchResultState::DONTKNOW,
                 {{"Message", makeAny(to_uno(text(message, language)))}});
}

rtl::OUString result_message(const css::frame::DispatchResultEvent& event) {
    css::uno::Sequence<css::beans::NamedValue> values;
    event.Result >>= values;
    rtl::OUString message;
    for (sal_Int32 i = 0; i < values.getLength(); ++i)
        if (values[i].Name == "Message")
            values[i].Value >>= message;
    return message;
}

} // namespace kyodo
