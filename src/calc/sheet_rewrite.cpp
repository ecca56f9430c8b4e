// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/sheet_writer.hpp"

#include "calc/convert.hpp"
#include "calc/document_styles.hpp"
#include "calc/expanding_references.hpp"
#include "calc/imported_styles.hpp"
#include "calc/sheet_cell_styles.hpp"
#include "calc/sheet_cell_values.hpp"
#include "calc/sheet_columns_aside.hpp"
#include "calc/sheet_frame.hpp"
#include "calc/sheet_memory.hpp"
#include "calc/sheet_reader.hpp"
#include "calc/sheet_settings.hpp"
#include "calc/sheet_user_cells.hpp"
#include "calc/typed_over.hpp"
#include "calc/undo.hpp"

#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XSheetCellRangeContainer.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XMergeable.hpp>

#include <algorithm>
#include <memory>
#include <set>

namespace kyodo {
namespace {

namespace css = com::sun::star;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
namespace flags = css::sheet::CellFlags;

constexpr sal_Int32 contents =
    flags::VALUE | flags::DATETIME | flags::STRING | flags::FORMULA | flags::EDITATTR;

class Rewriter {
public:
    Rewriter(const Reference<css::uno::XComponentContext>& context, const Document& document,
             const std::string& name, const Range& old, const SheetPlan& plan, KeyRows keys,
             const WorkProgress& progress)
        : context_(context), document_(document), name_(name), sheet_(document.sheet(name)), old_(old),
          plan_(plan), keys_(keys), progress_(progress) {}

    std::vector<MovedNote> run() {
        progress_(0);
        keep_frame();
        add_styles();
        progress_(0.05);
        Grid old_grid = read_range(sheet_, old_);
        std::vector<UserCell> user_cells = find_user_cells(document_, name_, old_, plan_);
        const bool any_without_style = !user_cells.empty();
        for (const UserCell& cell : user_cells) // a row isn't known by them
            old_grid.set(cell.row - old_.top, cell.column - old_.left, {});
        Reference<css::util::XMergeable>(cells(old_), UNO_QUERY_THROW)->merge(false);
        std::vector<MovedNote> columns, typed_over;
        std::vector<int> rows;
        const WrittenTable written = what_was_written(document_, name_, plan_.region);
        if (keys_.additions != nullptr && !written.is_same(old_grid)) {
            TableAdditions additions = keys_.additions(old_grid, plan_.to_grid());
            columns = move_columns_aside(document_, name_, additions.columns, old_);
            old_grid = without_columns(old_grid, additions.columns);
            if (written.knows_rows()) // those that were written and have left the register are nobody's
                std::erase_if(additions.rows, [&](int row) { return written.has_row(old_grid, row); });
            rows = additions.rows;
            add_rows(old_grid, rows, user_cells);
            typed_over =
                find_typed_over(old_grid, written, additions, plan_.to_grid(), {name_, old_.top, old_.left});
        }
        progress_(0.1);
        std::vector<MovedNote> moved = align_rows(document_, name_, old_grid, old_, plan_, keys_, user_cells);
        for (MovedNote& note : moved)
            if (std::binary_search(rows.begin(), rows.end(), note.old_row))
                note.what = MovedNote::What::row;
        progress_(0.15);
        if (any_without_style)
            split(filled_without_style(document_, name_, old_));
        const UserCellsAside aside(document_, name_, old_, taken_);
        fit_columns();
        clear();
        progress_(0.2);
        write_frame(); // before the texts: the office measures texts in rows whose height is not set
        progress_(0.3);
        write_values();
        progress_(0.4);
        write_cell_styles(document_, name_, plan_, old_.top, old_.left, progress_.part(0.4, 0.6));
        write_merges();
        aside.bring_back(moved);
        progress_(0.9);
        apply_sheet_settings(document_, name_, plan_, old_.top, old_.left);
        moved.insert(moved.end(), columns.begin(), columns.end());
        moved.insert(moved.end(), typed_over.begin(), typed_over.end());
        return moved;
    }

private:
    /// All filled cells of a person's own rows.
    void add_rows(const Grid& grid, const std::vector<int>& rows, std::vector<UserCell>& user_cells) const {
        for (const int row : rows)
            for (int column = 0; column < grid.columns(); ++column)
                if (!is_empty(grid.at(row, column)))
                    user_cells.push_back({row + old_.top, column + old_.left});
    }

