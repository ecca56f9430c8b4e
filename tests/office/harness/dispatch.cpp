// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "dispatch.hpp"

#include "strings.hpp"

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/DispatchResultEvent.hpp>
#include <com/sun/star/frame/DispatchResultState.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>

#include <ostream>

namespace kyodo::office {
namespace {

namespace css = com::sun::star;

struct ToAny {
    uno::Any operator()(bool value) const { return uno::Any(value); }
    uno::Any operator()(std::int32_t value) const { return uno::Any(sal_Int32(value)); }
    uno::Any operator()(double value) const { return uno::Any(value); }
    uno::Any operator()(const std::string& value) const { return uno::Any(to_office(value)); }
    uno::Any operator()(const std::vector<std::string>& values) const {
        uno::Sequence<rtl::OUString> sequence(static_cast<sal_Int32>(values.size()));
        for (std::size_t i = 0; i < values.size(); ++i) {
            sequence.getArray()[i] = to_office(values[i]);
        }
        return uno::Any(sequence);
    }
};

std::vector<std::string> texts_of(const uno::Any& value) {
    std::vector<std::string> result;
    uno::Sequence<rtl::OUString> sequence;
    value >>= sequence;
    for (sal_Int32 i = 0; i < sequence.getLength(); ++i) {
        result.push_back(from_office(sequence.getConstArray()[i]));
    }
    return result;
}

void take(Answer& answer, const css::beans::NamedValue& item) {
    const std::string name = from_office(item.Name);
    rtl::OUString text;
    double number = 0;
    bool flag = false;
    if (name == "Sheets") {
        answer.sheets = texts_of(item.Value);
    } else if (name == "Files") {
        answer.files = texts_of(item.Value);
    } else if (name == "Findings") {
        answer.findings = texts_of(item.Value);
    } else if (item.Value >>= text) {
        (name == "Message" ? answer.message : answer.texts[name]) = from_office(text);
    } else if (item.Value >>= number) {
        answer.counts[name] = number;
    } else if (item.Value >>= flag) {
        answer.counts[name] = flag ? 1 : 0;
    }
}

Outcome outcome_of(sal_Int16 state) {
    switch (state) {
    case css::frame::DispatchResultState::SUCCESS:
        return Outcome::success;
    case css::frame::DispatchResultState::FAILURE:
        return Outcome::failure;
    default:
        return Outcome::unclear;
    }
}

} // namespace

std::ostream& operator<<(std::ostream& out, Outcome outcome) {
    static constexpr const char* names[] = {"success", "failure", "unclear", "nothing"};
    return out << names[static_cast<int>(outcome)];
}

std::ostream& operator<<(std::ostream& out, const Answer& answer) {
    return out << answer.outcome << ": " << answer.message;
}

Answer dispatch(const Office& office, const Document& document, const std::string& url,
                const Arguments& arguments) {
    uno::Sequence<css::beans::PropertyValue> values(static_cast<sal_Int32>(arguments.size()));
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        values.getArray()[i].Name = to_office(arguments[i].first);
        values.getArray()[i].Value = std::visit(ToAny(), arguments[i].second);
    }
    const auto helper = css::frame::DispatchHelper::create(office.context());
    const uno::Reference<css::frame::XDispatchProvider> provider(document.frame(), uno::UNO_QUERY_THROW);
    const uno::Any result = helper->executeDispatch(provider, to_office(url), "_self", 0, values);

    Answer answer;
    css::frame::DispatchResultEvent event;
    if (!(result >>= event)) {
        return answer;
    }
    answer.outcome = outcome_of(event.State);
    uno::Sequence<css::beans::NamedValue> items;
    event.Result >>= items;
    for (sal_Int32 i = 0; i < items.getLength(); ++i) {
        take(answer, items.getConstArray()[i]);
    }
    return answer;
}

} // namespace kyodo::office
