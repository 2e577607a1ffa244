package app.corrillo.engine.video;

import app.corrillo.meeting.media.PictureMailbox;
import dev.onvoid.webrtc.media.FourCC;
import dev.onvoid.webrtc.media.video.VideoBufferConverter;
import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.onvoid.webrtc.media.video.VideoFrameBuffer;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Cuts, scales and converts frames for one feed, on its frame thread. Allocates only when a size changes. */
final class FramePainter {
    private static final byte OPAQUE = (byte) 0xff;

    private final AtomicInteger liveFrames;
    private @Nullable Placement last;
    private @Nullable PictureSlot lying;

    FramePainter(AtomicInteger liveFrames) {
        this.liveFrames = liveFrames;
    }

    /** Paints into the next place of the mailbox; false if there is none of that size. */
    boolean paint(VideoFrame frame, Wish wish, PictureMailbox mailbox) throws Exception {
        Placement place = placement(frame, wish);
        if (frame.rotation == 0) {
            ByteBuffer pixels = mailbox.next(place.outWidth(), place.outHeight());
            if (pixels != null) {
                draw(frame.buffer, place, pixels);
            }
            return pixels != null;
        }
        PictureSlot flat = PictureSlot.of(lying, place.outWidth(), place.outHeight());
        lying = flat;
        draw(frame.buffer, place, flat.place());
        boolean sideways = frame.rotation % 180 != 0;
        ByteBuffer pixels = mailbox.next(
                sideways ? place.outHeight() : place.outWidth(), sideways ? place.outWidth() : place.outHeight());
        if (pixels != null) {
            Rotation.clockwise(flat, pixels, PictureMailbox.LEAD, frame.rotation);
        }
        return pixels != null;
    }

    private Placement placement(VideoFrame frame, Wish wish) {
        int width = frame.buffer.getWidth();
        int height = frame.buffer.getHeight();
        Placement place = last;
        if (place == null || !place.isFor(width, height, frame.rotation, wish)) {
            place = Placement.of(width, height, frame.rotation, wish);
            last = place;
        }
        return place;
    }

    private void draw(VideoFrameBuffer buffer, Placement place, ByteBuffer pixels) throws Exception {
        if (place.isScaled()) {
            scale(buffer, place.x(), place.y(), place.width(), place.height(), place, pixels);
        } else if (place.isWhole()) {
            convert(buffer, pixels);
        } else {
            // Without scaling the library gives a view that owns nothing; releasing it would fail.
            convert(
                    buffer.cropAndScale(
                            place.x(), place.y(), place.width(), place.height(), place.width(), place.height()),
                    pixels);
        }
    }

    /** Halves as often as it can before the last step: exact halves cost the library a tenth of any other ratio. */
    private void scale(VideoFrameBuffer from, int x, int y, int width, int height, Placement place, ByteBuffer pixels)
            throws Exception {
        boolean halved = place.isHalvedFrom(width, height);
        int toWidth = halved ? width / 2 : place.outWidth();
        int toHeight = halved ? height / 2 : place.outHeight();
        VideoFrameBuffer scaled = from.cropAndScale(x, y, width, height, toWidth, toHeight);
        liveFrames.incrementAndGet();
        try {
            if (toWidth == place.outWidth() && toHeight == place.outHeight()) {
                convert(scaled, pixels);
            } else {
                scale(scaled, 0, 0, toWidth, toHeight, place, pixels);
            }
        } finally {
            scaled.release();
            liveFrames.decrementAndGet();
        }
    }

    /**
     * To BGRA, by the library's conversion to ABGR (which it calls RGBA), begun a byte early. Its own to BGRA takes two
     * to seven times as long on processors of Intel with AVX-512, as it mixes these instructions with older ones at the
     * beginning of each row (docs/painting.md).
     */
    private static void convert(VideoFrameBuffer buffer, ByteBuffer pixels) throws Exception {
        VideoBufferConverter.convertFromI420(buffer, pixels, FourCC.RGBA);
        pixels.put(pixels.capacity() - 1, OPAQUE);
    }
}
