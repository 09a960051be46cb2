#include "EmbeddedData.h"

// One pair of lines a language: its bytes here, its name in the list below.
static const unsigned char id[] = {
#embed "../Language/Data/id.txt"
};

const dateline_embedded_file dateline_languages[] = {
    {"id", id, sizeof id},
};
const size_t dateline_language_count = sizeof dateline_languages / sizeof dateline_languages[0];
