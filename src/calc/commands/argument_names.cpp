// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/commands/argument_names.hpp"

#include "core/base/fold.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace kyodo {
namespace {

using Names = std::vector<std::string>;

/// tests/package/arguments_test.cpp reads this table and compares it with both READMEs.
const std::map<std::string, Names, std::less<>>& table() {
    static const std::map<std::string, Names, std::less<>> names{
        {"workbook.new", {"City", "FirstYear", "Years", "Registers", "Sample", "File"}},
        {"schedule.render", {"Style", "Paper", "YearStyle", "Register", "Sheet"}},
        {"schedule.read", {"Sheet", "Base", "Target", "Register"}},
        {"schedule.rollover", {"Register", "By", "Extend"}},
        {"schedule.progress", {"Register", "Year", "Sheet"}},
        {"register.insert", {"Register", "Sheet"}},
        {"register.edit", {"Register", "Sheet", "Row", "Values", "Today"}},
        {"register.check", {"Register", "Today", "Sheet"}},
        {"register.summary",
         {"Register", "By", "By2", "Where", "Sum", "Mean", "Share", "Crosswalk", "City", "Sheet"}},
        {"register.rollover", {"Register", "Year", "Sheet"}},
        {"evaluation.sheets", {"Form", "Projects", "Party", "Evaluators", "Body", "Folder", "Register"}},
        {"evaluation.collect", {"Folder", "Form", "Sheet"}},
        {"evaluation.compare", {"Form", "Project", "Track", "HideNames", "Register", "Today"}},
        {"checklist.insert", {"Project", "Stage", "Lists", "City", "Register", "Sheet"}},
        {"checklist.check", {"Project", "Today", "City", "Register", "Sheet"}},
    };
    return names;
}

/// The office adds these to a dispatch: SynchronMode by its DispatchHelper, KeyModifier on toolbars, Referer
/// in menus; a URL that is opened like a file (command line, link, loadComponentFromURL) comes with the
/// entries of a media descriptor.
constexpr std::array from_the_office{"SynchronMode",
                                     "KeyModifier",
                                     "Referer",
                                     "URL",
                                     "FileName",
                                     "FrameName",
                                     "Frame",
                                     "FilterName",
                                     "FilterOptions",
                                     "TypeName",
                                     "DocumentService",
                                     "Hidden",
                                     "ReadOnly",
                                     "AsTemplate",
                                     "OpenNewView",
                                     "OpenFlags",
                                     "InteractionHandler",
                                     "UpdateDocMode",
                                     "StatusIndicator",
                                     "MacroExecutionMode",
                                     "ViewId",
                                     "ViewName",
                                     "Preview",
                                     "Model",
                                     "ViewOnly",
                                     "Version",
                                     "TargetName",
                                     "DontEdit"};

constexpr std::array flags{"Silent", "Sample", "Share", "Crosswalk", "Track", "HideNames"};

bool is_flag_value(const std::string& value) {
    static constexpr std::array values{"", "true", "false", "1", "0", "yes", "no"};
    const std::string folded = fold(value);
    return std::any_of(values.begin(), values.end(), [&](const char* each) { return folded == each; });
}

/// "Style, Paper, Silent": Silent goes with every command.
std::string joined(const Names& names) {
    std::string all;
    for (const std::string& name : names)
        all += name + ", ";
    return all + "Silent";
}

} // namespace

const std::vector<std::string>& argument_names(std::string_view command) {
    static const Names none;
    const auto found = table().find(command);
    return found == table().end() ? none : found->second;
}

Result<void> check_argument_names(const Arguments& arguments, std::string_view command) {
    const Names& known = argument_names(command);
    for (const std::string& name : arguments.names()) {
        const auto same = [&](const auto& each) { return same_text(each, name); };
        const auto flag = std::find_if(flags.begin(), flags.end(), same);
        const bool is_silent = same("Silent");
        if (std::any_of(known.begin(), known.end(), same) || is_silent) {
            if (flag != flags.end() && !is_flag_value(arguments.text(name)))
                return error("call.choice",
                             {{"name", *flag}, {"value", arguments.text(name)}, {"allowed", "true, false"}});
            continue;
        }
        const bool unused = fold(name).empty() && !arguments.has(name);
        if (unused || std::any_of(from_the_office.begin(), from_the_office.end(), same))
            continue;
        return error("call.unknown",
                     {{"argument", name}, {"command", std::string(command)}, {"allowed", joined(known)}});
    }
    return {};
}

} // namespace kyodo
