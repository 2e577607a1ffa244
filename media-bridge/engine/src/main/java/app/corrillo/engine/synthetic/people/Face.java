package app.corrillo.engine.synthetic.people;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/** What moves in a face: eyes, brows, mouth; drawn anew for each pose over the head. */
final class Face {
    private static final double EYE_X = 29;
    private static final double EYE_Y = -4;
    private static final Color DARK = new Color(0x2a1a18);
    private static final Color WHITE_OF_EYE = new Color(0xfbf7f2);
    private static final Color TEETH = new Color(0xf8f4ee);
    private static final Color INSIDE = new Color(0x6d1f26);
    private static final Color TONGUE = new Color(0xd9686a);
    private static final Shape NOSE = Shapes.path("M 4 2 C 8 14 14 24 10 30 C 7 34 0 34 -5 32");
    private static final Shape BROW = Shapes.path("M -15 -1 C -7 -8 7 -8 17 1 C 7 -4 -6 -4 -14 3 Z");
    private static final Shape LID = Shapes.path("M -14 2 C -9 -8 8 -9 15 1");
    private static final Shape SMILE = Shapes.path("M -25 -3 C -13 11 13 11 25 -3");
    private static final Shape FRAME = Shapes.mirrored(Shapes.path("M -51 -16 C -51 -21 -47 -23 -42 -23 L -17 -23"
            + " C -11 -23 -8 -19 -8 -14 L -9 0 C -10 11 -18 16 -29 16 C -42 16 -50 9 -51 -2 Z"));
    private static final Stroke FINE = new BasicStroke(2.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final Stroke BOLD = new BasicStroke(3.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    private final Look look;
    private final Color brow;
    private final Color lips;
    private final Color crease;

    Face(Look look) {
        this.look = look;
        Color base = look.hair() == Hair.SCARF ? new Color(0x3a2620) : look.hairColour();
        brow = Shades.darker(base, 0.25);
        lips = Shades.mix(look.skin(), new Color(0x9a2f36), look.beard() == Look.Beard.NONE ? 0.62 : 0.42);
        crease = Shades.darker(look.skin(), 0.34);
    }

    void paint(Graphics2D g, Pose pose) {
        eye(g, -1, pose);
        eye(g, 1, pose);
        g.setColor(crease);
        g.setStroke(FINE);
        g.draw(NOSE);
        mouth(g, pose.mouth());
        if (look.glasses()) {
            glasses(g);
        }
    }

    private void eye(Graphics2D g, int side, Pose pose) {
        AffineTransform before = g.getTransform();
        g.translate(side * EYE_X, EYE_Y);
        g.setColor(brow);
        g.translate(0, -23 - 2 * pose.mouth());
        g.scale(side, 1);
        g.fill(BROW);
        g.scale(side, 1);
        g.translate(0, 23 + 2 * pose.mouth());
        double open = 1 - pose.lids();
        if (open > 0.15) {
            g.setColor(WHITE_OF_EYE);
            g.fill(Shapes.oval(0, 0, 13.5, 9 * open));
            Shape clip = g.getClip();
            g.clip(Shapes.oval(0, 0, 13.5, 9 * open));
            g.setColor(look.eyes());
            g.fill(Shapes.disc(pose.gaze(), 0, 7.6));
            g.setColor(DARK);
            g.fill(Shapes.disc(pose.gaze(), 0, 3.8));
            g.setColor(Color.WHITE);
            g.fill(Shapes.disc(pose.gaze() - 2.4, -2.8, 2));
            g.setClip(clip);
        }
        g.setColor(DARK);
        g.setStroke(BOLD);
        g.translate(0, 8 * pose.lids());
        g.scale(side, open * 0.9 + 0.1 - 0.55 * pose.lids());
        g.draw(LID);
        g.setTransform(before);
    }

    private void mouth(Graphics2D g, double open) {
        AffineTransform before = g.getTransform();
        g.translate(0, 58);
        if (open < 0.08) {
            g.setColor(lips);
            g.setStroke(BOLD);
            g.draw(SMILE);
        } else {
            double drop = 8 + 20 * open;
            double half = 22 - 4 * open;
            Path2D lipsShape = opening(half, drop);
            g.setColor(INSIDE);
            g.fill(lipsShape);
            Shape clip = g.getClip();
            g.clip(lipsShape);
            g.setColor(TONGUE);
            g.fill(Shapes.oval(0, drop * 0.95, half * 0.6, drop * 0.38));
            g.setColor(TEETH);
            g.fill(Shapes.oval(0, -2, half * 0.92, 5 + 3 * open));
            g.setClip(clip);
            g.setColor(lips);
            g.setStroke(FINE);
            g.draw(lipsShape);
        }
        g.setTransform(before);
    }

    private static Path2D opening(double half, double drop) {
        Path2D path = new Path2D.Double();
        path.moveTo(-half, -1);
        path.curveTo(-half * 0.4, 2, half * 0.4, 2, half, -1);
        path.curveTo(half * 0.8, drop, -half * 0.8, drop, -half, -1);
        path.closePath();
        return path;
    }

    private static void glasses(Graphics2D g) {
        g.setColor(new Color(255, 255, 255, 26));
        g.fill(FRAME);
        g.setColor(new Color(0x26262b));
        g.setStroke(BOLD);
        g.draw(FRAME);
        g.draw(Shapes.path("M -8 -12 C -4 -16 4 -16 8 -12"));
        g.draw(Shapes.mirrored(Shapes.path("M -51 -14 L -72 -8")));
    }
}
