// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.hpp"
#include "core/osmfile/change_file.hpp"
#include "core/osmfile/change_parser.hpp"

#include <expat.h>
#include <zlib.h>

#include <array>
#include <limits>
#include <memory>
#include <string>

namespace arpent::osmfile {
namespace {

namespace fs = std::filesystem;

/// One expat parser with the meaning behind it. Entity declarations are refused: change files have
/// none, and nested ones are a known way to fill a memory.
class Document {
public:
    explicit Document(std::string name) : name_(std::move(name)), xml_(XML_ParserCreate(nullptr)) {
        XML_SetUserData(xml_.get(), this);
        XML_SetElementHandler(xml_.get(), on_start, on_end);
        XML_SetEntityDeclHandler(xml_.get(), on_entity);
    }

    void feed(std::string_view text, bool last) {
        if (XML_Parse(xml_.get(), text.data(), static_cast<int>(text.size()), last ? 1 : 0) ==
            XML_STATUS_OK) {
            return;
        }
        if (parser_.problem()) {
            fail(*parser_.problem());
        }
        const bool cut = XML_GetErrorCode(xml_.get()) == XML_ERROR_NO_ELEMENTS ||
                         XML_GetErrorCode(xml_.get()) == XML_ERROR_UNCLOSED_TOKEN;
        fail(cut && last ? "error.file_truncated" : "error.xml_invalid");
    }

    std::vector<ChangeBlock> take() { return parser_.take(); }

    [[noreturn]] void fail(const std::string& key) const {
        throw Error(
            key, {{"file", name_}, {"line", std::to_string(XML_GetCurrentLineNumber(xml_.get()))}});
    }

private:
    static void on_start(void* self, const char* name, const char** pairs) {
        ChangeParser::Attributes attributes;
        for (; *pairs != nullptr; pairs += 2) {
            attributes[pairs[0]] = pairs[1];
        }
        auto& document = *static_cast<Document*>(self);
        document.parser_.start(name, attributes);
        document.stop_on_problem();
    }

    static void on_end(void* self, const char* name) {
        auto& document = *static_cast<Document*>(self);
        document.parser_.end(name);
        document.stop_on_problem();
    }

    static void on_entity(void* self, const char*, int, const char*, int, const char*, const char*,
                          const char*, const char*) {
        XML_StopParser(static_cast<Document*>(self)->xml_.get(), XML_FALSE);
    }

    void stop_on_problem() {
        if (parser_.problem()) {
            XML_StopParser(xml_.get(), XML_FALSE);
        }
    }

    struct Free {
        void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
    };

    std::string name_;
    std::unique_ptr<std::remove_pointer_t<XML_Parser>, Free> xml_;
    ChangeParser parser_;
};

struct Close {
    void operator()(gzFile file) const { gzclose(file); }
};

}  // namespace

std::vector<ChangeBlock> parse_changes(std::string_view text, std::string_view name) {
    Document document{std::string(name)};
    // expat counts in int.
    constexpr std::size_t piece = std::size_t{1} << 30;
    for (; text.size() > piece; text.remove_prefix(piece)) {
        document.feed(text.substr(0, piece), false);
    }
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
