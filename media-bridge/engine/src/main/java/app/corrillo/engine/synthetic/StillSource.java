package app.corrillo.engine.synthetic;

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

    private final HeapPicture picture;

    /** @throws IOException where the file cannot be read, is no picture, or is too large or too small a one */
    public StillSource(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
            throw new UnreadableException("no file, or a very large one");
        }
        picture = HeapPicture.of(decode(file));
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
}
