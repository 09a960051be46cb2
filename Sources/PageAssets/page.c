#include "PageAssets.h"

#pragma clang diagnostic ignored "-Wc23-extensions"  // #embed, which clang has had since 19

static const unsigned char template[] = {
#embed "page/page.html"
};

static const unsigned char style[] = {
#embed "page/page.css"
};

static const unsigned char script[] = {
#include "script.inc"
#embed "page/main.js"
};

static const unsigned char script_with_tiles[] = {
#include "script.inc"
#embed "page/tiles.js" suffix(, )
#embed "page/main.js"
};

const dateline_page_part dateline_page_template = {template, sizeof template};
const dateline_page_part dateline_page_style = {style, sizeof style};
const dateline_page_part dateline_page_script = {script, sizeof script};
const dateline_page_part dateline_page_script_with_tiles = {
    script_with_tiles, sizeof script_with_tiles};