    /// A person's cells stay where they are; those that the plan fills have to go.
    void split(const std::vector<UserCell>& cells) {
        for (const UserCell& cell : cells)
            (is_filled(plan_, cell.row - old_.top, cell.column - old_.left) ? taken_ : kept_).push_back(cell);
    }

    void clear() const {
        const Reference<css::lang::XMultiServiceFactory> factory(document_.model(), UNO_QUERY_THROW);
        const Reference<css::sheet::XSheetCellRangeContainer> cells(
            factory->createInstance(to_uno("com.sun.star.sheet.SheetCellRanges")), UNO_QUERY_THROW);
        const auto index = static_cast<sal_Int16>(document_.sheet_index(name_));
        cells->addRangeAddress({index, old_.left, old_.top, old_.right, old_.bottom}, false);
        for (const UserCell& kept : kept_)
            cells->removeRangeAddress({index, kept.column, kept.row, kept.column, kept.row});
        Reference<css::sheet::XSheetOperation>(cells, UNO_QUERY_THROW)
            ->clearContents(contents | flags::HARDATTR | flags::STYLES);
    }

    /// The region without the kept cells, whole rows together.
    std::vector<Range> pieces() const {
        const Range all = region();
        std::vector<Range> found;
        int row = all.top;
        for (std::size_t i = 0; i < kept_.size();) {
            const int with = kept_[i].row;
            if (row < with)
                found.push_back({row, all.left, with - 1, all.right});
            int column = all.left;
            for (; i < kept_.size() && kept_[i].row == with; ++i) {
                if (column < kept_[i].column)
                    found.push_back({with, column, with, std::min(kept_[i].column - 1, all.right)});
                column = kept_[i].column + 1;
            }
            if (column <= all.right)
                found.push_back({with, column, with, all.right});
            row = with + 1;
        }
        if (row <= all.bottom)
            found.push_back({row, all.left, all.bottom, all.right});
        return found;
    }

    void write_merges() {
        for (std::size_t i = 0; i < plan_.merges.size(); ++i) {
            progress_(0.6 + 0.3 * static_cast<double>(i) / static_cast<double>(plan_.merges.size()));
            Reference<css::util::XMergeable>(cells(placed(plan_.merges[i])), UNO_QUERY_THROW)->merge(true);
        }
    }

    /// The office's own undo of rows that come and go leaves some heights a little off. This, the first step,
    /// is undone last.
    void keep_frame() {
        apply_recorded(
            document_.model(), name_,
            {[] {},
             [document = document_, name = name_, old = old_, frame = frame_of(document_, name_, old_)] {
                 set_frame(document, name, old.top, old.left, frame);
             }});
    }
    void write_frame() {
        const Range place = region();
        const auto set = [document = document_, name = name_, place](const SheetFrame& frame) {
            set_frame(document, name, place.top, place.left, frame);
        };
        apply_recorded(document_.model(), name_,
                       {[set, frame = frame_of(plan_)] { set(frame); },
                        [set, frame = frame_of(document_, name_, place)] { set(frame); }});
    }

    /// The styles that the plan uses and the document lacks, and the sheet's page style. The office records
    /// neither.
    void add_styles() {
        std::set<int> used;
        for (int row = 0; row < plan_.rows(); ++row)
            for (int column = 0; column < plan_.columns(); ++column)
                used.insert(plan_.style_at(row, column));
        std::vector<Style> styles;
        for (const int style : used)
            if (style >= 0)
                styles.push_back(plan_.styles()[static_cast<std::size_t>(style)]);
        const Reference<css::frame::XModel> model = document_.model();
        const std::string page_style = page_style_of(document_, name_);
        const auto cells = style_names(model, "CellStyles");
        const auto pages = style_names(model, "PageStyles");
        apply_recorded(
            model, name_,
            {[context = context_, model, styles, page = plan_.page, document = document_, name = name_] {
                 if (has_protected_sheet(document))
                     import_cell_styles(context, document, styles);
                 else
                     ensure_cell_styles(model, styles);
                 ensure_page_style(model, page);
                 set_page_style(document, name, page.style_name());
             },
             [model, cells, pages, page_style, document = document_, name = name_] {
                 set_page_style(document, name, page_style);
                 remove_other_styles(model, "CellStyles", cells);
                 remove_other_styles(model, "PageStyles", pages);
             }});
    }

