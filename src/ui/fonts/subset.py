"""Makes the two small fonts that are embedded in Regiomix from Debian's Inter.

    subset.py SOURCE.otf TARGET.ttf

- keeps the characters of the European languages, plus the marks the interface uses;
- makes digits and arithmetic signs tabular, so that a changing number does not jitter (Dear ImGui knows no font features);
- turns cubic outlines into quadratic ones, the kind that stb_truetype draws best.
"""

import sys

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable

RANGES = [
    (0x20, 0x7E),  # ASCII
    (0xA0, 0x17F),  # Latin-1, Latin Extended-A
    (0x218, 0x21B),  # Romanian comma-below letters
    (0x386, 0x3CE),  # Greek
    (0x400, 0x45F),  # Cyrillic
    (0x490, 0x491),
    (0x1E9E, 0x1E9E),
]
MARKS = (
    "\u2002\u2003\u2007\u2009\u200a\u202f"  # spaces; U+202F groups digits in French
    "\u2010\u2011\u2012\u2013\u2014\u2018\u2019\u201a\u201c\u201d\u201e\u2020\u2022\u2026\u2030\u2032\u2033\u2039\u203a"
    "\u20ac\u2116\u2122\u2126\u2190\u2191\u2192\u2193\u2194\u2195\u21a9\u21aa\u21b6\u21b7\u21ba\u21bb"
    "\u2202\u2206\u2211\u2212\u221a\u221e\u2248\u2260\u2264\u2265"
    "\u25a0\u25a1\u25b2\u25b3\u25b4\u25b6\u25b8\u25ba\u25bc\u25bd\u25be\u25c0\u25c2\u25c4\u25c6\u25c7\u25cb\u25cf"
    "\u2605\u2606\u26a0"
    "\u2713\u2717\u2715\u00b7\u00d7\u2070\u00b9\u00b2\u00b3\u2074\u2080\u2081\u2082\u2083"
    "\ufffd"
)
# Wanted characters that Inter lacks, and the nearest one it has.
STAND_INS = {0x21B6: 0x21BA, 0x21B7: 0x21BB, 0x25B4: 0x25B2, 0x25BE: 0x25BC, 0x25B8: 0x25BA, 0x25B6: 0x25BA,
             0x25C2: 0x25C4, 0x25C0: 0x25C4, 0x2715: 0x2717, 0x2011: 0x2010}
TABULAR = "0123456789+\u2212"  # separators and the hyphen keep their text width


def tabular_alternates(font):
    """Glyph name -> glyph name of the font's 'tnum' feature."""
    table = font["GSUB"].table
    alternates = {}
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag != "tnum":
            continue
        for index in record.Feature.LookupListIndex:
            for subtable in table.LookupList.Lookup[index].SubTable:
                if subtable.LookupType == 7:
                    subtable = subtable.ExtSubTable
                if subtable.LookupType == 1:
                    alternates.update(subtable.mapping)
    return alternates


def remap_characters(font):
    """Points characters at the tabular glyphs and at stand-ins, in every Unicode character map."""
    tabular = tabular_alternates(font) if "GSUB" in font else {}
    for table in font["cmap"].tables:
        if not table.isUnicode():
            continue
        cmap = table.cmap
        for wanted, nearest in STAND_INS.items():
            if wanted not in cmap and nearest in cmap:
                cmap[wanted] = cmap[nearest]
        for character in TABULAR:
            glyph = cmap.get(ord(character))
            if glyph in tabular:
                cmap[ord(character)] = tabular[glyph]


def quadratic_outlines(font, max_error):
    """Replaces CFF outlines by TrueType ones."""
    glyph_set = font.getGlyphSet()
    order = font.getGlyphOrder()
    glyphs = {}
    for name in order:
        pen = TTGlyphPen(glyph_set)
        glyph_set[name].draw(Cu2QuPen(pen, max_error, reverse_direction=True))
        glyphs[name] = pen.glyph()
    font["loca"] = newTable("loca")
    font["glyf"] = glyf = newTable("glyf")
    glyf.glyphOrder = order
    glyf.glyphs = glyphs
    for name, glyph in glyphs.items():
        glyph.recalcBounds(glyf)
        advance, _ = font["hmtx"][name]
        font["hmtx"][name] = (advance, getattr(glyph, "xMin", 0))
    del font["CFF "]
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    maxp.maxZones = 1
    for field in ("maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs", "maxStackElements",
                  "maxSizeOfInstructions", "maxComponentElements"):
        setattr(maxp, field, 0)
    maxp.compile(font)
    font["post"].formatType = 3.0
    font["head"].glyphDataFormat = 0
    font.sfntVersion = "\000\001\000\000"


def main(source, target):
    font = TTFont(source, recalcTimestamp=False)
    remap_characters(font)
    options = Options()
    options.layout_features = []  # Dear ImGui applies none
    options.hinting = False
    options.notdef_outline = True
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "STAT", "DSIG"]
    options.name_IDs = [0, 1, 2, 13, 14]
    options.recalc_timestamp = False
    wanted = {code for first, last in RANGES for code in range(first, last + 1)} | {ord(mark) for mark in MARKS}
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    if "CFF " in font:
        quadratic_outlines(font, max_error=font["head"].unitsPerEm / 1000)
    font.save(target)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
