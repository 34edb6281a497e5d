// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/rect.hpp"

#include <imgui.h>

#include <array>
#include <string>
#include <string_view>

namespace arpent::ui {

class Ui;

/// A small drawing of one colour beside or above a word: a glyph of Fork Awesome (below), or one
/// of the program's own icons by name: Picture::icon("bench").
struct Picture {
    std::string_view glyph{};  ///< UTF-8 of the private use area
    std::string name{};        ///< of assets/icons/<name>.svg

    static Picture icon(std::string name) { return {{}, std::move(name)}; }
    bool is_empty() const { return glyph.empty() && name.empty(); }
};

/// Draws it as large as fits into the square in the middle of `rect`. An icon that does not exist
/// shows as a dot.
void draw_picture(Ui& ui, const Rect& rect, const Picture& picture, ImU32 color);

namespace glyph {
inline const Picture map{"\uf279", {}};
inline const Picture marker{"\uf041", {}};
inline const Picture signs{"\uf277", {}};
inline const Picture square{"\uf0c8", {}};
inline const Picture practise{"\uf19d", {}};
inline const Picture add{"\uf0fe", {}};
inline const Picture plus{"\uf067", {}};
inline const Picture minus{"\uf068", {}};
inline const Picture folder_open{"\uf115", {}};
inline const Picture folder{"\uf07b", {}};
inline const Picture file{"\uf016", {}};
inline const Picture help{"\uf059", {}};
inline const Picture undo{"\uf0e2", {}};
inline const Picture redo{"\uf01e", {}};
inline const Picture done{"\uf058", {}};
inline const Picture check{"\uf00c", {}};
inline const Picture search{"\uf002", {}};
inline const Picture close{"\uf00d", {}};
inline const Picture clear{"\uf057", {}};
inline const Picture trash{"\uf1f8", {}};
inline const Picture pencil{"\uf040", {}};
inline const Picture back{"\uf060", {}};
inline const Picture up{"\uf062", {}};
inline const Picture right{"\uf054", {}};
inline const Picture down{"\uf078", {}};
inline const Picture home{"\uf015", {}};
inline const Picture book{"\uf02d", {}};
inline const Picture photo{"\uf03e", {}};
inline const Picture lock{"\uf023", {}};
inline const Picture unlock{"\uf09c", {}};
inline const Picture eye{"\uf06e", {}};
inline const Picture download{"\uf019", {}};
inline const Picture share{"\uf064", {}};
inline const Picture settings{"\uf013", {}};
inline const Picture hand{"\uf25a", {}};
inline const Picture pointer{"\uf245", {}};
inline const Picture info{"\uf05a", {}};
inline const Picture warning{"\uf071", {}};
inline const Picture clock{"\uf017", {}};
inline const Picture move{"\uf047", {}};
inline const Picture target{"\uf05b", {}};
inline const Picture copy{"\uf0c5", {}};
inline const Picture tags{"\uf02c", {}};
inline const Picture users{"\uf0c0", {}};
inline const Picture cut{"\uf0c4", {}};
inline const Picture join{"\uf247", {}};
inline const Picture printer{"\uf02f", {}};
inline const Picture more{"\uf141", {}};
inline const Picture road{"\uf018", {}};
inline const Picture keyboard{"\uf11c", {}};
inline const Picture disk{"\uf0a0", {}};
inline const Picture usb{"\uf287", {}};
inline const Picture expand{"\uf065", {}};
inline const Picture bulb{"\uf0eb", {}};
inline const Picture send{"\uf1d8", {}};
inline const Picture trophy{"\uf091", {}};
inline const Picture screen{"\uf108", {}};
inline const Picture line{"\uf1de", {}};
inline const Picture refresh{"\uf021", {}};
inline const Picture link{"\uf08e", {}};
inline const Picture comment{"\uf075", {}};
inline const Picture voice{"\uf028", {}};

/// All of them: the fonts hold no others.
inline const std::array all{
    map,    marker,  signs,  square, practise, add,   plus,     minus,  folder_open,
    folder, file,    help,   undo,   redo,     done,  check,    search, close,
    clear,  trash,   pencil, back,   up,       right, down,     home,   book,
    photo,  lock,    unlock, eye,    download, share, settings, hand,   pointer,
    info,   warning, clock,  move,   target,   copy,  tags,     users,  cut,
    join,   printer, more,   road,   keyboard, disk,  usb,      expand, bulb,
    send,   trophy,  screen, line,   refresh,  link,  comment,  voice};
}  // namespace glyph

}  // namespace arpent::ui
