#ifndef DATELINE_EMBEDDED_DATA_H
#define DATELINE_EMBEDDED_DATA_H

#include <stddef.h>

/// A file that was compiled in: read-only bytes, in place for the life of the process.
typedef struct {
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  size_t count;
} dateline_embedded_file;

/// The compiled-in language files, and how many there are.
extern const dateline_embedded_file *_Nonnull const dateline_languages;
extern const size_t dateline_language_count;

/// The compiled-in gazetteer, as the gazetteer compiler makes it of the tables in `Gazetteer/`.
extern const dateline_embedded_file dateline_gazetteer;

#endif
