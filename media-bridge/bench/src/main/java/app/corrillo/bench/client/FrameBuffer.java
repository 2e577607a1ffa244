package app.corrillo.bench.client;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The screen of an Xvfb that was started with {@code -fbdir}: its pixels lie in a mapped file, in the format of xwd
 * (XWDFile.h of the X11 distribution), so that looking at them costs the measured programs nothing.
 */
public final class FrameBuffer {
    private static final int HEADER_SIZE = 0;
    private static final int WIDTH = 4 * Integer.BYTES;
    private static final int HEIGHT = 5 * Integer.BYTES;
    private static final int BYTES_PER_LINE = 12 * Integer.BYTES;
    private static final int COLOURS = 19 * Integer.BYTES;
    private static final int BYTES_PER_COLOUR = 12;

    private final MappedByteBuffer file;
    private final int start;
    private final int stride;
    private final int width;
    private final int height;

    FrameBuffer(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
        start = file.getInt(HEADER_SIZE) + file.getInt(COLOURS) * BYTES_PER_COLOUR;
        stride = file.getInt(BYTES_PER_LINE);
        width = file.getInt(WIDTH);
        height = file.getInt(HEIGHT);
    }

    /** 0 to 255. Any thread. */
    public int luminance(int x, int y) {
        int at = start + y * stride + x * Integer.BYTES;
        return ((file.get(at + 2) & 0xff) * 77 + (file.get(at + 1) & 0xff) * 151 + (file.get(at) & 0xff) * 28) >> 8;
    }

    /** The screen of now. */
    public BufferedImage picture() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = start + y * stride + x * Integer.BYTES;
                image.setRGB(
                        x, y, (file.get(at + 2) & 0xff) << 16 | (file.get(at + 1) & 0xff) << 8 | (file.get(at) & 0xff));
            }
        }
        return image;
    }
}
