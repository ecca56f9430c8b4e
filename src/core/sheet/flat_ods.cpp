// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/sheet/flat_ods.hpp"

#include "core/sheet/flat_ods_choices.hpp"
#include "core/sheet/flat_ods_styles.hpp"
#include "core/sheet/xml_text.hpp"

#include <algorithm>
#include <string_view>

namespace kyodo {
namespace {

std::string address(const SheetPlan& sheet, int row, int column) {
    return quoted_sheet_name(sheet.name) + "." + a1(column, row);
}

std::string range_address(const SheetPlan& sheet, const Range& range) {
    return xml_escaped(address(sheet, range.top, range.left) + ":" +
                       address(sheet, range.bottom, range.right));
}

/// Writes the table of one sheet. A schedule has some hundred thousand cells: nothing is looked up by name or
/// copied for each of them, and equal neighbours are written once, because reading XML is what the office
/// takes long for.
class TableWriter {
public:
    TableWriter(std::string& out, const SheetPlan& sheet, const ods::StyleSheet& styles,
                const int* choice_numbers)
        : out_(out), sheet_(sheet), styles_(styles), choice_numbers_(choice_numbers),
          columns_(static_cast<std::size_t>(sheet.columns())), choice_of_(columns_) {
        for (const Style& style : sheet.styles())
            style_ids_.push_back(styles.cell(style));
        for (std::size_t i = 0; i < sheet.choices.size(); ++i)
            for (int column = sheet.choices[i].range.left; column <= sheet.choices[i].range.right; ++column)
                choice_of_[static_cast<std::size_t>(column)].push_back(static_cast<int>(i));
        if (!sheet.merges.empty())
            merge_of_.resize(columns_ * static_cast<std::size_t>(sheet.rows()), no_merge);
        for (std::size_t i = 0; i < sheet.merges.size(); ++i)
            for (int row = sheet.merges[i].top; row <= sheet.merges[i].bottom; ++row)
                for (int column = sheet.merges[i].left; column <= sheet.merges[i].right; ++column)
                    merge_of_[index(row, column)] = static_cast<int>(i);
    }

    void write() {
        append_format(out_, "<table:table table:name=\"{}\" table:style-name=\"{}\"",
                      xml_escaped(sheet_.name), styles_.table(sheet_.page));
        if (sheet_.print_area)
            append_format(out_, " table:print-ranges=\"{}\"", range_address(sheet_, *sheet_.print_area));
        if (sheet_.locked)
            out_ += " table:protected=\"true\"";
        out_ += ">";
        write_columns();
        auto page_break = sheet_.page_breaks.begin();
        for (int row = 0; row < sheet_.rows(); ++row) {
            const bool breaks = page_break != sheet_.page_breaks.end() && *page_break == row;
            page_break += breaks ? 1 : 0;
            if (row == sheet_.page.repeat_first)
                out_ += "<table:table-header-rows>";
            write_row(row, breaks);
            if (row == sheet_.page.repeat_last)
                out_ += "</table:table-header-rows>";
        }
        out_ += "</table:table>";
    }

private:
    void write_columns() {
        const int repeated = sheet_.page.repeat_columns;
        if (repeated > 0)
            out_ += "<table:table-header-columns>";
        for (int column = 0; column < sheet_.columns(); ++column) {
            append_format(out_, "<table:table-column table:style-name=\"{}\"/>",
                          styles_.column(sheet_.column_widths_mm[static_cast<std::size_t>(column)]));
            if (column + 1 == repeated)
                out_ += "</table:table-header-columns>";
        }
    }

    enum class Part { plain, corner, covered }; // of a merge: its upper left cell, another one of it
    static constexpr int no_merge = -1;

    std::size_t index(int row, int column) const {
        return static_cast<std::size_t>(row) * columns_ + static_cast<std::size_t>(column);
    }

    const Range* merge_at(int row, int column) const {
        const int merge = merge_of_.empty() ? no_merge : merge_of_[index(row, column)];
        return merge == no_merge ? nullptr : &sheet_.merges[static_cast<std::size_t>(merge)];
    }

    Part part(int row, int column) const {
        const Range* merge = merge_at(row, column);
        return merge == nullptr                             ? Part::plain
               : merge->top == row && merge->left == column ? Part::corner
                                                            : Part::covered;
    }

