// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/sheet_writer.hpp"

#include "calc/convert.hpp"
#include "calc/document_styles.hpp"
#include "calc/properties.hpp"
#include "calc/sheet_reader.hpp"
#include "calc/sheet_settings.hpp"
#include "calc/undo.hpp"

#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSheetCellRangeContainer.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XMergeable.hpp>

#include <cmath>
#include <map>
#include <set>

namespace kyodo {
namespace {

namespace css = com::sun::star;
using css::uno::makeAny;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
namespace flags = css::sheet::CellFlags;

constexpr sal_Int32 contents =
    flags::VALUE | flags::DATETIME | flags::STRING | flags::FORMULA | flags::EDITATTR;

class Rewriter {
public:
    Rewriter(const Document& document, const std::string& name, const Range& old, const SheetPlan& plan)
        : document_(document), name_(name), sheet_(document.sheet(name)), old_(old), plan_(plan) {}

    void run() {
        add_styles();
        fit_rows();
        fit_columns();
        const Reference<css::table::XCellRange> old_cells = cells(old_);
        Reference<css::util::XMergeable>(old_cells, UNO_QUERY_THROW)->merge(false);
        Reference<css::sheet::XSheetOperation>(old_cells, UNO_QUERY_THROW)
            ->clearContents(contents | flags::HARDATTR | flags::STYLES);
        clear_page_breaks();
        write_values();
        write_styles();
        for (const Range& range : plan_.merges)
            Reference<css::util::XMergeable>(cells(placed(range)), UNO_QUERY_THROW)->merge(true);
        write_sizes();
        for (const int row : plan_.page_breaks)
            Properties(all_rows()->getByIndex(row + old_.top)).set("IsStartOfNewPage", makeAny(true));
        apply_sheet_settings(document_, name_, plan_, old_.top, old_.left);
    }

private:
    /// The styles that the plan uses and the document lacks. The office doesn't record named styles.
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
        const auto cells = style_names(model, "CellStyles");
        const auto pages = style_names(model, "PageStyles");
        apply_recorded(model, name_,
                       {[model, styles, page = plan_.page] {
                            ensure_cell_styles(model, styles);
                            ensure_page_style(model, page);
                        },
                        [model, cells, pages] {
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
    Reference<css::table::XTableRows> rows(int first, int last) const {
        return Reference<css::table::XColumnRowRange>(cells(placed({first, 0, last, 0})), UNO_QUERY_THROW)
            ->getRows();
    }
    Reference<css::table::XTableRows> all_rows() const {
        return Reference<css::table::XColumnRowRange>(sheet_, UNO_QUERY_THROW)->getRows();
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

    void fit_rows() {
        const UsedArea used = used_area(sheet_);
        const int difference = region().bottom - old_.bottom;
        if (difference > 0 && used.last_row > old_.bottom) {
            all_rows()->insertByIndex(old_.bottom + 1, difference);
        } else if (difference < 0) {
            // Rows that a person wrote into, right of the region, are not ours to remove.
            const Range beside{region().bottom + 1, old_.right + 1, old_.bottom, used.last_column};
            if (old_.left == 0 && is_blank(beside)) {
                all_rows()->removeByIndex(region().bottom + 1, -difference);
                old_.bottom += difference;
            }
        }
    }

    void fit_columns() {
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

    void clear_page_breaks() {
        for (int row = old_.top; row <= old_.bottom; ++row) {
            const Properties properties(all_rows()->getByIndex(row));
            bool manual = false;
            if ((properties.get("IsManualPageBreak") >>= manual) && manual)
                properties.set("IsStartOfNewPage", makeAny(false));
        }
    }

    /// The office's undo of setDataArray doesn't empty cells that were empty, so the write brings its own:
    /// the region was cleared just before, hence taking the write back is clearing it again.
    void write_values() {
        css::uno::Sequence<css::uno::Sequence<css::uno::Any>> data(plan_.rows());
        css::uno::Sequence<css::uno::Any>* lines = data.getArray();
        for (int row = 0; row < plan_.rows(); ++row) {
            lines[row].realloc(plan_.columns());
            css::uno::Any* line = lines[row].getArray();
            for (int column = 0; column < plan_.columns(); ++column)
                line[column] = cell_any(plan_.value(row, column));
        }
        const Document document = document_;
        const std::string name = name_;
        const Range range = region();
        const auto region_cells = [document, name, range] {
            return document.sheet(name)->getCellRangeByPosition(range.left, range.top, range.right,
                                                                range.bottom);
        };
        apply_recorded(
            document_.model(), name_,
            {[region_cells, data] {
                 Reference<css::sheet::XCellRangeData>(region_cells(), UNO_QUERY_THROW)->setDataArray(data);
             },
             [region_cells] {
                 Reference<css::sheet::XSheetOperation>(region_cells(), UNO_QUERY_THROW)
                     ->clearContents(contents | flags::HARDATTR);
             }});
    }

    /// One property change a style, over all its cells: runs down each column.
    void write_styles() {
        std::map<int, std::vector<css::table::CellRangeAddress>> ranges;
        const sal_Int16 index = static_cast<sal_Int16>(document_.sheet_index(name_));
        for (int column = 0; column < plan_.columns(); ++column)
            for (int first = 0; first < plan_.rows();) {
                const int style = plan_.style_at(first, column);
                int last = first;
                while (last + 1 < plan_.rows() && plan_.style_at(last + 1, column) == style)
                    ++last;
                if (style >= 0)
                    ranges[style].emplace_back(index, column + old_.left, first + old_.top,
                                               column + old_.left, last + old_.top);
                first = last + 1;
            }
        const Reference<css::lang::XMultiServiceFactory> factory(document_.model(), UNO_QUERY_THROW);
        for (const auto& [style, all] : ranges) {
            const Reference<css::sheet::XSheetCellRangeContainer> container(
                factory->createInstance(to_uno("com.sun.star.sheet.SheetCellRanges")), UNO_QUERY_THROW);
            container->addRangeAddresses({all.data(), static_cast<sal_Int32>(all.size())}, false);
            Properties(container).set("CellStyle",
                                      makeAny(to_uno(plan_.styles()[static_cast<std::size_t>(style)].name)));
        }
    }

    void write_sizes() {
        for (int column = 0; column < plan_.columns(); ++column)
            Properties(all_columns()->getByIndex(column + old_.left))
                .set("Width", makeAny(hundredths(plan_.column_widths_mm[static_cast<std::size_t>(column)])));
        for (int first = 0; first < plan_.rows();) {
            const double height = plan_.row_heights_mm[static_cast<std::size_t>(first)];
            int last = first;
            while (last + 1 < plan_.rows() &&
                   plan_.row_heights_mm[static_cast<std::size_t>(last) + 1] == height)
                ++last;
            if (height > 0)
                Properties(rows(first, last)).set("Height", makeAny(hundredths(height)));
            else
                Properties(rows(first, last)).set("OptimalHeight", makeAny(true));
            first = last + 1;
        }
    }

    static sal_Int32 hundredths(double mm) { return static_cast<sal_Int32>(std::lround(mm * 100)); }

    const Document& document_;
    const std::string& name_;
    Reference<css::sheet::XSpreadsheet> sheet_;
    Range old_;
    const SheetPlan& plan_;
};

} // namespace

void rewrite_sheet(const Document& document, const std::string& sheet, const Range& old,
                   const SheetPlan& plan) {
    Rewriter(document, sheet, old, plan).run();
}

} // namespace kyodo
