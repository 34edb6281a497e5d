// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/write_document.hpp"

#include "core/base/atomic_file.hpp"
#include "core/base/base64.hpp"
#include "core/base/error.hpp"
#include "core/paper/draw_document.hpp"
#include "core/paper/draw_document_map.hpp"
#include "core/paper/pdf_file.hpp"
#include "core/project/document_text.hpp"
#include "core/project/text_file.hpp"

#include <string>

namespace arpent::project {
namespace {

using Files = std::vector<std::filesystem::path>;

void write_text(const std::filesystem::path& file, const std::string& text) {
    TextFile out(file);
    out.write(text);
    out.commit();
}

std::vector<std::string> draw_pictures(const paper::Document& document) {
    paper::PageTools tools;
    std::vector<std::string> pictures;
    for (const paper::DocumentBlock& block : document.blocks) {
        if (const auto* map = std::get_if<paper::DocumentMap>(&block)) {
            pictures.push_back(paper::document_map_png(*map, tools));
        }
    }
    return pictures;
}

Files write_html(const paper::Document& document, const std::filesystem::path& file) {
    std::vector<std::string> pictures = draw_pictures(document);
    for (std::string& picture : pictures) {
        picture = "data:image/png;base64," + base64(picture);
    }
    write_text(file, document_html(document, pictures));
    return {file};
}

Files write_pdf(const paper::Document& document, const std::filesystem::path& file) {
    AtomicFile whole(file);
    paper::PdfFile pdf(whole.path(), document.title + " · " + document.subtitle);
    paper::draw_document(pdf, document);
    pdf.finish();
    whole.commit();
    return {file};
}

/// With the pictures beside the text.
Files write_with_pictures(const paper::Document& document, const std::filesystem::path& file,
                          std::string (*text_of)(const paper::Document&,
                                                 const std::vector<std::string>&)) {
    Files files{file};
    std::vector<std::string> names;
    for (const std::string& picture : draw_pictures(document)) {
        const std::string name =
            file.stem().string() + "-" + std::to_string(names.size() + 1) + ".png";
        files.push_back(file.parent_path() / name);
        write_text(files.back(), picture);
        names.push_back(name);
    }
    write_text(file, text_of(document, names));
    return files;
}

}  // namespace

bool is_document_file(const std::filesystem::path& file) {
    const std::string extension = file.extension().string();
    return extension == ".html" || extension == ".pdf" || extension == ".md" ||
           extension == ".wiki" || extension == ".mediawiki";
}

Files write_document(const paper::Document& document, const std::filesystem::path& file) {
    const std::string extension = file.extension().string();
    if (extension == ".html") {
        return write_html(document, file);
    }
    if (extension == ".pdf") {
        return write_pdf(document, file);
    }
    if (extension == ".md") {
        return write_with_pictures(document, file, document_markdown);
    }
    if (extension == ".wiki" || extension == ".mediawiki") {
        return write_with_pictures(document, file, document_wiki);
    }
    throw Error("error.report_format", {{"file", file.string()}});
}

}  // namespace arpent::project
