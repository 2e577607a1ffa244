package app.corrillo.meeting.media;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A decoded picture, ready to be shown: BGRA, 8 bits each, alpha 255, rows without padding. A feed has few of them and
 * uses them again and again, so that a screen can keep one image a picture. Valid from {@link PictureFeed#take()} to
 * the next one, and readable until {@link PictureFeed#letGo()}.
 */
public interface Picture {

    /** Direct, {@code width * height * 4} bytes; the same buffer for the life of this object. */
    ByteBuffer pixels();

    /** In pixels; the same for the life of this object. */
    int width();

    /** In pixels; the same for the life of this object. */
    int height();

    /** {@link System#nanoTime()} at which the picture came from the decoder or the camera. Changes with every frame. */
    long arrivedNanos();

    /** Where else the pixels may be read; null where nowhere. The same for the life of this object. */
    default @Nullable SharedPixels shared() {
        return null;
    }
}
