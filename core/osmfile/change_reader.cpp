// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.hpp"
#include "core/base/xml_reader.hpp"
#include "core/osmfile/change_file.hpp"
#include "core/osmfile/change_parser.hpp"

#include <zlib.h>

#include <array>
#include <memory>
#include <string>

namespace arpent::osmfile {
namespace {

namespace fs = std::filesystem;

/// The XML with the meaning behind it.
class Document {
public:
    explicit Document(std::string name) : name_(std::move(name)) {}

    void feed(std::string_view text, bool last) {
        switch (xml_.feed(text, last)) {
            case XmlReader::Outcome::fine: return;
            case XmlReader::Outcome::stopped: fail(parser_.problem().value_or("error.xml_invalid"));
            case XmlReader::Outcome::truncated: fail("error.file_truncated");
            case XmlReader::Outcome::invalid: fail("error.xml_invalid");
        }
    }

    std::vector<ChangeBlock> take() { return parser_.take(); }

    [[noreturn]] void fail(const std::string& key) const {
        throw Error(key, {{"file", name_}, {"line", std::to_string(xml_.line())}});
    }

private:
    std::string name_;
    ChangeParser parser_;
    XmlReader xml_{[this](std::string_view name, const XmlReader::Attributes& attributes) {
                       parser_.start(name, attributes);
                       return !parser_.problem();
                   },
                   [this](std::string_view name) {
                       parser_.end(name);
                       return !parser_.problem();
                   }};
};

struct Close {
    void operator()(gzFile file) const { gzclose(file); }
};

}  // namespace

std::vector<ChangeBlock> parse_changes(std::string_view text, std::string_view name) {
    Document document{std::string(name)};
    document.feed(text, true);
    return document.take();
}

std::vector<ChangeBlock> read_changes(const fs::path& file) {
    if (!fs::exists(file)) {
        throw Error("error.not_found", {{"file", file.string()}});
    }
    // gzread hands plain files through as they are.
    const std::unique_ptr<std::remove_pointer_t<gzFile>, Close> in(gzopen(file.c_str(), "rb"));
    if (!in || fs::is_directory(file)) {
        throw Error("error.cannot_read", {{"file", file.string()}});
    }
    Document document(file.string());
    std::array<char, 65536> buffer{};
    for (;;) {
        const int got = gzread(in.get(), buffer.data(), buffer.size());
        int code = Z_OK;
        gzerror(in.get(), &code);
        if (got < 0 || code == Z_BUF_ERROR) {
            document.fail(code == Z_BUF_ERROR ? "error.file_truncated" : "error.cannot_read");
        }
        document.feed({buffer.data(), static_cast<std::size_t>(got)}, got == 0);
        if (got == 0) {
            return document.take();
        }
    }
}

}  // namespace arpent::osmfile