    bool has_choice(int choice, int row, int column) const {
        return sheet_.choices[static_cast<std::size_t>(choice)].range.contains(row, column);
    }

    bool has_choices(int row, int column) const {
        const std::vector<int>& choices = choice_of_[static_cast<std::size_t>(column)];
        return std::any_of(choices.begin(), choices.end(),
                           [&](int choice) { return has_choice(choice, row, column); });
    }

    /// The link of a cell, or nullptr.
    const Link* link_at(int row, int column) const {
        const std::pair wanted(row, column);
        const auto found = std::lower_bound(
            sheet_.links.begin(), sheet_.links.end(), wanted,
            [](const Link& link, const auto& place) { return std::pair(link.row, link.column) < place; });
        const bool here = found != sheet_.links.end() && found->row == row && found->column == column;
        return here ? &*found : nullptr;
    }

    /// How many cells from here to the right can be written as one.
    int run_length(int row, int column) const {
        const Part kind = part(row, column);
        if (kind == Part::corner || has_choices(row, column) || link_at(row, column) != nullptr)
            return 1;
        int end = column + 1;
        while (end < sheet_.columns() && part(row, end) == kind && !has_choices(row, end) &&
               link_at(row, end) == nullptr && sheet_.style_at(row, end) == sheet_.style_at(row, column) &&
               sheet_.value(row, end) == sheet_.value(row, column))
            ++end;
        return end - column;
    }

    void write_row(int row, bool new_page) {
        append_format(out_, "<table:table-row table:style-name=\"{}\">",
                      styles_.row(sheet_.row_heights_mm[static_cast<std::size_t>(row)], new_page));
        for (int column = 0; column < sheet_.columns();) {
            const int run = run_length(row, column);
            write_cells(row, column, run);
            column += run;
        }
        out_ += "</table:table-row>\n";
    }

    void write_cells(int row, int column, int run) {
        const Part kind = part(row, column);
        const std::string_view element =
            kind == Part::covered ? "table:covered-table-cell" : "table:table-cell";
        out_ += '<';
        out_ += element;
        if (const int style = sheet_.style_at(row, column); style >= 0) {
            out_ += " table:style-name=\"";
            out_ += style_ids_[static_cast<std::size_t>(style)];
            out_ += '"';
        }
        if (run > 1)
            append_format(out_, " table:number-columns-repeated=\"{}\"", run);
        if (kind == Part::corner) {
            const Range& area = *merge_at(row, column);
            append_format(out_, " table:number-columns-spanned=\"{}\" table:number-rows-spanned=\"{}\"",
                          area.right - area.left + 1, area.bottom - area.top + 1);
        }
        for (const int choice : choice_of_[static_cast<std::size_t>(column)])
            if (has_choice(choice, row, column))
                append_format(out_, " table:content-validation-name=\"val{}\"", choice_numbers_[choice]);
        write_value(sheet_.value(row, column), element, link_at(row, column));
    }

    void write_value(const Value& value, std::string_view element, const Link* link) {
        if (const auto* number = std::get_if<double>(&value)) {
            append_format(out_, " office:value-type=\"float\" office:value=\"{}\"/>", *number);
        } else if (const auto* text = std::get_if<std::string>(&value); text && !text->empty()) {
            out_ += " office:value-type=\"string\"";
            // A paragraph is an element more, and the office takes long for each.
            if (link == nullptr && text->find_first_of("\t\n\r") == std::string::npos) {
                out_ += " office:string-value=\"";
                append_escaped(out_, *text);
                out_ += "\"/>";
                return;
            }
            out_ += '>';
            if (link != nullptr)
                append_format(out_,
                              "<text:p><text:a xlink:type=\"simple\" xlink:href=\"{}\">{}</text:a></text:p>",
                              xml_escaped(cell_url(link->place)), xml_escaped(*text));
            else
                append_paragraphs(out_, *text);
            out_ += "</";
            out_ += element;
            out_ += '>';
        } else {
            out_ += "/>";
        }
    }

