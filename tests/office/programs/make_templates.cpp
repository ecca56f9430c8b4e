// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// kyodo_make_templates STAGE OUT: the templates of the .oxt, made by the extension in STAGE itself. For each
// city in STAGE/data/cities the command workbook.new makes a workbook, which is stored as OUT/<city's
// name>.ots.
#include "strings.hpp"
#include "workbooks.hpp"

#include <exception>
#include <iostream>

namespace {

using namespace kyodo::office;

void make(const std::filesystem::path& stage, const std::filesystem::path& out) {
    OfficeOptions options;
    options.extension = stage;
    const Office office(options);
    const Document host = new_spreadsheet(office);
    for (const City& city : cities(stage)) {
        const Document workbook = workbook_of(office, host, city.id);
        const std::filesystem::path file = out / (city.name + ".ots");
        save_as(workbook, file, "calc8_template");
        std::cout << file.string() << "\n";
    }
}

} // namespace

int main(int count, char** words) {
    if (count != 3) {
        std::cerr << "kyodo_make_templates STAGE OUT\n";
        return 2;
    }
    try {
        make(words[1], words[2]);
        return 0;
    } catch (const com::sun::star::uno::Exception& e) {
        std::cerr << "kyodo_make_templates: " << from_office(e.Message) << "\n";
    } catch (const std::exception& e) {
        std::cerr << "kyodo_make_templates: " << e.what() << "\n";
    }
    return 1;
}
