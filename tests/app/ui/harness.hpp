// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/ui.hpp"

#include <imgui.h>

#include <functional>
#include <string>

namespace arpent::test {

/// Frames of widgets without a window: ImGui and fonts, no GL.
class UiHarness {
public:
    explicit UiHarness(float w = 1024, float h = 768, float scale = 1) : size_{w, h} {
        ui::set_scale(scale);
        ImGui::CreateContext();
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.DisplaySize = {w, h};
        ui_.emplace();
    }
    ~UiHarness() {
        ui_.reset();
        ImGui::DestroyContext();
        ui::set_scale(1);
    }
    UiHarness(const UiHarness&) = delete;
    UiHarness& operator=(const UiHarness&) = delete;

    ui::Ui& ui() { return *ui_; }
    ui::Input input;

    /// One frame with what `input` holds, which is then over.
    void frame(const std::function<void(ui::Ui&)>& draw) {
        ui_->prepare();
        ImGui::GetIO().Fonts->SetTexID(reinterpret_cast<ImTextureID>(1));
        ImGui::GetIO().DeltaTime = 1.0F / 60;
        input.now += 1.0 / 60;
        ui_->begin(input, size_);
        draw(*ui_);
        ui_->end();
        input.pressed = input.released = false;
        input.wheel = 0;
        input.keys.clear();
    }
    /// Frames until nothing asks for another, at most 10.
    void settle(const std::function<void(ui::Ui&)>& draw) {
        for (int i = 0; i < 10; ++i) {
            frame(draw);
            if (!ui_->next_frame()) {
                return;
            }
        }
    }
    /// A click with the frames it takes.
    void click(ui::Point place, const std::function<void(ui::Ui&)>& draw) {
        input.pointer = place;
        frame(draw);
        input.pressed = input.down = true;
        frame(draw);
        input.down = false;
        input.released = true;
        frame(draw);
    }
    void key(const ui::Key& key, const std::function<void(ui::Ui&)>& draw) {
        input.keys.push_back(key);
        frame(draw);
    }

private:
    ui::Size size_;
    std::optional<ui::Ui> ui_;
};

}  // namespace arpent::test
