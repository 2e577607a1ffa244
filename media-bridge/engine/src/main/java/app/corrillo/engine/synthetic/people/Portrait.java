package app.corrillo.engine.synthetic.people;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * A drawn person in a room. What does not change is painted once; a pose costs putting the layers together and drawing
 * the face. For one thread.
 */
public final class Portrait {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 360;
    private static final double HEAD_Y = 174;
    private static final double NECK_Y = 110;
    private static final double BLUR = 5;

    private final int person;
    private final double scale;
    private final AffineTransform design = new AffineTransform();
    private final BufferedImage picture;
    private final int[] pixels;
    private final int[] room;
    private final Rectangle moving;
    private final Graphics2D graphics;
    private final Layer behind;
    private final Layer bust;
    private final Layer head;
    private final Face face;

    /** @param person any number from 0 on; the first twelve look quite different from each other */
    public Portrait(int width, int height, int person) {
        this.person = person;
        Look look = Look.of(person);
        scale = height / HEIGHT;
        design.translate(width / 2.0, HEAD_Y * scale);
        design.scale(scale, scale);
        picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        graphics = Layer.smooth(picture.createGraphics());
        paintRoom(look.room());
        room = pixels.clone();
        behind = new Layer(-145, -172, 290, 330, scale, new Head(look)::paintBehind);
        bust = new Layer(-216, 40, 432, 190, scale, new Bust(look)::paint);
        head = new Layer(-120, -150, 240, 290, scale, new Head(look)::paint);
        face = new Face(look);
        Rectangle reach = new Rectangle(
                (int) (width / 2.0 - 226 * scale) & ~1,
                (int) ((HEAD_Y - 186) * scale) & ~1,
                (int) (452 * scale),
                2 * height);
        moving = reach.intersection(new Rectangle(width, height));
    }

    /** The part of the picture that changes from pose to pose; the rest never does. */
    public Rectangle moving() {
        return moving;
    }

    /** The pixels, packed RGB; valid after {@link #paint}. */
    public int[] pixels() {
        return pixels;
    }

    /** Paints the person as it holds itself at this moment, in seconds after any start. */
    public void paint(double seconds) {
        int width = picture.getWidth();
        for (int y = moving.y; y < moving.y + moving.height; y++) {
            System.arraycopy(room, y * width + moving.x, pixels, y * width + moving.x, moving.width);
        }
        Pose pose = Pose.at(seconds, person);
        AffineTransform upper = new AffineTransform(design);
        upper.translate(pose.x(), pose.y());
        upper.rotate(pose.tilt(), 0, NECK_Y);
        AffineTransform lower = new AffineTransform(design);
        lower.translate(pose.x() * 0.45, pose.y() * 0.35);
        behind.draw(pixels, width, picture.getHeight(), upper);
        bust.draw(pixels, width, picture.getHeight(), lower);
        head.draw(pixels, width, picture.getHeight(), upper);
        graphics.setTransform(upper);
        face.paint(graphics, pose);
    }

    private void paintRoom(Room look) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        graphics.translate((width - WIDTH * scale) / 2, 0);
        graphics.scale(scale, scale);
        look.paint(graphics);
        graphics.setTransform(new AffineTransform());
        Blur.apply(pixels, width, height, Math.max(1, (int) Math.round(BLUR * scale)));
        graphics.setPaint(
                new RadialGradientPaint(width / 2f, height * 0.45f, width * 0.72f, new float[] {0.45f, 1}, new Color[] {
                    new Color(0, 0, 0, 0), new Color(0, 0, 0, 90)
                }));
        graphics.fillRect(0, 0, width, height);
    }
}
