package app.corrillo.engine.synthetic.people;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;

/** All of a head that does not move by itself; its middle is 0, 0 and its chin at 102. */
final class Head {
    private static final Path2D FACE =
            Shapes.path("M 0 -98 C 48 -98 74 -68 74 -22 C 74 22 66 58 44 82 C 30 97 14 103 0 103"
                    + " C -14 103 -30 97 -44 82 C -66 58 -74 22 -74 -22 C -74 -68 -48 -98 0 -98 Z");
    private static final Path2D FULL_BEARD = Shapes.path(
            "M -75 0 C -72 24 -66 34 -54 40 C -38 32 -24 30 0 33 C 24 30 38 32 54 40"
                    + " C 66 34 72 24 75 0 C 76 44 66 78 46 98 C 30 112 14 117 0 117 C -14 117 -30 112 -46 98 C -66 78 -76 44 -75 0 Z");

    private final Look look;

    Head(Look look) {
        this.look = look;
    }

    /** Long hair, behind the shoulders too. */
    void paintBehind(Graphics2D g) {
        Color hair = look.hairColour();
        if (look.hair() == Hair.SCARF) {
            g.setPaint(new GradientPaint(-90, -100, Shades.lighter(hair, 0.14), 90, 130, Shades.darker(hair, 0.25)));
            g.fill(Shapes.path(
                    "M -88 110 C -112 20 -110 -60 -72 -104 C -36 -134 36 -134 72 -104 C 110 -60 112 20 88 110 Z"));
            return;
        }
        g.setPaint(new GradientPaint(-80, -100, Shades.darker(hair, 0.1), 80, 130, Shades.darker(hair, 0.45)));
        g.fill(look.hair().behind());
    }

    void paint(Graphics2D g) {
        Color skin = look.skin();
        g.setColor(Shades.darker(skin, 0.12));
        if (look.hair() != Hair.SCARF) {
            g.fill(Shapes.mirrored(Shapes.oval(-75, 8, 12, 20)));
            g.setColor(Shades.darker(skin, 0.28));
            g.setStroke(new BasicStroke(2.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(Shapes.mirrored(Shapes.path("M -80 -2 C -73 2 -72 12 -78 18")));
        }
        g.setPaint(new GradientPaint(-70, -60, Shades.lighter(skin, 0.13), 90, 90, Shades.darker(skin, 0.16)));
        g.fill(FACE);
        glow(g, -41, 38);
        glow(g, 41, 38);
        beard(g);
        cover(g);
    }

    private void glow(Graphics2D g, float x, float y) {
        Color warm = Shades.mix(look.skin(), new Color(0xd9483b), 0.5);
        g.setPaint(new RadialGradientPaint(
                x, y, 27, new float[] {0, 1}, new Color[] {Shades.alpha(warm, 0.3), Shades.alpha(warm, 0)}));
        g.fill(Shapes.disc(x, y, 27));
    }

    private void beard(Graphics2D g) {
        Color hair = look.hairColour();
        switch (look.beard()) {
            case NONE -> {}
            case STUBBLE -> {
                Area area = new Area(FULL_BEARD);
                area.intersect(new Area(FACE));
                g.setPaint(new GradientPaint(0, 20, Shades.alpha(hair, 0.05), 0, 78, Shades.alpha(hair, 0.26)));
                g.fill(area);
            }
            case FULL -> {
                g.setPaint(new GradientPaint(-60, 20, Shades.lighter(hair, 0.1), 60, 110, Shades.darker(hair, 0.22)));
                g.fill(FULL_BEARD);
            }
            case MOUSTACHE -> {
                g.setColor(hair);
                g.fill(Shapes.mirrored(Shapes.path("M 0 40 C -12 34 -30 40 -40 54 C -26 53 -12 53 0 49 Z")));
            }
        }
    }

    private void cover(Graphics2D g) {
        Color hair = look.hairColour();
        if (look.hair() == Hair.SCARF) {
            Area cloth = new Area(Shapes.path("M -92 110 C -112 30 -110 -60 -72 -104 C -36 -134 36 -134 72 -104"
                    + " C 110 -60 112 30 92 110 C 60 140 -60 140 -92 110 Z"));
            Area opening = new Area(
                    Shapes.path(
                            "M 0 -76 C 44 -76 64 -46 63 -6 C 62 34 48 98 0 101 C -48 98 -62 34 -63 -6 C -64 -46 -44 -76 0 -76 Z"));
            cloth.subtract(opening);
            fillHair(g, cloth, hair);
            g.setColor(Shades.alpha(Shades.darker(hair, 0.55), 0.5));
            g.setStroke(new BasicStroke(2.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(Shapes.path("M -58 70 C -30 116 30 120 74 96"));
            g.draw(Shapes.path("M -74 -60 C -50 -98 0 -108 36 -102"));
            return;
        }
        Shape front = look.hair().front();
        if (look.hair() != Hair.BALD) {
            Area shadow = new Area(AffineTransform.getTranslateInstance(0, 6).createTransformedShape(front));
            shadow.intersect(new Area(FACE));
            g.setColor(Shades.alpha(Shades.darker(look.skin(), 0.6), 0.22));
            g.fill(shadow);
            fillHair(g, new Area(front), hair);
        } else {
            g.setPaint(new RadialGradientPaint(-22, -72, 34, new float[] {0, 1}, new Color[] {
                new Color(255, 255, 255, 70), new Color(255, 255, 255, 0)
            }));
            g.fill(Shapes.oval(-22, -72, 34, 20));
        }
    }

    private static void fillHair(Graphics2D g, Area area, Color hair) {
        g.setPaint(new GradientPaint(-60, -120, Shades.lighter(hair, 0.2), 50, 10, Shades.darker(hair, 0.12)));
        g.fill(area);
        Shape before = g.getClip();
        g.clip(area);
        g.setColor(Shades.alpha(Shades.lighter(hair, 0.5), 0.14));
        g.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(Shapes.path("M -64 -62 C -44 -98 4 -112 44 -96"));
        g.setClip(before);
    }
}
