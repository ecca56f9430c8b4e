// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/commands/output_sheet.hpp"

#include "calc/sheet_memory.hpp"
#include "calc/sheet_settings.hpp"
#include "calc/sheet_writer.hpp"
#include "calc/undo.hpp"
#include "core/base/names.hpp"

namespace kyodo {
namespace {

Message told(const MovedNote& note) {
    const char* id = "schedule.note_moved";
    if (note.what == MovedNote::What::column)
        id = "output.column_moved";
    else if (note.what == MovedNote::What::row)
        id = "output.row_moved";
    else if (note.what == MovedNote::What::typed_over)
        id = note.text.empty() ? "output.typed_over" : "output.typed_over_rows";
    else if (note.row.empty())
        id = "output.note_moved";
    return {id, {{"row", note.row}, {"value", note.text}, {"place", a1(note.place)}}};
}

Finding reference_lost(const BrokenReference& broken, const std::string& sheet) {
    return {"K124",
            Severity::warning,
            broken.place,
            broken.formula,
            {sheet.empty() ? "output.references_lost" : "output.reference_lost",
             {{"sheet", sheet}, {"place", a1(broken.place)}}},
            {}};
}

} // namespace

Result<OutputSheet> choose_output(CommandContext& command, const std::string& usual,
                                  const std::string& region) {
    const Document& document = command.document;
    std::string sheet = command.arguments.text("Sheet");
    const std::string front = document.active_sheet();
    if (sheet.empty())
        sheet = !command.arguments.has("Register") && named_region(document, front, region) ? front : usual;
    if (!document.has_sheet(sheet) && !is_sheet_name(sheet))
        return error("output.sheet_name", {{"value", sheet}});
    if (!document.has_sheet(sheet))
        return OutputSheet{sheet, std::nullopt, {}};
    if (const auto old = named_region(document, sheet, region)) {
        if (const auto allowed = document.check_cells_can_change(sheet); !allowed)
            return allowed.error();
        return OutputSheet{sheet, old, {}};
    }
    if (command.arguments.has("Sheet"))
        return error("output.sheet_taken", {{"sheet", sheet}});
    return OutputSheet{document.free_name(sheet), std::nullopt, {}};
}

LostReferences::LostReferences(const Document& document)
    : document_(document), before_(broken_references(document)) {}

Findings LostReferences::findings(const std::string& sheet) const {
    Findings findings;
    for (const BrokenReference& each : newly_broken(before_, broken_references(document_)))
        findings.push_back(reference_lost(each, sheet));
    return findings;
}

Findings write_output(CommandContext& command, const OutputSheet& output, const SheetPlan& plan,
                      const std::string& after, const std::string& undo_title, KeyRows keys,
                      const WorkProgress& progress, References references) {
    if (!output.old) {
        insert_sheet(command.context, command.document, plan, after, undo_title, progress);
        if (keys.additions != nullptr)
            keep_memory(command.document, plan.name, plan, output.made_as);
        return {};
    }
    UndoContext undo(command.document.model(), undo_title);
    const ControllerLock still(command.document.model());
    Findings findings;
    std::optional<LostReferences> lost;
    if (references == References::watched_here)
        lost.emplace(command.document);
    for (const MovedNote& note :
         rewrite_sheet(command.context, command.document, output.sheet, *output.old, plan, keys, progress))
        findings.push_back({note.what == MovedNote::What::typed_over ? "K123" : "K121",
                            Severity::advice,
                            note.place,
                            note.text,
                            told(note),
                            {}});
    if (lost)
        for (Finding& each : lost->findings(output.sheet))
            findings.push_back(std::move(each));
    if (keys.additions != nullptr)
        keep_memory(command.document, output.sheet, plan, output.made_as);
    undo.commit();
    return findings;
}

} // namespace kyodo
