// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/package.hpp"

#include "calc/convert.hpp"
#include "calc/files.hpp"
#include "core/base/fold.hpp"

#include <com/sun/star/deployment/PackageInformationProvider.hpp>
#include <com/sun/star/io/XInputStream.hpp>
#include <com/sun/star/ucb/SimpleFileAccess.hpp>

#include <algorithm>
#include <map>
#include <mutex>
#include <optional>

namespace kyodo {
namespace {

namespace css = com::sun::star;
using css::uno::Reference;

constexpr const char* identifier = "org.kyodo.calc";
constexpr const char* plain_city = "hyojun"; // also the name of the plain form
constexpr sal_Int32 largest_file = 16 * 1024 * 1024;

std::string joined(const std::vector<std::string>& names) {
    std::string all;
    for (const std::string& name : names)
        all += (all.empty() ? "" : ", ") + name;
    return all;
}

bool names_a_file(const std::string& value) { return value.ends_with(".json"); }

/// What was parsed from the extension's own files, by URL. They don't change while the office runs, and every
/// menu entry asks for them whenever it looks whether it is possible.
template <class Value>
class Parsed {
public:
    std::optional<Value> find(const std::string& url) const {
        const std::lock_guard lock(mutex_);
        const auto found = values_.find(url);
        return found == values_.end() ? std::nullopt : std::optional(found->second);
    }
    void keep(const std::string& url, const Value& value) {
        const std::lock_guard lock(mutex_);
        values_.emplace(url, value);
    }

private:
    mutable std::mutex mutex_;
    std::map<std::string, Value> values_;
};

Parsed<CityProfile> parsed_cities;
Parsed<RegisterSchema> parsed_registers;
Parsed<EvaluationForm> parsed_evaluations;

} // namespace

Package::Package(const Reference<css::uno::XComponentContext>& context) : context_(context) {
    root_ = to_core(css::deployment::PackageInformationProvider::get(context)->getPackageLocation(
                to_uno(identifier))) +
            "/data/";
}

std::vector<std::string> Package::names(const std::string& folder) const {
    const auto access = css::ucb::SimpleFileAccess::create(context_);
    std::vector<std::string> names;
    const rtl::OUString url = to_uno(root_ + folder);
    if (!access->isFolder(url))
        return names;
    const css::uno::Sequence<rtl::OUString> files = access->getFolderContents(url, false);
    for (sal_Int32 i = 0; i < files.getLength(); ++i) {
        const std::string file = to_core(files[i]);
        const std::size_t slash = file.rfind('/');
        if (file.ends_with(".json"))
            names.push_back(file.substr(slash + 1, file.size() - slash - 6));
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::vector<std::string> Package::cities() const {
    std::vector<std::string> all = names("cities");
    std::stable_partition(all.begin(), all.end(), [](const std::string& id) { return id != plain_city; });
    return all;
}

std::vector<std::string> Package::registers() const { return names("registers"); }

std::vector<std::string> Package::evaluations() const {
    std::vector<std::string> all = names("evaluations");
    std::stable_partition(all.begin(), all.end(), [](const std::string& id) { return id == plain_city; });
    return all;
}

Result<std::string> Package::read(const std::string& url) const {
    try {
        const auto access = css::ucb::SimpleFileAccess::create(context_);
        const Reference<css::io::XInputStream> stream = access->openFileRead(to_uno(url));
        css::uno::Sequence<sal_Int8> bytes;
        const sal_Int32 length = stream->readBytes(bytes, largest_file);
        stream->closeInput();
        return std::string(reinterpret_cast<const char*>(bytes.getConstArray()),
                           static_cast<std::size_t>(length));
    } catch (const css::uno::Exception&) {
        return error("package.unreadable", {{"file", url}});
    }
}

Result<CityProfile> Package::city(const std::string& id) const {
    const std::string own = root_ + "cities/" + id + ".json";
    if (const auto known = parsed_cities.find(own))
        return *known;
    const std::vector<std::string> known = cities();
    if (!names_a_file(id) && std::find(known.begin(), known.end(), id) == known.end()) {
        if (auto named = city_named(id)) // 新庄市 as well as shinjo
            return *std::move(named);
        return error("package.no_city", {{"value", id}, {"allowed", joined(known)}});
    }
    const auto json = read(names_a_file(id) ? file_url(id) : own);
    if (!json)
        return json.error();
    auto profile = parse_city_profile(*json, names_a_file(id) ? id : id + ".json");
    if (profile && !names_a_file(id))
        parsed_cities.keep(own, *profile);
    return profile;
}

std::optional<CityProfile> Package::city_named(const std::string& name) const {
    for (const std::string& id : cities())
        if (auto profile = city(id);
            profile && (id == name || same_text(profile->name.ja, name) || same_text(profile->name.en, name)))
            return std::move(*profile);
    return std::nullopt;
}

Result<RegisterSchema> Package::register_schema(const std::string& id) const {
    const std::string own = root_ + "registers/" + id + ".json";
    if (const auto known = parsed_registers.find(own))
        return *known;
    const std::vector<std::string> known = registers();
    if (std::find(known.begin(), known.end(), id) == known.end())
        return error("package.no_register", {{"value", id}, {"allowed", joined(known)}});
    const auto json = read(own);
    if (!json)
        return json.error();
    auto schema = parse_register_schema(*json, id + ".json");
    if (schema)
        parsed_registers.keep(own, *schema);
    return schema;
}

Result<EvaluationForm> Package::evaluation_form(const std::string& id) const {
    const std::string own = root_ + "evaluations/" + id + ".json";
    if (const auto known = parsed_evaluations.find(own))
        return *known;
    const std::vector<std::string> known = evaluations();
    if (!names_a_file(id) && std::find(known.begin(), known.end(), id) == known.end())
        return error("package.no_evaluation", {{"value", id}, {"allowed", joined(known)}});
    const auto json = read(names_a_file(id) ? file_url(id) : own);
    if (!json)
        return json.error();
    auto form = parse_evaluation_form(*json, names_a_file(id) ? id : id + ".json");
    if (form && !names_a_file(id))
        parsed_evaluations.keep(own, *form);
    return form;
}

Result<Sample> Package::sample(const std::string& register_id) const {
    const std::vector<std::string> known = names("samples");
    if (std::find(known.begin(), known.end(), register_id) == known.end())
        return Sample{register_id, {}};
    const auto json = read(root_ + "samples/" + register_id + ".json");
    if (!json)
        return json.error();
    return parse_sample(*json, "samples/" + register_id + ".json");
}

} // namespace kyodo
