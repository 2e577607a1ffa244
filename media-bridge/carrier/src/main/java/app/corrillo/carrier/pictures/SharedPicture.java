package app.corrillo.carrier.pictures;

import app.corrillo.meeting.media.Picture;
import app.corrillo.meeting.media.SharedPixels;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A picture in shared memory. */
final class SharedPicture implements Picture {
    final long size;
    long arrivedNanos;
    private final ByteBuffer pixels;
    private final @Nullable SharedPixels shared;

    SharedPicture(long size, ByteBuffer pixels, @Nullable SharedPixels shared) {
        this.size = size;
        this.pixels = pixels;
        this.shared = shared;
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

    @Override
    public @Nullable SharedPixels shared() {
        return shared;
    }
}
