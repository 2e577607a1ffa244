package app.corrillo.testkit.media;

import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.Picture;
import app.corrillo.meeting.media.SharedPixels;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** A picture that a test paints by hand. */
public final class FakePicture implements Picture {
    private final int width;
    private final int height;
    private final ByteBuffer pixels;
    private @Nullable SharedPixels shared;
    private long arrived;

    /** What colour a place has. */
    @FunctionalInterface
    public interface Paint {
        /** Alpha, red, green, blue, eight bits each, from the highest. */
        int at(int x, int y);
    }

    /** A transparent picture of so many pixels. */
    public FakePicture(int width, int height) {
        this.width = width;
        this.height = height;
        this.pixels = ByteBuffer.allocateDirect(width * height * 4).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Paints all of it; returns this. */
    public FakePicture paint(Paint paint) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels.putInt((y * width + x) * 4, paint.at(x, y));
            }
        }
        arrived = System.nanoTime();
        return this;
    }

    /** Says that it lies in a file of its own, which nobody gets; returns this. */
    public FakePicture inFile() {
        shared = new SharedPixels(this::noNumber, 0, pixels.capacity());
        return this;
    }

    private int noNumber() {
        return -1;
    }

    /** A flat colour that belongs to the track, with a lighter bar that walks to the right by four pixels a picture. */
    void draw(TrackId track, long number) {
        int colour = 0xFF303030 | (track.hashCode() & 0x7F7F7F);
        int bar = Math.max(1, width / 12);
        int left = (int) (number * 4 % width);
        paint((x, y) -> Math.floorMod(x - left, width) < bar ? colour | 0x808080 : colour);
    }

    boolean measures(int otherWidth, int otherHeight) {
        return width == otherWidth && height == otherHeight;
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
        return arrived;
    }

    @Override
    public @Nullable SharedPixels shared() {
        return shared;
    }
}
