// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/picture.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace arpent::panel {

/// Where people keep their files, as the desktop names them.
std::filesystem::path home_folder();
/// « Documents » of the desktop (user-dirs.dirs), else the home folder.
std::filesystem::path documents_folder();
std::filesystem::path downloads_folder();
/// Where new carnets go: « Arpent » in the documents.
std::filesystem::path carnets_folder();
/// The demonstration carnet: $XDG_DATA_HOME/arpent/demo.arpent.
std::filesystem::path demo_file();

/// A place to start looking from, for the side of the file browser.
struct FilePlace {
    std::string label;
    ui::Picture picture;
    std::filesystem::path folder;
};
/// The sticks that are plugged in now.
std::vector<FilePlace> plugged_in();
/// Documents, downloads, home, and what is plugged in now. Only those that exist.
std::vector<FilePlace> file_places();

/// "Le Sanitas : été" becomes a name that every file system takes; never empty.
std::string file_name_for(const std::string& name);
/// folder/name.arpent, or with a number when that exists.
std::filesystem::path free_carnet_path(const std::filesystem::path& folder,
                                       const std::string& name);

}  // namespace arpent::panel
