// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/map_view.hpp"
#include "app/panel/file_browser.hpp"
#include "app/panel/help.hpp"
#include "app/panel/home.hpp"
#include "app/panel/import_screen.hpp"
#include "app/panel/message_card.hpp"
#include "app/panel/naming.hpp"
#include "app/panel/preferences.hpp"
#include "app/panel/read_aloud.hpp"
#include "app/panel/work.hpp"
#include "app/panel/workspace.hpp"
#include "app/ui/root.hpp"
#include "core/project/project.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace arpent::panel {

/// The whole window: which screen is shown, the carnet that is open, the long work under way.
class Desk : public ui::Root {
public:
    /// `wake` ends the window's sleep. The GL context is current and outlives it.
    Desk(Preferences preferences, std::filesystem::path preferences_file,
         std::function<void()> wake);
    ~Desk() override;

    /// A carnet opens, an extract goes to the import screen. Errors become messages.
    void open(const std::filesystem::path& file);
    /// The demonstration carnet; made first where it is missing.
    void open_demo();

    void frame(ui::Ui& ui) override;
    void failed(const Message& message) override { messages_.tell(message); }
    bool is_idle() const override;
    bool may_close() override;
    std::string title() const override;
    std::optional<ui::Point> on_screen(geo::Location location) const override;
    bool map_shows(std::string_view words) const override;

private:
    enum class Screen { home, files, import, work };

    void go_home();
    void open_carnet(const std::filesystem::path& carnet);
    /// The last carnet, straight on another of its screens.
    void open_at(const Destination& to);
    void show_last_carnet();
    void draw_home(ui::Ui& ui);
    void draw_files(ui::Ui& ui);
    void draw_import(ui::Ui& ui);
    void draw_work(ui::Ui& ui);
    void take_drops(ui::Ui& ui);
    void choose(ui::Ui& ui, HomeChoice choice);
    void browse(FileKind kind);
    void change_scale(ui::Ui& ui, bool larger);
    void keep_language();
    const map::MapView* shown_map() const;

    Preferences preferences_;
    std::filesystem::path preferences_file_;
    std::function<void()> wake_;
    MessageCards messages_;
    Work work_;
    Screen screen_ = Screen::home;
    Home home_;
    Help help_;
    Naming naming_;
    ReadAloud read_aloud_;
    std::optional<FileBrowser> files_;
    std::unique_ptr<ImportScreen> import_;
    std::optional<Home::State> last_;
    std::unique_ptr<map::MapView> backdrop_;
    geo::Box backdrop_box_;
    std::unique_ptr<Workspace> workspace_;
    std::string known_language_;  ///< the one in force at the last frame
};

}  // namespace arpent::panel
