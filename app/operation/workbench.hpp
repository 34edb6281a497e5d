// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/doubt.hpp"
#include "app/operation/draft.hpp"
#include "app/operation/kind.hpp"
#include "app/operation/selection.hpp"
#include "core/base/message.hpp"
#include "core/edit/change.hpp"
#include "core/edit/mark.hpp"
#include "core/geo/box.hpp"
#include "core/osm/graph.hpp"
#include "core/preset/catalogue.hpp"

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace arpent::project {
class Project;
}
namespace arpent::operation {

/// What a click on the map does.
enum class Tool {
    hand,   ///< selects and moves
    carry,  ///< puts what is selected elsewhere
    point,
    line,
    area,
};

/// What the card shows instead of the selection.
enum class Page {
    none,
    papers,
    marks,
    print,
    search,
    take_away,
    report,
    go_home,
    ideas,
    survey,
    history
};

/// What a person works with: the open carnet, what is selected, the tool in hand, the line being
/// drawn, and what has to be told. Operations and modes change it, panels show it. It knows neither
/// window nor camera. One thread: the window's.
class Workbench {
public:
    /// `presets` gives things their names; null calls them by their form.
    explicit Workbench(project::Project& project,
                       std::shared_ptr<const preset::PresetCatalogue> presets = nullptr)
        : project_(project), presets_(std::move(presets)) {}

    project::Project& project() { return project_; }
    const project::Project& project() const { return project_; }
    /// The map as it stands.
    std::shared_ptr<const osm::Graph> graph() const;
    /// Null when the workbench has none.
    const preset::PresetCatalogue* presets() const { return presets_.get(); }

    const Selection& selection() const { return selection_; }
    void select(Selection selection) { selection_ = std::move(selection); }
    void select(osm::ElementId id) { selection_ = {{id}, {}}; }
    void select_nothing() { selection_ = {}; }
    /// Adds the element to the selection, or takes it out.
    void toggle(osm::ElementId id);
    /// Forgets what undo or another's edit took off the map.
    void forget_absent();

    Tool tool() const { return tool_; }
    /// Takes a tool in hand with an empty draft: what is drawn so far is finished or dropped before
    /// (finish_drawing.hpp).
    void take(Tool tool);
    const Draft& draft() const { return draft_; }
    Draft& draft() { return draft_; }

    /// What is placed or drawn next; nothing: the card asks afterwards.
    const std::optional<Kind>& next_kind() const { return next_kind_; }
    void set_next_kind(std::optional<Kind> kind) { next_kind_ = std::move(kind); }
    /// What was placed last, offered again.
    const std::optional<Kind>& last_kind(Tool tool) const;
    void remember_kind(Tool tool, const Kind& kind);
    /// The last thing of this preset about which something was answered; null before.
    const Kind* last_described(const std::string& preset) const;

    /// The marks of papers (a drawing and its row of the relevé) that what is placed or drawn next
    /// will settle; taking another tool drops them.
    void take_marks(std::vector<edit::MarkRef> marks) { marks_in_hand_ = std::move(marks); }

    Page page() const { return page_; }
    void open(Page page) { page_ = page; }

    /// A sentence for the person: why something was refused, what became of it.
    const std::optional<Message>& notice() const { return notice_; }
    void tell(Message notice) { notice_ = std::move(notice); }
    void tell_nothing() { notice_.reset(); }

    /// Makes the change under this label. Refuses it when it alters what is locked: then tells why
    /// and says false. An empty change is done already.
    bool commit(const edit::Change& change, const Message& label);
    /// The same for something new, which settles the marks in hand, if there are any, in the same
    /// edit and opens the page of marks again. `preset` says what it is; null when nobody knows
    /// yet.
    bool commit_new(const edit::Change& change, const Message& label, osm::ElementId made,
                    const preset::PresetPtr& preset);
    /// The same for what a person has agreed to although it is locked: `marks` then name `element`,
    /// which is there already.
    bool commit_told(const edit::Change& change, const Message& label,
                     const std::vector<edit::MarkRef>& marks, osm::ElementId element);
    /// What was made last may be what was there already: until it is answered, or gone.
    const std::optional<Doubt>& doubt() const { return doubt_; }
    void set_doubt(std::optional<Doubt> doubt) { doubt_ = std::move(doubt); }
    /// For a change that the journal has already applied to the map `before` (undo, redo).
    void note_applied(const edit::Change& change, const osm::Graph& before);
    /// What an element is; null when no preset describes it.
    preset::PresetPtr recognise(const osm::Element& element) const;

    /// What the map must draw anew since the last call.
    struct Redraw {
        std::vector<geo::Box> boxes;
        std::vector<osm::ElementId> elements;
    };
    std::optional<Redraw> take_redraw();

    /// Where the map is asked to go.
    void fly_to(const geo::Box& box) { flight_ = box; }
    /// The place and some 100 m around it.
    void fly_to(geo::Location place);
    std::optional<geo::Box> take_flight();

private:
    bool may_commit(const edit::Change& change);
    void note(const edit::Change& change, const osm::Graph& before);

    project::Project& project_;
    std::shared_ptr<const preset::PresetCatalogue> presets_;
    Selection selection_;
    Tool tool_ = Tool::hand;
    Draft draft_;
    std::optional<Kind> next_kind_;
    std::array<std::optional<Kind>, 5> last_kinds_;
    std::map<std::string, Kind, std::less<>> described_kinds_;  ///< by the preset's id
    std::vector<edit::MarkRef> marks_in_hand_;
    std::optional<Doubt> doubt_;
    Page page_ = Page::none;
    std::optional<Message> notice_;
    std::optional<Redraw> redraw_;
    std::optional<geo::Box> flight_;
};

}  // namespace arpent::operation
