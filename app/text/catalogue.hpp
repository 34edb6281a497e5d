// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace arpent::text {

/// Every sentence of one language, by key.
class Catalogue {
public:
    /// The forms of a sentence: one, or two where the number in the argument "n" decides.
    using Forms = std::vector<std::string>;

    /// Reads all *.po files of assets/text/<language>. Throws Error (error.asset_missing,
    /// error.catalogue_unreadable).
    static Catalogue read(std::string_view language);
    /// Reads all *.po files of a folder.
    static Catalogue read_folder(const std::filesystem::path& folder, std::string_view language);

    const std::string& language() const { return language_; }
    const std::map<std::string, Forms, std::less<>>& entries() const { return entries_; }
    /// Keys that more than one entry claims.
    const std::vector<std::string>& duplicates() const { return duplicates_; }

    bool contains(std::string_view key) const { return entries_.contains(key); }

    /// The message as people read it: each {name} replaced by the argument of that name. A missing
    /// key shows itself; a missing argument stays as {name}.
    std::string say(const Message& message) const;

private:
    void read_file(const std::filesystem::path& file);
    const std::string& form_for(const Forms& forms, const Message& message) const;

    std::string language_;
    std::map<std::string, Forms, std::less<>> entries_;
    std::vector<std::string> duplicates_;
};

/// A {name} in a sentence.
std::vector<std::string> placeholders(std::string_view sentence);

}  // namespace arpent::text
