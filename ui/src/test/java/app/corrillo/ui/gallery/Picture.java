package app.corrillo.ui.gallery;

import app.corrillo.ui.window.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Opaque or see-through pixels, row by row, as ARGB. */
final class Picture {
    /** Approved pictures are no wider than this. */
    static final int SMALL_WIDTH = 320;

    private static final int WHITE = 255;
    private static final int GAP = 3;
    private static final int MARK = 0xffff2d55;

    private final int width;
    private final int height;
    private final int[] pixels;

    Picture(int width, int height, int[] pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    static Picture of(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return new Picture(width, height, pixels);
    }

    static Picture read(Path file) {
        return of(new Image(file.toUri().toString()));
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    boolean isLike(Picture other) {
        return width == other.width && Arrays.equals(pixels, other.pixels);
    }

    void save(Path file) {
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        try {
            Snapshot.save(image, file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Lays another one on top, its corner there; what hangs over is cut off. */
    void lay(Picture top, int left, int above) {
        for (int y = Math.max(0, -above); y < Math.min(top.height, height - above); y++) {
            for (int x = Math.max(0, -left); x < Math.min(top.width, width - left); x++) {
                int at = (y + above) * width + x + left;
                pixels[at] = over(top.pixels[y * top.width + x], pixels[at]);
            }
        }
    }

    /**
     * From afar: each point the mean of a square, as many pixels wide as it takes; edges that do not fit are left out.
     */
    Picture small() {
        int step = Math.ceilDiv(width, SMALL_WIDTH);
        int across = width / step;
        int down = height / step;
        int[] means = new int[across * down];
        Arrays.setAll(means, at -> mean(at % across * step, at / across * step, step));
        return new Picture(across, down, means);
    }

    /**
     * Where the other one differs by more than this in some channel.
     *
     * @throws IllegalArgumentException if it has another size
     */
    boolean[] differing(Picture other, int tolerance) {
        if (width != other.width || height != other.height) {
            throw new IllegalArgumentException("%dx%d and %dx%d".formatted(width, height, other.width, other.height));
        }
        boolean[] marks = new boolean[pixels.length];
        for (int at = 0; at < marks.length; at++) {
            marks[at] = apart(pixels[at], other.pixels[at]) > tolerance;
        }
        return marks;
    }

    /** This one, pale, with these points marked. */
    Picture marked(boolean[] marks) {
        int[] shown = new int[pixels.length];
        Arrays.setAll(shown, at -> marks[at] ? MARK : 0xff000000 | (((pixels[at] >> 2) & 0x3f3f3f) + 0x606060));
        return new Picture(width, height, shown);
    }

    /** Pictures of one height next to each other. */
    static Picture row(Picture... pictures) {
        int width = Arrays.stream(pictures).mapToInt(one -> one.width + GAP).sum();
        int height = Arrays.stream(pictures).mapToInt(Picture::height).max().orElse(0);
        int[] ground = new int[width * height];
        Arrays.fill(ground, MARK);
        Picture all = new Picture(width, height, ground);
        int left = 0;
        for (Picture one : pictures) {
            all.lay(one, left, 0);
            left += one.width + GAP;
        }
        return all;
    }

    private int mean(int left, int above, int step) {
        int[] sums = new int[3];
        for (int y = above; y < above + step; y++) {
            for (int x = left; x < left + step; x++) {
                for (int channel = 0; channel < sums.length; channel++) {
                    sums[channel] += channel(pixels[y * width + x], channel);
                }
            }
        }
        int area = step * step;
        return colour(sums[2] / area, sums[1] / area, sums[0] / area);
    }

    private static int apart(int one, int other) {
        int most = 0;
        for (int channel = 0; channel < 3; channel++) {
            most = Math.max(most, Math.abs(channel(one, channel) - channel(other, channel)));
        }
        return most;
    }

    private static int over(int front, int ground) {
        int alpha = channel(front, 3);
        int[] mixed = new int[3];
        for (int channel = 0; channel < mixed.length; channel++) {
            int sum = channel(front, channel) * alpha + channel(ground, channel) * (WHITE - alpha);
            mixed[channel] = (sum + WHITE / 2) / WHITE;
        }
        return colour(mixed[2], mixed[1], mixed[0]);
    }

    private static int colour(int red, int green, int blue) {
        return 0xff000000 | (red << 16) | (green << 8) | blue;
    }

    private static int channel(int colour, int number) {
        return (colour >> (8 * number)) & 0xff;
    }
}
