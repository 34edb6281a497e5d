// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/recipe.hpp"

#include <cmath>
#include <numbers>

namespace arpent::practice {
namespace {

constexpr double degree = std::numbers::pi / 180;

double scanner_dpi(Condition condition) {
    switch (condition) {
        case Condition::flatbed_200: return 200;
        case Condition::flatbed_150: return 150;
        case Condition::flatbed_100: return 100;
        default: return 300;
    }
}

Recipe scanned(Condition condition, double width_mm, double height_mm) {
    constexpr double margin = 14;  // mm of the lid, so that a sheet askew is seen whole
    Recipe recipe;
    recipe.dpi = scanner_dpi(condition);
    recipe.width = static_cast<std::uint32_t>((width_mm + margin) * recipe.dpi / 25.4);
    recipe.height = static_cast<std::uint32_t>((height_mm + margin) * recipe.dpi / 25.4);
    recipe.exposure = {.focus_sigma = 0.6, .noise_sigma = 1.5};
    recipe.photocopy = condition == Condition::photocopy;
    return recipe;
}

Recipe by_phone(demo::Random& random) {
    Recipe recipe;
    recipe.tilt = random.between(8, 12) * degree;
    recipe.roll = random.between(-6, 6) * degree;
    recipe.distortion = random.between(-0.004, 0.004);
    recipe.exposure = {.uneven = 0.2, .focus_sigma = 0.8, .noise_sigma = 2.5};
    return recipe;
}

/// How the phone is held.
void hold(Recipe& recipe, Condition condition, demo::Random& random) {
    switch (condition) {
        case Condition::phone_shadow:
            recipe.tilt = random.between(23, 27) * degree;
            recipe.exposure.shadow = 0.5;
            break;
        case Condition::phone_steep: recipe.tilt = random.between(38, 42) * degree; break;
        case Condition::upside_down: recipe.roll += 180 * degree; break;
        case Condition::sideways: recipe.roll += (random.chance(0.5) ? 90 : -90) * degree; break;
        case Condition::curled: recipe.tilt = random.between(23, 27) * degree; break;
        case Condition::folded_in_4:
        case Condition::folded_in_8: recipe.tilt = random.between(12, 18) * degree; break;
        default: break;
    }
}

/// What happened to the paper.
void wear(Recipe& recipe, Condition condition, demo::Random& random) {
    switch (condition) {
        case Condition::folded_in_4:
            recipe.fold_columns = recipe.fold_rows = 2;
            recipe.fold_slope = 0.06;
            break;
        case Condition::folded_in_8:
            recipe.fold_columns = 4;
            recipe.fold_rows = 2;
            recipe.fold_slope = 0.07;
            break;
        case Condition::curled: recipe.curl = random.between(4, 8); break;
        case Condition::corner_lifted: recipe.corner_rise = random.between(8, 18); break;
        case Condition::corner_torn: recipe.torn = random.between(25, 40); break;
        default: break;
    }
}

/// What lens, light and messenger make of it.
void capture(Recipe& recipe, Condition condition) {
    switch (condition) {
        case Condition::barrel_lens: recipe.distortion = -0.03; break;
        case Condition::cushion_lens: recipe.distortion = 0.03; break;
        case Condition::soft_focus:
            recipe.exposure.focus_sigma = 2.5;
            recipe.exposure.motion = 13;
            break;
        case Condition::low_light:
            recipe.exposure.gain = 0.35;
            recipe.exposure.noise_sigma = 16;
            break;
        case Condition::messenger_1600:
            recipe.width = 1600;
            recipe.jpeg_quality = 70;
            break;
        case Condition::messenger_1280:
            recipe.width = 1280;
            recipe.jpeg_quality = 60;
            break;
        case Condition::small_in_frame: recipe.px_per_mm = 4.3; break;
        default: break;
    }
}

}  // namespace

Recipe make_recipe(Condition condition, double width_mm, double height_mm, double size,
                   demo::Random& random) {
    if (is_flatbed(condition)) {
        return scanned(condition, width_mm, height_mm);
    }
    Recipe recipe = by_phone(random);
    hold(recipe, condition, random);
    wear(recipe, condition, random);
    capture(recipe, condition);
    // A messenger shrinks the whole picture, and with it what a pixel shows.
    const double shrunk = recipe.width / 4000.0 * size;
    recipe.width = static_cast<std::uint32_t>(std::lround(4000 * shrunk));
    recipe.height = static_cast<std::uint32_t>(std::lround(3000 * shrunk));
    recipe.px_per_mm *= shrunk;
    recipe.exposure.focus_sigma *= std::max(size, 0.6);
    recipe.exposure.motion *= size;
    return recipe;
}

}  // namespace arpent::practice
