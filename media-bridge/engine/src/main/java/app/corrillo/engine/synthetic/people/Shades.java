package app.corrillo.engine.synthetic.people;

import java.awt.Color;

/** Mixes colours. */
final class Shades {
    private Shades() {}

    static Color darker(Color color, double share) {
        return mix(color, new Color(0x1a0f14), share);
    }

    static Color lighter(Color color, double share) {
        return mix(color, new Color(0xfff4e6), share);
    }

    static Color alpha(Color color, double opacity) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) (255 * opacity));
    }

    static Color mix(Color from, Color to, double share) {
        return new Color(
                (int) Math.round(from.getRed() + (to.getRed() - from.getRed()) * share),
                (int) Math.round(from.getGreen() + (to.getGreen() - from.getGreen()) * share),
                (int) Math.round(from.getBlue() + (to.getBlue() - from.getBlue()) * share));
    }
}
