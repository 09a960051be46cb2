#include "EmbeddedData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char gazetteer[] = {
#embed "gazetteer.index"
};

const dateline_embedded_file dateline_gazetteer = {"gazetteer", gazetteer, sizeof gazetteer};
