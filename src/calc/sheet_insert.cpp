// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/sheet_writer.hpp"

#include "calc/convert.hpp"
#include "calc/document_styles.hpp"
#include "calc/flat_document.hpp"
#include "calc/frozen_panes.hpp"
#include "calc/sheet_filter.hpp"
#include "calc/sheet_print_areas.hpp"
#include "calc/sheet_settings.hpp"
#include "calc/undo.hpp"
#include "core/sheet/flat_ods.hpp"

#include <algorithm>
#include <chrono>
#include <memory>
#include <set>

namespace kyodo {
namespace {

namespace css = com::sun::star;
using css::uno::Reference;

/// Whether what a cell takes is said without a reference to other cells.
bool stands_alone(const Choices& choices) {
    return choices.source.empty() || choices.source.starts_with('"');
}

/// The sheet that is put in and taken out again; what it needs for that, it holds itself.
class Insertion {
public:
    Insertion(const Reference<css::uno::XComponentContext>& context, const Document& document, SheetPlan plan,
              int position)
        : context_(context), document_(document), position_(position), settings_(std::move(plan)) {
        // Lists on another sheet (設定) the imported document has not: those drop-downs are set afterwards.
        const auto others =
            std::stable_partition(settings_.choices.begin(), settings_.choices.end(), stands_alone);
        std::vector<Choices> later(others, settings_.choices.end());
        settings_.choices.erase(others, settings_.choices.end());
        const std::optional<Range> filter = std::exchange(settings_.filter, std::nullopt);
        flat_ = flat_ods({settings_});
        settings_.choices = std::move(later);
        settings_.filter = filter;
    }

    /// Loads what apply() will import: the long part, done before the document is touched.
    void load() { source_ = std::make_unique<HiddenDocument>(context_, flat_); }

    /// How long load() takes, roughly.
    std::chrono::milliseconds load_time() const {
        constexpr std::size_t bytes_in_a_millisecond = 20'000; // about: 27 MB take 1.1 s on a usual office PC
        return std::chrono::milliseconds(flat_.size() / bytes_in_a_millisecond);
    }

    void apply() {
        cell_styles_ = style_names(document_.model(), "CellStyles");
        page_styles_ = style_names(document_.model(), "PageStyles");
        const PrintAreas print_areas(document_);
        {
            const auto source =
                source_ ? std::move(source_) : std::make_unique<HiddenDocument>(context_, flat_);
            document_.sheets()->importSheet(source->document(), to_uno(settings_.name), position_);
        }
        restore_undo_lock(document_.model());
        print_areas.restore();
        // Before the page style, which makes the office lay the pages out: without an area it goes through
        // all texts to see how far they reach.
        if (settings_.print_area)
            set_print_area(document_, settings_.name, *settings_.print_area);
        restore_undo_lock(document_.model());
        ensure_page_style(document_.model(), settings_.page);
        set_page_style(document_, settings_.name, settings_.page.style_name());
        restore_undo_lock(document_.model());
        if (settings_.filter)
            add_filter(document_, settings_.name, *settings_.filter);
        restore_undo_lock(document_.model());
    }

    /// What the office records by itself, and switches recording on for, even where it is locked.
    void apply_settings() {
        SheetPlan settings = settings_;
        settings.choices.clear();
        apply_sheet_settings(document_, settings_.name, settings);
    }

    /// Their lists may stand on a sheet that the same step brings: as the office's own action they would come
    /// back with #REF!.
    ///
    /// Each redo sets them otherwise: where undo took the cells' styles away, the office still keeps the
    /// cells' old formats and takes them for equal to the new ones, for it compares the styles' names, and
    /// the cells would lose their style.
    void apply_drop_downs() {
        apply_choices(document_, settings_.name, settings_.choices, times_made_++);
        restore_undo_lock(document_.model());
    }

    void apply_view() {
        freeze_panes(document_, settings_.name, settings_.frozen_rows, settings_.frozen_columns);
        restore_undo_lock(document_.model());
    }

    void revert() {
        if (!document_.has_sheet(settings_.name))
            return;
        const PrintAreas print_areas(document_);
        remove_sheet_and_filter(document_, settings_.name);
        remove_other_styles(document_.model(), "PageStyles", page_styles_);
        remove_other_styles(document_.model(), "CellStyles", cell_styles_);
        print_areas.restore();
    }

private:
    Reference<css::uno::XComponentContext> context_;
    Document document_;
    int position_;
    SheetPlan settings_;
    std::string flat_;
    std::size_t times_made_ = 0;             ///< how often the drop-downs were set
    std::unique_ptr<HiddenDocument> source_; ///< loaded and not yet imported
    std::set<std::string> cell_styles_;
    std::set<std::string> page_styles_;
};

} // namespace

void insert_sheet(const Reference<css::uno::XComponentContext>& context, const Document& document,
                  const SheetPlan& plan, const std::string& after, const std::string& title,
                  const WorkProgress& progress) {
    const int before = document.sheet_index(after);
    const int position = before < 0 ? static_cast<int>(document.sheet_names().size()) : before + 1;
    progress(0);
    const auto insertion = std::make_shared<Insertion>(context, document, plan, position);
    progress(0.2, insertion->load_time());
    insertion->load();
    progress(0.7);
    UndoContext undo(document.model(), title);
    apply_recorded(document.model(), title,
                   {[insertion] { insertion->apply(); }, [insertion] { insertion->revert(); }});
    progress(0.9);
    insertion->apply_settings();
    apply_recorded(document.model(), title,
                   {[insertion] {
                        insertion->apply_drop_downs();
                        insertion->apply_view();
                    },
                    [] {}});
    progress(1);
    undo.commit();
}

} // namespace kyodo
