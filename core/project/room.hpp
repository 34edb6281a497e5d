// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace arpent::project {

class Project;

/// The room's network on an open carnet: a thread of its own speaks with the other laptops; what
/// they send is merged by the thread that owns the carnet, in update(). Lives no longer than the
/// Project. Nothing listens or asks without one of these.
class Room {
public:
    /// A laptop that is, or was, linked.
    struct Guest {
        std::string group;    ///< "" when nobody chose one
        std::string address;  ///< "192.168.1.12"
        std::size_t received = 0;
        std::size_t sent = 0;
        bool is_linked = false;
        bool is_level = false;  ///< both hold the same

        bool operator==(const Guest&) const = default;
    };

    /// Others may join. `wake` is called from the room's thread when there is something for
    /// update(). Throws Error (error.room_port).
    static std::unique_ptr<Room> serve(Project& project, std::function<void()> wake);
    /// Looks for who serves, on the network or at `address` ("192.168.1.12", "…:5000"), until it
    /// is destroyed. Nothing when that is no address.
    static std::unique_ptr<Room> join(Project& project, const std::string& address,
                                      std::function<void()> wake);
    /// Says goodbye.
    ~Room();
    Room(const Room&) = delete;
    Room& operator=(const Room&) = delete;

    /// Once a frame, by the owner of the carnet: merges what came. True when something changed, on
    /// the map or here.
    bool update();

    /// Where others find a room that serves: "192.168.1.12:47626", one for each network.
    const std::vector<std::string>& addresses() const;
    const std::vector<Guest>& guests() const;
    /// Edits of others that were merged.
    std::size_t received() const;
    /// What went wrong last; the room goes on, unless it is_over().
    const std::optional<Message>& trouble() const;
    /// A join that the other side sent away for good.
    bool is_over() const;

private:
    struct Parts;
    explicit Room(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> parts_;
};

}  // namespace arpent::project
