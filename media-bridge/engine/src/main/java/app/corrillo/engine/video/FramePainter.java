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
        draw(frame.buffer, place, flat.pixels());
        boolean sideways = frame.rotation % 180 != 0;
        ByteBuffer pixels = mailbox.next(
                sideways ? place.outHeight() : place.outWidth(), sideways ? place.outWidth() : place.outHeight());
        if (pixels != null) {
            Rotation.clockwise(flat, pixels, frame.rotation);
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
