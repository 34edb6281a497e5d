// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/picture.hpp"
#include "app/ui/ui.hpp"

namespace arpent::ui {

/// A card above everything else, which is dimmed and out of reach until it goes. Draw into
/// content(). Lives as long as the object, within one frame.
class Dialog {
public:
    /// As large as asked, or as the window lets it be.
    Dialog(Ui& ui, Size size);
    ~Dialog();
    Dialog(const Dialog&) = delete;
    Dialog& operator=(const Dialog&) = delete;

    Rect content() const { return content_; }
    /// Escape was pressed.
    bool dismissed() const { return dismissed_; }

private:
    Ui& ui_;
    Rect content_;
    bool dismissed_ = false;
};

/// A calm message with one button, or a question with two. What was answered in this frame.
struct Question {
    std::string title{};
    std::string words{};
    std::string yes{};  ///< label of the primary button
    std::string no{};   ///< "" has no second button; Escape is then the first
    Picture picture{};
};
enum class Answer { none, yes, no };
Answer ask(Ui& ui, const Question& question);

}  // namespace arpent::ui
