#include "EmbeddedData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"  // #embed, which clang has had since 19

// A pair of lines a language: its bytes here, its name in the list below.
static const unsigned char ar[] = {
#embed "languages/ar.lexicon"
};

static const unsigned char az[] = {
#embed "languages/az.lexicon"
};

static const unsigned char de[] = {
#embed "languages/de.lexicon"
};

static const unsigned char en[] = {
#embed "languages/en.lexicon"
};

static const unsigned char es[] = {
#embed "languages/es.lexicon"
};

static const unsigned char fa[] = {
#embed "languages/fa.lexicon"
};

static const unsigned char fr[] = {
#embed "languages/fr.lexicon"
};

static const unsigned char hy[] = {
#embed "languages/hy.lexicon"
};

static const unsigned char id[] = {
#embed "languages/id.lexicon"
};

static const unsigned char ka[] = {
#embed "languages/ka.lexicon"
};

static const unsigned char ru[] = {
#embed "languages/ru.lexicon"
};

static const unsigned char tr[] = {
#embed "languages/tr.lexicon"
};

static const unsigned char uk[] = {
#embed "languages/uk.lexicon"
};

static const dateline_embedded_file languages[] = {
    {"ar", ar, sizeof ar},
    {"az", az, sizeof az},
    {"de", de, sizeof de},
    {"en", en, sizeof en},
    {"es", es, sizeof es},
    {"fa", fa, sizeof fa},
    {"fr", fr, sizeof fr},
    {"hy", hy, sizeof hy},
    {"id", id, sizeof id},
    {"ka", ka, sizeof ka},
    {"ru", ru, sizeof ru},
    {"tr", tr, sizeof tr},
    {"uk", uk, sizeof uk},
};

const dateline_embedded_file *const dateline_languages = languages;
const size_t dateline_language_count = sizeof languages / sizeof languages[0];
