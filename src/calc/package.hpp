// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What was installed with the extension: registers and cities as JSON files.
#pragma once

#include "core/base/result.hpp"
#include "core/evaluation/form.hpp"
#include "core/schema/city_profile.hpp"
#include "core/schema/register_schema.hpp"
#include "core/schema/sample.hpp"

#include <com/sun/star/uno/XComponentContext.hpp>

#include <optional>
#include <string>
#include <vector>

namespace kyodo {

/// The extension's data/ folder, and files a user names.
class Package {
public:
    explicit Package(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

    std::vector<std::string> cities() const;      ///< ids, 標準 (hyojun) last
    std::vector<std::string> registers() const;   ///< ids
    std::vector<std::string> evaluations() const; ///< ids of evaluation forms, 標準 (hyojun) first

    /// A city by id or name (新庄市, in either language), or by the URL or path of a profile of the user's
    /// own. Errors: package.no_city (args: value, allowed), package.unreadable (file), those of
    /// parse_city_profile.
    Result<CityProfile> city(const std::string& id) const;
    /// A city by id or by its name in either language; nothing for one we have no profile of.
    std::optional<CityProfile> city_named(const std::string& name) const;
    /// Errors: package.no_register (args: value, allowed), package.unreadable, those of
    /// parse_register_schema.
    Result<RegisterSchema> register_schema(const std::string& id) const;
    /// An evaluation form by id, or by the URL or path of a form of the user's own.
    /// Errors: package.no_evaluation (args: value, allowed), package.unreadable, those of
    /// parse_evaluation_form.
    Result<EvaluationForm> evaluation_form(const std::string& id) const;
    /// Made-up rows of a register; none where there is no sample of it. Errors: package.unreadable, those of
    /// parse_sample.
    Result<Sample> sample(const std::string& register_id) const;

private:
    std::vector<std::string> names(const std::string& folder) const;
    Result<std::string> read(const std::string& url) const;

    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context_;
    std::string root_;
};

} // namespace kyodo
