package app.corrillo.canvas;

import app.corrillo.meeting.media.Picture;
import app.corrillo.meeting.media.PictureFeed;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A feed whose pictures a test paints by hand: one colour left, one right. */
final class ColouredFeed implements PictureFeed {
    final List<String> asked = new ArrayList<>();
    private final AtomicReference<@Nullable Picture> newest = new AtomicReference<>();
    private long taken;
    boolean closed;

    /** Uses this picture again, or for the first time. */
    void give(Painted picture, int left, int right) {
        picture.paint(left, right);
        newest.set(picture);
    }

    @Override
    public void resize(int width, int height, Fit fit) {
        asked.add(width + "x" + height + " " + fit);
    }

    @Override
    public @Nullable Picture take() {
        Picture picture = newest.getAndSet(null);
        taken += picture == null ? 0 : 1;
        return picture;
    }

    @Override
    public Counts counts() {
        return new Counts(taken, 0, taken, 0, 0);
    }

    @Override
    public void close() {
        closed = true;
    }

    static final class Painted implements Picture {
        private final ByteBuffer pixels;
        private final int width;
        private final int height;

        Painted(int width, int height) {
            this.width = width;
            this.height = height;
            pixels = ByteBuffer.allocateDirect(width * height * 4).order(ByteOrder.LITTLE_ENDIAN);
        }

        private void paint(int left, int right) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    pixels.putInt((y * width + x) * 4, x < width / 2 ? left : right);
                }
            }
        }

        @Override
        public ByteBuffer pixels() {
            return pixels;
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
        public long arrivedNanos() {
            return 0;
        }
    }
}
