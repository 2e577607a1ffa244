package app.corrillo.canvas;

import app.corrillo.meeting.media.Picture;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.util.Callback;
import org.jspecify.annotations.Nullable;

/** One image for each of the few {@link Picture} objects of a feed, so that a frame makes no new one. */
final class PictureImages {
    /** A feed turns over up to four pictures; a change of size brings as many new ones. */
    private static final int KEPT = 4;

    /** Null means that all of the buffer changed. */
    private static final Callback<PixelBuffer<IntBuffer>, @Nullable Rectangle2D> ALL = buffer -> null;

    private final @Nullable Slot[] slots = new Slot[KEPT];
    private int next;
    private boolean fresh;

    /** The picture's image, with the pixels that the picture has now. */
    @SuppressWarnings("ReferenceEquality") // a feed turns over the same few objects
    Image show(Picture picture) {
        for (Slot slot : slots) {
            if (slot != null && slot.picture == picture) {
                fresh = false;
                slot.buffer.updateBuffer(ALL);
                return slot.image;
            }
        }
        Slot made = new Slot(picture);
        slots[next] = made;
        next = (next + 1) % KEPT;
        fresh = true;
        return made.image;
    }

    /** Whether the last picture was never shown before. */
    boolean isFresh() {
        return fresh;
    }

    void clear() {
        Arrays.fill(slots, null);
    }

    private static final class Slot {
        final Picture picture;
        final PixelBuffer<IntBuffer> buffer;
        final Image image;

        Slot(Picture picture) {
            this.picture = picture;
            // Bytes B, G, R, A read as a little-endian number are ARGB; an alpha of 255 is the same premultiplied.
            IntBuffer pixels = picture.pixels()
                    .duplicate()
                    .clear()
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asIntBuffer();
            buffer = new PixelBuffer<>(picture.width(), picture.height(), pixels, PixelFormat.getIntArgbPreInstance());
            image = new WritableImage(buffer);
        }
    }
}
