// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/xml_reader.hpp"

#include <expat.h>

#include <new>
#include <type_traits>
#include <utility>

namespace arpent {

struct XmlReader::State {
    struct Free {
        void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
    };

    Start start;
    End end;
    std::unique_ptr<std::remove_pointer_t<XML_Parser>, Free> xml{XML_ParserCreate(nullptr)};
    bool stopped = false;

    void stop() {
        stopped = true;
        XML_StopParser(xml.get(), XML_FALSE);
    }

    static void on_start(void* self, const char* name, const char** pairs) {
        Attributes attributes;
        for (; *pairs != nullptr; pairs += 2) {
            attributes[pairs[0]] = pairs[1];
        }
        auto& state = *static_cast<State*>(self);
        if (!state.stopped && !state.start(name, attributes)) {
            state.stop();
        }
    }

    static void on_end(void* self, const char* name) {
        auto& state = *static_cast<State*>(self);
        if (!state.stopped && !state.end(name)) {
            state.stop();
        }
    }

    static void on_entity(void* self, const char*, int, const char*, int, const char*, const char*,
                          const char*, const char*) {
        XML_StopParser(static_cast<State*>(self)->xml.get(), XML_FALSE);
    }

    Outcome feed(std::string_view text, bool last) {
        if (XML_Parse(xml.get(), text.data(), static_cast<int>(text.size()), last ? 1 : 0) ==
            XML_STATUS_OK) {
            return Outcome::fine;
        }
        if (stopped) {
            return Outcome::stopped;
        }
        const auto error = XML_GetErrorCode(xml.get());
        const bool cut = error == XML_ERROR_NO_ELEMENTS || error == XML_ERROR_UNCLOSED_TOKEN;
        return cut && last ? Outcome::truncated : Outcome::invalid;
    }
};

XmlReader::XmlReader(Start start, End end) : state_(std::make_unique<State>()) {
    if (!state_->xml) {
        throw std::bad_alloc();
    }
    state_->start = std::move(start);
    state_->end = std::move(end);
    XML_SetUserData(state_->xml.get(), state_.get());
    XML_SetElementHandler(state_->xml.get(), State::on_start, State::on_end);
    XML_SetEntityDeclHandler(state_->xml.get(), State::on_entity);
}

XmlReader::~XmlReader() = default;

XmlReader::Outcome XmlReader::feed(std::string_view text, bool last) {
    constexpr std::size_t piece = std::size_t{1} << 30;  // expat counts in int
    for (; text.size() > piece; text.remove_prefix(piece)) {
        const Outcome outcome = state_->feed(text.substr(0, piece), false);
        if (outcome != Outcome::fine) {
            return outcome;
        }
    }
    return state_->feed(text, last);
}

std::size_t XmlReader::line() const { return XML_GetCurrentLineNumber(state_->xml.get()); }

}  // namespace arpent