    std::string& out_;
    const SheetPlan& sheet_;
    const ods::StyleSheet& styles_;
    const int* choice_numbers_; ///< of each of the sheet's choices
    std::size_t columns_;
    std::vector<std::vector<int>> choice_of_; ///< by column: indices of the choices that reach into it
    std::vector<std::string> style_ids_;      ///< by index of the sheet's styles
    std::vector<int> merge_of_;               ///< by cell: index of its merge; empty while there is none
};

void append_filters(std::string& out, const std::vector<SheetPlan>& sheets) {
    std::string body;
    int number = 0;
    for (const SheetPlan& sheet : sheets)
        if (sheet.filter)
            append_format(
                body,
                "<table:database-range table:name=\"kyodo_filter_{}\" table:target-range-address=\"{}\" "
                "table:display-filter-buttons=\"true\"/>",
                ++number, range_address(sheet, *sheet.filter));
    if (number > 0)
        out += "<table:database-ranges>" + body + "</table:database-ranges>";
}

void append_item(std::string& out, const char* name, const char* type, int value) {
    append_format(out, "<config:config-item config:name=\"{}\" config:type=\"{}\">{}</config:config-item>",
                  name, type, value);
}

/// Frozen panes are view settings: mode 2 is "frozen" (XViewSettings of the office).
void append_view_settings(std::string& out, const std::vector<SheetPlan>& sheets) {
    out += "<office:settings><config:config-item-set "
           "config:name=\"ooo:view-settings\"><config:config-item-map-indexed "
           "config:name=\"Views\"><config:config-item-map-entry><config:config-item-map-named "
           "config:name=\"Tables\">";
    for (const SheetPlan& sheet : sheets) {
        append_format(out, "<config:config-item-map-entry config:name=\"{}\">", xml_escaped(sheet.name));
        append_item(out, "HorizontalSplitMode", "short", sheet.frozen_columns > 0 ? 2 : 0);
        append_item(out, "VerticalSplitMode", "short", sheet.frozen_rows > 0 ? 2 : 0);
        append_item(out, "HorizontalSplitPosition", "int", sheet.frozen_columns);
        append_item(out, "VerticalSplitPosition", "int", sheet.frozen_rows);
        append_item(out, "ActiveSplitRange", "short", 2);
        append_item(out, "PositionRight", "int", sheet.frozen_columns);
        append_item(out, "PositionBottom", "int", sheet.frozen_rows);
        out += "</config:config-item-map-entry>";
    }
    out += "</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed>"
           "</config:config-item-set></office:settings>";
}

constexpr const char* document_start =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
    "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
    "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
    "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
    "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
    "xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
    "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
    "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" "
    "xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\" "
    "xmlns:config=\"urn:oasis:names:tc:opendocument:xmlns:config:1.0\" "
    "xmlns:of=\"urn:oasis:names:tc:opendocument:xmlns:of:1.2\" "
    "xmlns:ooo=\"http://openoffice.org/2004/office\" "
    "office:version=\"1.3\" office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\">\n";

} // namespace

std::string quoted_sheet_name(std::string_view name) {
    std::string quoted = "'";
    for (const char c : name)
        quoted += c == '\'' ? std::string("''") : std::string(1, c);
    return quoted + "'";
}

std::string cell_url(const Place& place) {
    return "#" + quoted_sheet_name(place.sheet) + "." + a1(place.column, std::max(place.row, 0));
}

std::string flat_ods(const std::vector<SheetPlan>& sheets, std::string_view title) {
    const ods::StyleSheet styles(sheets);
    std::string out = document_start;
    if (!title.empty())
        append_format(out, "<office:meta><dc:title>{}</dc:title></office:meta>", xml_escaped(title));
    append_view_settings(out, sheets);
    styles.append_styles(out);
    styles.append_automatic_styles(out);
    styles.append_master_styles(out);
    out += "<office:body><office:spreadsheet>";
    const std::vector<int> numbers = ods::append_choices(out, sheets);
    const int* first = numbers.data();
    for (const SheetPlan& sheet : sheets) {
        TableWriter(out, sheet, styles, first).write();
        first += sheet.choices.size();
    }
    append_filters(out, sheets);
    return out + "</office:spreadsheet></office:body></office:document>\n";
}

} // namespace kyodo
