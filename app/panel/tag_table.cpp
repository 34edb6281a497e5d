// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/tag_table.hpp"

#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "app/ui/list_row.hpp"
#include "app/ui/text_field.hpp"
#include "core/preset/split.hpp"

namespace arpent::panel {

using ui::operator""_px;

std::optional<osm::Tags> TagTable::draw(ui::Ui& ui, ui::Column& column, const osm::Tags& tags,
                                        bool enabled) {
    const ui::Scope scope(ui, "tags");
    std::optional<osm::Tags> changed;
    for (const auto& [key, value] : tags) {
        if (enabled && open_ == key) {
            changed = editor(ui, column, tags);
            continue;
        }
        ui::ListRow row;
        row.label = key + " = " + value;
        row.enabled = enabled;
        if (ui::list_row(ui, column.next(48_px), row)) {
            open(key, value);
        }
    }
    if (!enabled) {
        return changed;
    }
    if (open_ == "") {
        return editor(ui, column, tags);
    }
    ui::Button add;
    add.label = text::tr("form.add_tag");
    add.picture = ui::glyph::plus;
    add.align = ui::Align::left;
    if (ui::button(ui, column.next(48_px), add)) {
        open("", "");
    }
    return changed;
}

void TagTable::open(const std::string& key, const std::string& value) {
    open_ = key;
    key_ = key;
    value_ = value;
}

std::optional<osm::Tags> TagTable::editor(ui::Ui& ui, ui::Column& column, const osm::Tags& tags) {
    ui::TextField key_field;
    key_field.label = text::tr("form.tag_key");
    bool entered = ui::text_field(ui, column.next(52_px), key_field, key_).entered;
    ui::TextField value_field;
    value_field.label = text::tr("form.tag_value");
    entered = ui::text_field(ui, column.next(52_px), value_field, value_).entered || entered;

    const std::string key(preset::trimmed(key_));
    const std::string value(preset::trimmed(value_));
    const bool good = !key.empty() && !value.empty();
    ui::Button confirm;
    confirm.label = text::tr("form.confirm_tag");
    confirm.kind = ui::ButtonKind::primary;
    confirm.enabled = good;
    const bool confirmed = ui::button(ui, column.cell(0, 2, 48_px), confirm);
    ui::Button remove;
    remove.label = text::tr(open_ == "" ? "form.cancel_tag" : "form.remove_tag");
    const bool removed = ui::button(ui, column.cell(1, 2, 48_px), remove);

    const std::string before = *open_;
    if (removed) {
        open_.reset();
        return before.empty() ? std::nullopt : std::optional(tags.without(before));
    }
    if (good && (confirmed || entered)) {
        open_.reset();
        return tags.without(before).with(key, value);
    }
    return std::nullopt;
}

}  // namespace arpent::panel
