// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "flat.hpp"

#include "strings.hpp"

#include <boost/regex.hpp>

#include <algorithm>
#include <functional>
#include <map>
#include <sstream>

// Boost's expressions: a workbook has megabytes of XML, and the standard library's took two thirds of these
// tests' time.
namespace kyodo::office {
namespace {

/// Cuts out <name …>…</name>, or <name …/>, once.
void cut_element(std::string& xml, const std::string& name) {
    const std::size_t begin = xml.find("<" + name);
    if (begin == std::string::npos) {
        return;
    }
    const std::string close = "</" + name + ">";
    const std::size_t end = xml.find(close, begin);
    if (end != std::string::npos) {
        xml.erase(begin, end + close.size() - begin);
    } else {
        xml.erase(begin, xml.find("/>", begin) + 2 - begin);
    }
}

/// The text between <name> and </name>, and where it begins.
std::pair<std::size_t, std::string> inside(const std::string& xml, const std::string& name) {
    const std::size_t begin = xml.find("<" + name + ">");
    const std::size_t end = xml.find("</" + name + ">");
    if (begin == std::string::npos || end == std::string::npos) {
        return {std::string::npos, ""};
    }
    const std::size_t from = begin + name.size() + 2;
    return {from, xml.substr(from, end - from)};
}

/// The elements directly inside a stretch of XML, each with all it holds.
std::vector<std::string> elements(const std::string& xml) {
    std::vector<std::string> result;
    int depth = 0;
    std::size_t begin = 0;
    for (std::size_t at = xml.find('<'); at != std::string::npos; at = xml.find('<', at + 1)) {
        const std::size_t end = xml.find('>', at);
        if (depth == 0) {
            begin = at;
        }
        const bool closing = xml[at + 1] == '/';
        const bool empty = xml[end - 1] == '/';
        depth += closing ? -1 : empty ? 0 : 1;
        if (depth == 0) {
            result.push_back(xml.substr(begin, end + 1 - begin));
        }
    }
    return result;
}

std::string replaced_names(const std::string& xml, const std::map<std::string, std::string>& names) {
    static const boost::regex attribute(
        "((?:style-name|style:name|master-page-name|page-layout-name)=\")([^\"]*)\"");
    std::string result;
    std::size_t copied = 0;
    for (boost::sregex_iterator it(xml.begin(), xml.end(), attribute), end; it != end; ++it) {
        const auto found = names.find((*it)[2].str());
        if (found != names.end()) {
            const auto at = static_cast<std::size_t>(it->position(2));
            result += xml.substr(copied, at - copied) + found->second;
            copied = at + static_cast<std::size_t>(it->length(2));
        }
    }
    return result + xml.substr(copied);
}

/// Names every automatic style by a hash of what it says, twice: styles name number formats, which come
/// first.
std::string with_styles_named_by_content(std::string xml) {
    for (int pass = 0; pass < 2; ++pass) {
        std::map<std::string, std::string> names;
        for (const std::string& style : elements(inside(xml, "office:automatic-styles").second)) {
            static const boost::regex name("style:name=\"([^\"]*)\"");
            boost::smatch match;
            if (boost::regex_search(style, match, name)) {
                std::ostringstream hash;
                hash << "a" << std::hex << std::hash<std::string>()(boost::regex_replace(style, name, ""));
                names[match[1].str()] = hash.str();
            }
        }
        xml = replaced_names(xml, names);
    }
    const auto [begin, styles] = inside(xml, "office:automatic-styles");
    if (begin == std::string::npos) {
        return xml;
    }
    std::vector<std::string> sorted = elements(styles);
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    std::string joined;
    for (const std::string& style : sorted) {
        joined += style;
    }
    return xml.replace(begin, styles.size(), joined);
}

} // namespace

std::string normalised_flat(const std::string& fods, FlatPart part) {
    // The flat XML writes line breaks and indents between elements only: text in cells has text:line-break or
    // <text:p>.
    std::string xml = boost::regex_replace(fods, boost::regex(">\\s*\n\\s*<"), "><");
    for (const char* name : {"office:meta", "office:settings", "office:scripts", "office:font-face-decls"}) {
        cut_element(xml, name);
    }
    if (part == FlatPart::cells) {
        cut_element(xml, "office:styles");
        cut_element(xml, "office:master-styles");
    }
    xml = with_styles_named_by_content(std::move(xml));
    // The ranges of a chart once more, which newer offices split or join as they please; the chart itself
    // names them too.
    xml = boost::regex_replace(xml, boost::regex(" draw:notify-on-update-of-ranges=\"[^\"]*\""), "");
    xml = boost::regex_replace(xml, boost::regex(" (loext|officeooo):rsid=\"[^\"]*\""), "");
    // A list without forms: of a sheet that was in front, and only of that.
    xml = boost::regex_replace(xml,
                               boost::regex("<office:forms form:automatic-focus=\"false\" "
                                            "form:apply-design-mode=\"false\"/>"),
                               "");
    return boost::regex_replace(xml, boost::regex("><"), ">\n<");
}

std::string save_flat(const Office& office, const Document& document, FlatPart part) {
    const std::filesystem::path file = office.scratch() / "flat.fods";
    save_as(document, file, "OpenDocument Spreadsheet Flat XML");
    const std::string xml = read_file(file);
    std::filesystem::remove(file);
    return normalised_flat(xml, part);
}

std::string without_idle_formats(const std::string& flat) {
    static const boost::regex format("<number:[a-z]+-style style:name=\"([^\"]*)\"");
    std::istringstream lines(flat);
    std::string kept;
    std::string closing;
    for (std::string line; std::getline(lines, line);) {
        boost::smatch match;
        if (closing.empty() && boost::regex_search(line, match, format) &&
            flat.find("data-style-name=\"" + match[1].str() + "\"") == std::string::npos) {
            closing = "</" + line.substr(1, line.find(' ') - 1) + ">";
        }
        if (closing.empty()) {
            kept += line + "\n";
        } else if (line == closing) {
            closing.clear();
        }
    }
    return kept;
}

std::string flat_for_undo(const Office& office, const Document& document) {
    const std::filesystem::path file = office.scratch() / "compared.fods";
    save_as(document, file, "OpenDocument Spreadsheet Flat XML");
    static const boost::regex height(
        " style:row-height=\"[^\"]*\"([^>]* style:use-optimal-row-height=\"true\")");
    // Moving cells makes the office write the sheet's name at both ends of every reference.
    static const boost::regex twice("\\[(\\$[^.:\\]]+)(\\.[^:\\]]+):\\1\\.");
    const std::string xml = boost::regex_replace(read_file(file), height, "$1");
    return normalised_flat(boost::regex_replace(xml, twice, "[$1$2:."));
}

std::string first_difference(const std::string& expected, const std::string& actual) {
    std::istringstream left(expected);
    std::istringstream right(actual);
    std::string a;
    std::string b;
    for (int line = 1;; ++line) {
        const bool more_left = static_cast<bool>(std::getline(left, a));
        const bool more_right = static_cast<bool>(std::getline(right, b));
        if (!more_left && !more_right) {
            return "";
        }
        if (!more_left || !more_right || a != b) {
            return "line " + std::to_string(line) + "\n- " + (more_left ? a : "(end)") + "\n+ " +
                   (more_right ? b : "(end)");
        }
    }
}

} // namespace kyodo::office
