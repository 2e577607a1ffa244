package app.corrillo.carrier.pictures;

import app.corrillo.meeting.media.Picture;
import java.nio.ByteBuffer;

/** A picture in shared memory. */
final class SharedPicture implements Picture {
    final long size;
    long arrivedNanos;
    private final ByteBuffer pixels;

    SharedPicture(long size, ByteBuffer pixels) {
        this.size = size;
        this.pixels = pixels;
    }

    @Override
    public ByteBuffer pixels() {
        return pixels;
    }

    @Override
    public int width() {
        return PictureMemory.width(size);
    }

    @Override
    public int height() {
        return PictureMemory.height(size);
    }

    @Override
    public long arrivedNanos() {
        return arrivedNanos;
    }
}
