"""Makes the table and the sheets of emoji from emojibase-data (names, CLDR) and emoji-datasource-google (Noto pictures).

usage: emoji-table.py EMOJIBASE EMOJI-DATASOURCE-GOOGLE OUT, both npm packages unpacked; needs pillow.
"""
import json
import math
import sys
from pathlib import Path
from PIL import Image

SIDE = 40
COLUMNS = 16
COMPONENTS = 2
FIRST = 0x2300
GROUPS = ["smileys", "people", "", "nature", "food", "travel", "activities", "objects", "symbols", "flags"]


def read(path):
    return json.loads(Path(path).read_text(encoding="utf-8"))


def listed(value):
    return value if isinstance(value, list) else [value] if value else []


def main(names, pictures, out):
    names, pictures, out = Path(names), Path(pictures), Path(out)
    english = [one for one in read(names / "en/data.json") if "group" in one and one["group"] != COMPONENTS]
    spanish = {one["hexcode"]: one for one in read(names / "es/data.json")}
    codes = read(names / "en/shortcodes/github.json")
    more = read(names / "en/shortcodes/iamcal.json")
    files = {one["unified"]: one for one in read(pictures / "emoji.json")}
    rows = ["# emoji, sheet, English name, Spanish name, short codes, English words, Spanish words"]
    for number, sheet in enumerate(GROUPS):
        tiles = []
        for one in sorted((e for e in english if e["group"] == number), key=lambda e: e["order"]):
            code = one["hexcode"]
            if ord(one["emoji"][0]) < FIRST:
                continue  # digits, © and arrows: the typeface has them
            plain = "-".join(part for part in code.split("-") if part != "FE0F")
            found = next((f for key, f in files.items()
                          if "-".join(p for p in key.split("-") if p != "FE0F") == plain and f["has_img_google"]), None)
            if not found or code not in spanish:
                print("no picture or name:", code, one["label"])
                continue
            tiles.append(pictures / "img/google/64" / found["image"])
            short = dict.fromkeys(listed(codes.get(code)) + listed(more.get(code)))
            rows.append("\t".join([one["emoji"], sheet, one["label"], spanish[code]["label"], " ".join(short),
                                   " ".join(one.get("tags", [])), " ".join(spanish[code].get("tags", []))]))
        if tiles:
            whole = Image.new("RGBA", (COLUMNS * SIDE, math.ceil(len(tiles) / COLUMNS) * SIDE))
            for place, tile in enumerate(tiles):
                small = Image.open(tile).convert("RGBA").resize((SIDE, SIDE), Image.LANCZOS)
                whole.paste(small, (place % COLUMNS * SIDE, place // COLUMNS * SIDE))
            whole.quantize(256, method=Image.Quantize.FASTOCTREE, dither=0).save(out / f"{sheet}.png", optimize=True)
    (out / "emoji.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")


main(*sys.argv[1:])
