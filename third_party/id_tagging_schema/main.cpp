// SPDX-License-Identifier: GPL-3.0-or-later
// usage: arpent_id_schema DIST-FOLDER OUTPUT.xml
#include "third_party/id_tagging_schema/write.hpp"

#include <exception>
#include <fstream>
#include <iostream>

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: arpent_id_schema DIST-FOLDER OUTPUT.xml\n";
        return 1;
    }
    try {
        std::ofstream out(argv[2], std::ios::binary);
        out << id_schema::preset_file(id_schema::read_schema(argv[1]));
        out.close();
        return out ? 0 : 1;
    } catch (const std::exception& error) {
        std::cerr << "arpent_id_schema: " << error.what() << '\n';
        return 1;
    }
}
