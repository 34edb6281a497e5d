// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panel/places.hpp"
#include "app/ui/ui.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace arpent::panel {

/// What kinds of files are looked for.
enum class FileKind { carnet, extract, carnet_or_extract, picture, table };

/// Whether a file is shown for a kind, by its extension.
bool fits(FileKind kind, const std::filesystem::path& file);

/// Chooses a file: places at the left, the folder's content at the right, a field that narrows it.
/// Hidden files stay hidden.
class FileBrowser {
public:
    FileBrowser(FileKind kind, std::filesystem::path start);

    struct Result {
        std::optional<std::filesystem::path> chosen;
        bool cancelled = false;
    };
    /// Fills the rectangle.
    Result draw(ui::Ui& ui, const ui::Rect& rect);

    FileKind kind() const { return kind_; }
    const std::filesystem::path& folder() const { return folder_; }

private:
    struct Entry {
        std::filesystem::path path;
        std::string name;
        std::string detail;
        bool is_folder = false;
    };
    void look_into(std::filesystem::path folder);
    void draw_places(ui::Ui& ui, const ui::Rect& rect);
    void draw_entries(ui::Ui& ui, const ui::Rect& rect, Result& result);

    FileKind kind_;
    std::filesystem::path folder_;
    std::vector<Entry> entries_;
    std::vector<FilePlace> places_;
    bool readable_ = true;
    bool to_top_ = false;
    std::string filter_;
};

}  // namespace arpent::panel
