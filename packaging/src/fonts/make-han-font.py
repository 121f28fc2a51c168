#!/usr/bin/env python3
"""Makes the font for Chinese texts, CellscopeHan-Regular.ttf, from Noto Sans CJK SC.

    apt install fonts-noto-cjk python3-fonttools
    packaging/src/fonts/make-han-font.py

It holds every character of the shipped Chinese texts and lessons and of GB 2312 (rows 1 to 3, symbols; rows 16 to 55,
the common characters), and nothing for Latin, so that words in Latin script stay in the fonts around them. The
outlines become quadratic, as fontconfig offers JavaFX only TrueType fonts. The font has a name of its own, so that it
is not taken for the whole one where that is installed.

Another place of Noto Sans CJK can be given as the argument.
"""

import pathlib
import sys

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

NOTO = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"
SIMPLIFIED_CHINESE = 2
NAME = "Cellscope Han"
TOP = pathlib.Path(__file__).resolve().parents[3]
FONT = TOP / "app/src/main/resources/org/cellscope/app/widget/fonts/CellscopeHan-Regular.ttf"
TEXTS = ["app/src/main/resources/**/texts_zh.properties", "samples/src/main/resources/**/*.zh.md"]
LATIN_END = 0x2000
MOST_ERROR = 1.0


def gb2312():
    for row in [*range(1, 4), *range(16, 56)]:
        for cell in range(1, 95):
            try:
                yield bytes([row + 0xA0, cell + 0xA0]).decode("gb2312")
            except UnicodeDecodeError:
                pass


def characters():
    found = set(gb2312())
    for pattern in TEXTS:
        for path in TOP.glob(pattern):
            found |= set(path.read_text(encoding="utf-8"))
    return {ord(c) for c in found if ord(c) >= LATIN_END}


def quadratic(font):
    """Replaces cubic outlines by quadratic ones."""
    order, glyphs, drawn = font.getGlyphOrder(), font.getGlyphSet(), {}
    for name in order:
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, MOST_ERROR, reverse_direction=True))
        drawn[name] = pen.glyph()
    font["loca"] = newTable("loca")
    font["glyf"] = glyf = newTable("glyf")
    glyf.glyphOrder, glyf.glyphs = order, drawn
    for glyph in drawn.values():
        glyph.recalcBounds(glyf)
    font["hmtx"].metrics = {
        name: (width, getattr(drawn[name], "xMin", 0)) for name, (width, _) in font["hmtx"].metrics.items()
    }
    maxp = font["maxp"] = newTable("maxp")
    maxp.tableVersion = 0x00010000
    for limit in ["maxZones", "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs",
                  "maxStackElements", "maxSizeOfInstructions", "maxComponentElements"]:
        setattr(maxp, limit, 1 if limit == "maxZones" else 0)
    maxp.compile(font)
    font["post"].formatType = 3
    del font["CFF "]
    del font["VORG"]
    font.sfntVersion = "\000\001\000\000"


def rename(font):
    names = font["name"]
    for record in list(names.names):
        if record.nameID not in (0, 5, 11, 13, 14):
            names.removeNames(nameID=record.nameID)
    for number, text in {1: NAME, 2: "Regular", 3: NAME, 4: NAME, 6: NAME.replace(" ", "") + "-Regular"}.items():
        names.setName(text, number, 3, 1, 0x409)


def main():
    font = TTFont(sys.argv[1] if len(sys.argv) > 1 else NOTO, fontNumber=SIMPLIFIED_CHINESE)
    options = subset.Options(layout_features=[], hinting=False, notdef_outline=True, drop_tables=["BASE", "vhea", "vmtx"])
    options.name_IDs = ["*"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters())
    subsetter.subset(font)
    quadratic(font)
    rename(font)
    font.save(FONT)
    print(FONT, FONT.stat().st_size, "bytes", len(font.getBestCmap()), "characters")


main()
