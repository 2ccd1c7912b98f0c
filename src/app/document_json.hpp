// What the page stores and shares, as JSON.
#pragma once

#include <string>

#include "app/reduce.hpp"
#include "scenario/content.hpp"

namespace regiomix {

/// For storing: {"document": 3, "untouched": false, "title", "ready", "in_file", "text", "language", "dark"}. `document` grows
/// when another document is opened; one that is `untouched` is a ready scenario, which nobody would miss.
std::string document_json(const AppState& state, const Content& content);

/// A task for the library: {"task": "list", "open", "rename", "duplicate", "remove", "restore" or "compare", "id", "title",
/// "language"}. The page answers with the action "set_library".
std::string library_json(const LibraryTask& task, Language language);

/// The action with which a second window follows this one.
std::string follow_json(const AppState& state, const Content& content);

/// For sharing: {"text", "language", "words": {"share_copy": "Copy link", ...}}.
std::string share_json(const AppState& state);

}  // namespace regiomix
