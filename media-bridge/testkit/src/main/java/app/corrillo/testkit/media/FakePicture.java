package app.corrillo.testkit.media;

import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.Picture;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A flat colour that belongs to the track, with a lighter bar that walks to the right by four pixels a picture. */
final class FakePicture implements Picture {
    private final int width;
    private final int height;
    private final ByteBuffer pixels;
    private long arrived;

    FakePicture(int width, int height) {
        this.width = width;
        this.height = height;
        this.pixels = ByteBuffer.allocateDirect(width * height * 4).order(ByteOrder.LITTLE_ENDIAN);
    }

    boolean measures(int otherWidth, int otherHeight) {
        return width == otherWidth && height == otherHeight;
    }

    void draw(TrackId track, long number) {
        int colour = 0xFF303030 | (track.hashCode() & 0x7F7F7F);
        int bar = Math.max(1, width / 12);
        int left = (int) (number * 4 % width);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean lit = Math.floorMod(x - left, width) < bar;
                pixels.putInt((y * width + x) * 4, lit ? colour | 0x808080 : colour);
            }
        }
        arrived = System.nanoTime();
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
}
