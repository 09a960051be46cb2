#ifndef DATELINE_PAGE_ASSETS_H
#define DATELINE_PAGE_ASSETS_H

#include <stddef.h>

/// A part of the web page that was compiled in: read-only text of UTF-8.
typedef struct {
  const unsigned char *_Nonnull bytes;
  size_t count;
} dateline_page_part;

/// The page with a place for each of its parts, such as `{{style}}`.
extern const dateline_page_part dateline_page_template;

/// Its style sheet.
extern const dateline_page_part dateline_page_style;

/// Its script, made of several files one after another.
extern const dateline_page_part dateline_page_script;

/// The same with a map of tiles below the events.
extern const dateline_page_part dateline_page_script_with_tiles;

#endif
