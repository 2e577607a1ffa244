package app.corrillo.engine.synthetic;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;

/**
 * A moving test picture: the cells of a {@link Stamp} in two rows over the top two ninths, below them a texture that
 * pans, boxes that wander, and the number of the frame in digits.
 */
public final class PatternSource implements FrameSource {
    private static final int BOXES = 5;
    private static final int PAN_FRAMES = 240;
    private static final long SECOND = 1_000_000_000L;

    private final int width;
    private final int height;
    private final int framesPerSecond;
    private final int source;
    private final byte[][] texture;
    private final byte[] row;
    private final Digits digits;
    private final Cells cells;

    /** @param source 0 to 63, in each stamp; it also tints the picture */
    public PatternSource(int width, int height, int framesPerSecond, int source) {
        this.width = width;
        this.height = height;
        this.framesPerSecond = framesPerSecond;
        this.source = source;
        this.row = new byte[width];
        this.texture = texture(width, height);
        this.digits = new Digits(Math.max(2, height / 60));
        this.cells = Cells.pattern(width, height);
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public long nanosPerFrame() {
        return SECOND / framesPerSecond;
    }

    @Override
    public void draw(I420 target, long frame, long wallMillis) {
        int top = cells.bottom();
        int step = (int) (frame % PAN_FRAMES);
        int pan = step * width / PAN_FRAMES;
        for (int y = top; y < height; y++) {
            target.putLuma(0, y, texture[y], pan, width);
        }
        for (int box = 0; box < BOXES; box++) {
            int x = (box * width / BOXES + step * width / PAN_FRAMES * (1 + box % 3)) % (width - width / 10);
            int y = top + (int) ((box * 37L + frame * 2) % (height * 5 / 9));
            fill(target, x, y, width / 12, Math.min(height / 8, height - y), 40 + box * 40);
        }
        digits.draw(target, width / 40, height - height / 6, frame);
        tint(target.u(), target.strideU() * target.chromaHeight(), 100 + source * 37 % 60);
        tint(target.v(), target.strideV() * target.chromaHeight(), 110 + source * 53 % 50);
        cells.draw(target, Stamp.of(wallMillis, source));
    }

    @Override
    public void close() {}

    private void fill(I420 target, int x, int y, int wide, int high, int luma) {
        Arrays.fill(row, 0, wide, (byte) luma);
        for (int line = y; line < y + high; line++) {
            target.putLuma(x, line, row, 0, wide);
        }
    }

    private void tint(ByteBuffer plane, int length, int value) {
        Arrays.fill(row, (byte) value);
        for (int at = 0; at < length; at += row.length) {
            plane.put(at, row, 0, Math.min(row.length, length - at));
        }
    }

    private static byte[][] texture(int width, int height) {
        byte[][] rows = new byte[height][2 * width];
        Random random = new Random(1);
        int[] noise = new int[(2 * width / 8 + 1) * (height / 8 + 1)];
        Arrays.setAll(noise, _ -> (int) (random.nextGaussian() * 22));
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < 2 * width; x++) {
                // The period divides the width, so that the pan has no seam.
                double wave = 110 + 40 * Math.sin(x * Math.PI * 8 / width) + 35 * Math.cos(y * Math.PI * 6 / height);
                int grain = noise[y / 8 * (2 * width / 8 + 1) + x % width / 8];
                rows[y][x] = (byte) Math.clamp((long) wave + grain, 20, 230);
            }
        }
        return rows;
    }
}
