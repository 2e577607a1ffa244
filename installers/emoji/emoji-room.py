"""Gives a typeface room for pictures of emoji: blank letters in Unicode's private area, one for each picture.

usage: emoji-room.py IN.otf OUT.otf; needs fonttools. See docs/decisions/0033-emoji-as-pictures.md.
"""

import sys

from fontTools.misc.psCharStrings import T2CharString
from fontTools.ttLib import TTFont

WIDE = 1.36  # of the size of the letters: the picture, and a little air
FIRST = 0xE200
LAST = 0xE9FF
NAME = "emojiroom"


def main(source, target):
    font = TTFont(source)
    width = round(WIDE * font["head"].unitsPerEm)
    cff = font["CFF "].cff
    top = cff.topDictIndex[0]
    blank = T2CharString(
        program=[width - top.Private.nominalWidthX, "endchar"], private=top.Private, globalSubrs=cff.GlobalSubrs)
    order = font.getGlyphOrder()
    top.CharStrings.charStringsIndex.append(blank)
    top.CharStrings.charStrings[NAME] = len(top.CharStrings.charStringsIndex) - 1
    for names in (top.charset, order):
        if NAME not in names:
            names.append(NAME)
    font["hmtx"][NAME] = (width, 0)
    font.setGlyphOrder(order)
    font["maxp"].numGlyphs = len(order)
    for cmap in font["cmap"].tables:
        if cmap.isUnicode():
            for point in range(FIRST, LAST + 1):
                cmap.cmap.setdefault(point, NAME)
    font.save(target)


main(*sys.argv[1:])
