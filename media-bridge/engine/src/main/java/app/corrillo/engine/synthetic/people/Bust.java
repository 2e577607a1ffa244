package app.corrillo.engine.synthetic.people;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;

/** Neck, shoulders and clothes; the middle of the head is 0, 0 and the picture ends at 200. */
final class Bust {
    private static final Path2D SHOULDERS =
            Shapes.path("M -210 215 C -196 168 -150 150 -92 138 C -66 132 -46 126 -36 112"
                    + " L 36 112 C 46 126 66 132 92 138 C 150 150 196 168 210 215 Z");
    private static final Path2D NECK =
            Shapes.path("M -34 50 L -34 112 C -30 134 -14 146 0 146 C 14 146 30 134 34 112 L 34 50 Z");

    private final Look look;

    Bust(Look look) {
        this.look = look;
    }

    void paint(Graphics2D g) {
        Color clothes = look.clothes();
        if (look.collar() == Look.Collar.HOOD) {
            g.setColor(Shades.darker(clothes, 0.35));
            g.fill(Shapes.path("M -84 150 C -96 96 -60 76 0 76 C 60 76 96 96 84 150 Z"));
        }
        g.setPaint(new GradientPaint(-150, 120, Shades.lighter(clothes, 0.14), 150, 210, Shades.darker(clothes, 0.25)));
        g.fill(SHOULDERS);
        g.setPaint(
                new GradientPaint(0, 84, Shades.darker(look.skin(), 0.32), 0, 140, Shades.darker(look.skin(), 0.06)));
        g.fill(NECK);
        if (look.hair() == Hair.SCARF) {
            scarf(g);
        } else {
            collar(g, clothes);
        }
        folds(g, clothes);
    }

    private void collar(Graphics2D g, Color clothes) {
        switch (look.collar()) {
            case ROUND -> {
                g.setColor(Shades.darker(clothes, 0.2));
                g.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                g.draw(Shapes.path("M -41 120 C -34 146 -16 154 0 154 C 16 154 34 146 41 120"));
            }
            case SHIRT -> {
                g.setColor(Shades.lighter(clothes, 0.3));
                g.fill(Shapes.mirrored(Shapes.path("M -36 110 L -58 130 L -34 186 L 0 148 L -22 138 Z")));
                g.setColor(look.skin());
                g.fill(Shapes.path("M -22 136 C -14 144 14 144 22 136 L 0 166 Z"));
            }
            case ROLL -> {
                g.setPaint(
                        new GradientPaint(-40, 0, Shades.lighter(clothes, 0.16), 40, 0, Shades.darker(clothes, 0.18)));
                g.fill(Shapes.path("M -40 92 C -20 106 20 106 40 92 L 44 136 C 24 152 -24 152 -44 136 Z"));
                g.setColor(Shades.darker(clothes, 0.25));
                g.setStroke(new BasicStroke(2));
                g.draw(Shapes.path("M -42 114 C -20 128 20 128 42 114"));
            }
            case VEE -> {
                g.setColor(Shades.darker(look.skin(), 0.04));
                g.fill(Shapes.path("M -38 114 C -30 132 -14 146 0 186 C 14 146 30 132 38 114 L 30 104 L -30 104 Z"));
                g.setColor(Shades.darker(clothes, 0.22));
                g.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                g.draw(Shapes.path("M -40 114 C -32 134 -14 152 0 188 C 14 152 32 134 40 114"));
                shade(g);
            }
            case HOOD -> {
                g.setColor(Shades.darker(clothes, 0.12));
                g.setStroke(new BasicStroke(13, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                g.draw(Shapes.path("M -58 122 C -46 158 -20 168 0 170 C 20 168 46 158 58 122"));
                g.setColor(new Color(0xe9e2d6));
                g.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                g.draw(Shapes.mirrored(Shapes.path("M -20 170 L -22 200")));
            }
        }
    }

    private void shade(Graphics2D g) {
        Area shadow = new Area(NECK);
        shadow.intersect(new Area(Shapes.oval(0, 62, 62, 52)));
        g.setColor(Shades.alpha(Shades.darker(look.skin(), 0.5), 0.35));
        g.fill(shadow);
    }

    private void scarf(Graphics2D g) {
        Color cloth = look.hairColour();
        Shape drape = Shapes.path("M -84 60 C -98 120 -130 150 -128 215 L 128 215 C 130 150 98 120 84 60 Z");
        g.setPaint(new GradientPaint(-90, 60, Shades.lighter(cloth, 0.1), 110, 215, Shades.darker(cloth, 0.3)));
        g.fill(drape);
        g.setColor(Shades.alpha(Shades.darker(cloth, 0.5), 0.5));
        g.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(Shapes.path("M -70 96 C -40 140 20 150 74 128"));
        g.draw(Shapes.path("M -52 104 C -44 150 -20 180 10 205"));
    }

    private static void folds(Graphics2D g, Color clothes) {
        g.setColor(Shades.alpha(Shades.darker(clothes, 0.5), 0.25));
        g.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(Shapes.mirrored(Shapes.path("M -124 210 C -122 192 -116 182 -110 176")));
    }
}
