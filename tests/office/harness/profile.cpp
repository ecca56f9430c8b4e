// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "profile.hpp"

#include "process.hpp"
#include "strings.hpp"

#include <regex>
#include <stdexcept>

namespace kyodo::office {
namespace {

std::string escaped(const std::string& text) {
    std::string result;
    for (const char c : text) {
        switch (c) {
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '"':
            result += "&quot;";
            break;
        default:
            result += c;
        }
    }
    return result;
}

} // namespace

void write_profile(const std::filesystem::path& profile, const std::string& locale,
                   const std::string& product, const std::vector<Setting>& settings) {
    const std::string region = locale == "ja" ? "ja-JP" : locale;
    std::vector<Setting> all = {
        {"/org.openoffice.Office.Linguistic/General", "UILocale", locale},
        {"/org.openoffice.Setup/L10N", "ooLocale", locale},
        {"/org.openoffice.Setup/L10N", "ooSetupSystemLocale", region},
        {"/org.openoffice.Office.Linguistic/General", "DefaultLocale_CJK", "ja-JP"},
        // Nothing that asks, greets or phones home.
        {"/org.openoffice.Setup/Product", "ooSetupLastVersion", product},
        {"/org.openoffice.Setup/Product", "WhatsNew", "false"},
        {"/org.openoffice.Setup/Product", "WhatsNewDialog", "false"},
        {"/org.openoffice.Setup/Product", "LastTimeDonateShown", "4102444800"},
        {"/org.openoffice.Setup/Product", "LastTimeGetInvolvedShown", "4102444800"},
        {"/org.openoffice.Office.Common/Misc", "ShowTipOfTheDay", "false"},
        {"/org.openoffice.Office.Common/Misc", "FirstRun", "false"},
        {"/org.openoffice.Office.Common/Misc", "CrashReport", "false"},
        {"/org.openoffice.Office.Jobs/Jobs/org.openoffice.Office.Jobs:Job['UpdateCheck']/Arguments",
         "AutoCheckEnabled", "false"},
        {"/org.openoffice.Office.Recovery/AutoSave", "Enabled", "false"},
    };
    all.insert(all.end(), settings.begin(), settings.end());
    std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\">\n";
    for (const Setting& s : all) {
        xml += "<item oor:path=\"" + escaped(s.path) + "\"><prop oor:name=\"" + escaped(s.name) +
               "\" oor:op=\"fuse\"><value>" + escaped(s.value) + "</value></prop></item>\n";
    }
    xml += "</oor:items>\n";
    std::filesystem::create_directories(profile / "user");
    write_file(profile / "user" / "registrymodifications.xcu", xml);
}

void bundle_extension(const std::filesystem::path& extension, const std::filesystem::path& bundled) {
    std::filesystem::create_directories(bundled);
    if (extension.empty()) {
        return;
    }
    const std::filesystem::path target = bundled / "kyodo";
    if (std::filesystem::is_directory(extension)) {
        std::filesystem::copy(extension, target, std::filesystem::copy_options::recursive);
    } else if (std::filesystem::is_regular_file(extension)) {
        run({{"unzip", "-q", extension.string(), "-d", target.string()}, {}, {}, {}});
    } else {
        throw std::runtime_error("no extension at " + extension.string() +
                                 ": build the target kyodo_stage first");
    }
}

std::string product_version(const std::filesystem::path& office_home) {
    const std::string text = read_file(office_home / "program" / "bootstraprc");
    std::smatch match;
    if (!std::regex_search(text, match, std::regex("ProductKey=\\S+ ([0-9.]+)"))) {
        throw std::runtime_error("no ProductKey in " + (office_home / "program" / "bootstraprc").string());
    }
    return match[1];
}

} // namespace kyodo::office
