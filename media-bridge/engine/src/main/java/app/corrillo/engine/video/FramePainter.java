package app.corrillo.engine.video;

import dev.onvoid.webrtc.media.FourCC;
import dev.onvoid.webrtc.media.video.VideoBufferConverter;
import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.onvoid.webrtc.media.video.VideoFrameBuffer;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Cuts, scales and converts frames for one feed, on its frame thread. Allocates only when a size changes. */
final class FramePainter {
    private final AtomicInteger liveFrames;
    private @Nullable Placement last;
    private @Nullable PictureSlot lying;

    FramePainter(AtomicInteger liveFrames) {
        this.liveFrames = liveFrames;
    }

    /** Paints into the next slot of the ring and returns it. */
    PictureSlot paint(VideoFrame frame, Wish wish, PictureRing ring) throws Exception {
        Placement place = placement(frame, wish);
        if (frame.rotation == 0) {
            PictureSlot slot = ring.next(place.outWidth(), place.outHeight());
            draw(frame.buffer, place, slot.pixels());
            return slot;
        }
        PictureSlot flat = PictureSlot.of(lying, place.outWidth(), place.outHeight());
        lying = flat;
        draw(frame.buffer, place, flat.pixels());
        boolean sideways = frame.rotation % 180 != 0;
        PictureSlot slot = ring.next(
                sideways ? place.outHeight() : place.outWidth(), sideways ? place.outWidth() : place.outHeight());
        Rotation.clockwise(flat, slot, frame.rotation);
        return slot;
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
        if (place.isWhole() && !place.isScaled()) {
            VideoBufferConverter.convertFromI420(buffer, pixels, FourCC.ARGB);
            return;
        }
        VideoFrameBuffer cut = buffer.cropAndScale(
                place.x(), place.y(), place.width(), place.height(), place.outWidth(), place.outHeight());
        if (!place.isScaled()) {
            // Without scaling the library gives a view that owns nothing; releasing it would fail.
            VideoBufferConverter.convertFromI420(cut, pixels, FourCC.ARGB);
            return;
        }
        liveFrames.incrementAndGet();
        try {
            VideoBufferConverter.convertFromI420(cut, pixels, FourCC.ARGB);
        } finally {
            cut.release();
            liveFrames.decrementAndGet();
        }
    }
}
