package app.corrillo.engine.synthetic;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/** A still picture of any format that the platform reads, sent five times a second, at most 1920x1080 large. */
public final class StillSource implements FrameSource {
    private static final long NANOS_PER_FRAME = 200_000_000L;
    private static final long MAX_BYTES = 64L << 20;
    private static final int MAX_SIDE = 8192;
    private static final long MAX_PIXELS = 32L << 20;
    private static final int MIN_SIDE = 16;
    private static final double SENT_WIDTH = 1920;
    private static final double SENT_HEIGHT = 1080;

    private final HeapPicture picture;

    /** @throws IOException where the file cannot be read, is no picture, or is too large or too small a one */
    public StillSource(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
            throw new UnreadableException("no file, or a very large one");
        }
        picture = toI420(decode(file));
    }

    @Override
    public int width() {
        return picture.width();
    }

    @Override
    public int height() {
        return picture.height();
    }

    @Override
    public long nanosPerFrame() {
        return NANOS_PER_FRAME;
    }

    @Override
    public void draw(I420 target, long frame, long wallMillis) {
        picture.copyTo(target);
    }

    @Override
    public void close() {}

    private static BufferedImage decode(Path file) throws IOException {
        try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new UnreadableException("not a picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long width = reader.getWidth(0);
                long height = reader.getHeight(0);
                if (Math.min(width, height) < MIN_SIDE
                        || Math.max(width, height) > MAX_SIDE
                        || width * height > MAX_PIXELS) {
                    throw new UnreadableException("a picture of " + width + "x" + height + " pixels");
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        } catch (RuntimeException broken) {
            // Decoders meet broken files with whatever exception comes.
            UnreadableException failure = new UnreadableException("a broken picture");
            failure.initCause(broken);
            throw failure;
        }
    }

    private static HeapPicture toI420(BufferedImage image) {
        double scale = Math.min(1, Math.min(SENT_WIDTH / image.getWidth(), SENT_HEIGHT / image.getHeight()));
        int width = Math.max(MIN_SIDE, (int) (image.getWidth() * scale) & ~1);
        int height = Math.max(MIN_SIDE, (int) (image.getHeight() * scale) & ~1);
        BufferedImage sized = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sized.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        HeapPicture picture = new HeapPicture(width, height);
        picture.convert(sized.getRGB(0, 0, width, height, null, 0, width), 0, 0, width, height);
        return picture;
    }
}
