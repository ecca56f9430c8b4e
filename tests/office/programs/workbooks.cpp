// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "workbooks.hpp"

#include "strings.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace kyodo::office {

std::vector<City> cities(const std::filesystem::path& stage) {
    std::vector<City> result;
    for (const auto& entry : std::filesystem::directory_iterator(stage / "data" / "cities")) {
        if (entry.path().extension() == ".json") {
            const boost::json::value profile = boost::json::parse(read_file(entry.path()));
            result.push_back({boost::json::value_to<std::string>(profile.at("id")),
                              boost::json::value_to<std::string>(profile.at("name").at("ja"))});
        }
    }
    if (result.empty()) {
        throw std::runtime_error("no city in " + (stage / "data" / "cities").string());
    }
    std::sort(result.begin(), result.end(), [](const City& a, const City& b) { return a.id < b.id; });
    return result;
}

Answer command(const Office& office, const Document& document, const std::string& url, Arguments arguments) {
    arguments.emplace_back("Silent", true);
    Answer answer = dispatch(office, document, url, arguments);
    if (answer.outcome != Outcome::success) {
        throw std::runtime_error(url + ": " +
                                 (answer.message.empty() ? "no command answered" : answer.message));
    }
    return answer;
}

Document workbook_of(const Office& office, const Document& host, const std::string& city) {
    std::vector<Document> opened = opened_by(office, [&] {
        command(office, host, "org.kyodo.calc:workbook.new", {{"City", city}});
    });
    if (opened.size() != 1) {
        throw std::runtime_error("workbook.new for " + city + " opened " + std::to_string(opened.size()) +
                                 " documents, not one");
    }
    return std::move(opened.front());
}

} // namespace kyodo::office
