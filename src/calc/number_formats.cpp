// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/number_formats.hpp"

#include "calc/properties.hpp"
#include "calc/undo.hpp"

#include <com/sun/star/beans/XPropertyState.hpp>

namespace kyodo {
namespace {

namespace css = com::sun::star;

/// Rows of a column in halves, until a half has one format: a column mostly has one, whatever its length.
class FormatCopy {
public:
    FormatCopy(const css::uno::Reference<css::sheet::XSpreadsheet>& from,
               const css::uno::Reference<css::sheet::XSpreadsheet>& to, const std::vector<int>& rows,
               int first, const FormatColumn& column)
        : from_(from), to_(to), rows_(rows), first_(first), column_(column) {}

    void run(std::size_t begin, std::size_t end) const {
        if (begin >= end)
            return;
        // The rows ascend, so the range between the first and the last covers them all.
        const auto cells =
            from_->getCellRangeByPosition(column_.from, rows_[begin], column_.from, rows_[end - 1]);
        const css::uno::Reference<css::beans::XPropertyState> states(cells, css::uno::UNO_QUERY_THROW);
        const bool mixed =
            states->getPropertyState("NumberFormat") == css::beans::PropertyState_AMBIGUOUS_VALUE;
        if (mixed && end - begin > 1) {
            const std::size_t middle = begin + (end - begin) / 2;
            run(begin, middle);
            run(middle, end);
            return;
        }
        const css::uno::Any format = Properties(cells).get("NumberFormat");
        if (sal_Int32 key = 0; (format >>= key) && key != 0)
            Properties(to_->getCellRangeByPosition(column_.to, first_ + static_cast<int>(begin), column_.to,
                                                   first_ + static_cast<int>(end) - 1))
                .set("NumberFormat", format);
    }

private:
    css::uno::Reference<css::sheet::XSpreadsheet> from_;
    css::uno::Reference<css::sheet::XSpreadsheet> to_;
    const std::vector<int>& rows_;
    int first_;
    FormatColumn column_;
};

} // namespace

void take_number_formats(const Document& document, const std::string& from_sheet,
                         const std::vector<int>& rows, const std::string& to_sheet, int first,
                         const std::vector<FormatColumn>& columns, const std::string& undo_title) {
    apply_recorded(document.model(), undo_title,
                   {[=] {
                        for (const FormatColumn& column : columns)
                            FormatCopy(document.sheet(from_sheet), document.sheet(to_sheet), rows, first,
                                       column)
                                .run(0, rows.size());
                        restore_undo_lock(document.model());
                    },
                    [] {}});
}

} // namespace kyodo