    /// A range of the plan where it stands in the sheet: a person may have put rows above it or columns
    /// before it.
    Range placed(const Range& range) const {
        return {range.top + old_.top, range.left + old_.left, range.bottom + old_.top,
                range.right + old_.left};
    }
    Range region() const { return placed({0, 0, plan_.rows() - 1, plan_.columns() - 1}); }

    Reference<css::table::XCellRange> cells(const Range& range) const {
        return sheet_->getCellRangeByPosition(range.left, range.top, range.right, range.bottom);
    }
    Reference<css::table::XTableColumns> all_columns() const {
        return Reference<css::table::XColumnRowRange>(sheet_, UNO_QUERY_THROW)->getColumns();
    }

    bool is_blank(const Range& range) const {
        if (range.top > range.bottom || range.left > range.right)
            return true;
        const Grid grid = read_range(sheet_, range);
        for (int row = 0; row < grid.rows(); ++row)
            for (int column = 0; column < grid.columns(); ++column)
                if (!is_empty(grid.at(row, column)))
                    return false;
        return true;
    }

    void fit_columns() {
        const RecordedExpansion expanding(document_, name_);
        const UsedArea used = used_area(sheet_);
        const int difference = region().right - old_.right;
        if (difference > 0 && used.last_column > old_.right) {
            all_columns()->insertByIndex(old_.right + 1, difference);
        } else if (difference < 0) {
            const Range below{old_.bottom + 1, region().right + 1, used.last_row, old_.right};
            if (old_.top == 0 && is_blank(below)) {
                all_columns()->removeByIndex(region().right + 1, -difference);
                old_.right += difference;
            }
        }
    }

    /// The office's undo of setDataArray doesn't empty cells that were empty, so the write brings its own:
    /// the region was cleared just before, hence taking the write back is clearing it again.
    void write_values() {
        const Grid grid = plan_.to_grid();
        for (const Range& piece : pieces()) {
            Grid part(name_, piece.bottom - piece.top + 1, piece.right - piece.left + 1);
            for (int row = 0; row < part.rows(); ++row)
                for (int column = 0; column < part.columns(); ++column)
                    part.set(row, column,
                             grid.at(row + piece.top - old_.top, column + piece.left - old_.left));
            const auto values = std::make_shared<CellValues>(part);
            const auto target = [document = document_, name = name_, range = piece] {
                return document.sheet(name)->getCellRangeByPosition(range.left, range.top, range.right,
                                                                    range.bottom);
            };
            apply_recorded(document_.model(), name_,
                           {[values, target] { values->write(target()); },
                            [target] {
                                Reference<css::sheet::XSheetOperation>(target(), UNO_QUERY_THROW)
                                    ->clearContents(contents | flags::HARDATTR);
                            }});
        }
    }

    Reference<css::uno::XComponentContext> context_;
    const Document& document_;
    const std::string& name_;
    Reference<css::sheet::XSpreadsheet> sheet_;
    Range old_;
    const SheetPlan& plan_;
    KeyRows keys_;
    const WorkProgress& progress_;
    std::vector<UserCell> kept_, taken_;
};

} // namespace

std::vector<MovedNote> rewrite_sheet(const Reference<css::uno::XComponentContext>& context,
                                     const Document& document, const std::string& sheet, const Range& old,
                                     const SheetPlan& plan, KeyRows keys, const WorkProgress& progress) {
    return Rewriter(context, document, sheet, old, plan, keys, progress).run();
}

} // namespace kyodo
