// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/mailbox.hpp"

#include <utility>

namespace arpent::job {

void Mailbox::post(Letter letter) {
    {
        const std::lock_guard lock(mutex_);
        letters_.push_back(std::move(letter));
    }
    if (wake_) {
        wake_();
    }
}

bool Mailbox::drain() {
    std::vector<Letter> letters;
    {
        const std::lock_guard lock(mutex_);
        letters.swap(letters_);
    }
    for (const Letter& letter : letters) {
        letter();
    }
    return !letters.empty();
}

}  // namespace arpent::job
