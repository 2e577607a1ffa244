package app.corrillo.engine.synthetic;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;

/** Draws a frame of a source and shows its luminance as an image. */
final class Canvas {
    private Canvas() {}

    static BufferedImage draw(FrameSource source, long frame, long wallMillis) throws Exception {
        int width = source.width();
        int height = source.height();
        ByteBuffer luma = ByteBuffer.allocate(width * height);
        int chroma = (width + 1) / 2 * ((height + 1) / 2);
        source.draw(
                new I420(
                        width,
                        height,
                        luma,
                        width,
                        ByteBuffer.allocate(chroma),
                        (width + 1) / 2,
                        ByteBuffer.allocate(chroma),
                        (width + 1) / 2),
                frame,
                wallMillis);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, (luma.get(y * width + x) & 0xff) * 0x10101);
            }
        }
        return image;
    }

    /** Scales, and mirrors where asked, into a part of a larger grey image. */
    static BufferedImage placed(BufferedImage image, int x, int y, int width, int height, boolean mirrored) {
        BufferedImage all = new BufferedImage(x + width + 40, y + height + 40, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = all.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform transform = AffineTransform.getTranslateInstance(mirrored ? x + width : x, y);
        transform.scale((mirrored ? -1.0 : 1.0) * width / image.getWidth(), (double) height / image.getHeight());
        graphics.drawImage(image, transform, null);
        graphics.dispose();
        return all;
    }
}
