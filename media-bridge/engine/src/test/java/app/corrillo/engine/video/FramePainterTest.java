package app.corrillo.engine.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.media.PictureFeed.Fit;
import dev.onvoid.webrtc.media.FourCC;
import dev.onvoid.webrtc.media.video.NativeI420Buffer;
import dev.onvoid.webrtc.media.video.VideoBufferConverter;
import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.onvoid.webrtc.media.video.VideoFrameBuffer;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pictures are what the library's own conversion to BGRA makes of the same pixels, also at the edges. */
class FramePainterTest {
    private static final int[][] SIZES = {{640, 360}, {642, 362}, {64, 36}, {34, 18}, {18, 16}};

    private final NativeLab lab = new NativeLab();
    private final AtomicInteger live = new AtomicInteger();
    private final Random random = new Random(5);

    @AfterEach
    void giveBack() {
        lab.close();
        assertEquals(0, live.get());
    }

    @Test
    void asItIs() throws Exception {
        for (int[] size : SIZES) {
            NativeI420Buffer frame = noise(size[0], size[1]);
            assertEquals(own(frame, size[0], size[1]), painted(frame, new Wish(size[0], size[1], Fit.COVER)));
            frame.release();
        }
    }

    @Test
    void scaled() throws Exception {
        int[][] wishes = {{320, 180}, {640, 360}, {352, 198}, {304, 171}};
        NativeI420Buffer frame = noise(320, 180);
        for (int[] wish : wishes) {
            VideoFrameBuffer scaled = frame.cropAndScale(0, 0, 320, 180, wish[0], wish[1]);
            assertEquals(own(scaled, wish[0], wish[1]), painted(frame, new Wish(wish[0], wish[1], Fit.CONTAIN)));
            if (wish[0] != 320) {
                scaled.release();
            }
        }
        frame.release();
    }

    /** The slots of a mailbox lie one after the other in shared memory. */
    @Test
    void nothingIsWrittenButTheAlphaBefore() throws Exception {
        NativeI420Buffer frame = noise(64, 36);
        PictureRing ring = new PictureRing();
        ByteBuffer place = ring.next(64, 36);
        for (int at = 0; at < place.capacity(); at++) {
            place.put(at, (byte) 7);
        }
        assertTrue(new FramePainter(live).paint(new VideoFrame(frame, 0), new Wish(64, 36, Fit.COVER), ring));
        assertEquals((byte) 255, place.get(0), "as the last of a picture that lies before it");
        assertEquals((byte) 255, place.get(place.capacity() - 1));
        frame.release();
    }

    private ByteBuffer painted(NativeI420Buffer frame, Wish wish) throws Exception {
        PictureRing ring = new PictureRing();
        assertTrue(new FramePainter(live).paint(new VideoFrame(frame, 0), wish, ring));
        ring.publish(0);
        PictureSlot slot = Objects.requireNonNull(ring.take(0));
        assertEquals(slot.width() * slot.height() * Integer.BYTES, slot.pixels().capacity());
        return slot.pixels();
    }

    private static ByteBuffer own(VideoFrameBuffer buffer, int width, int height) throws Exception {
        ByteBuffer pixels = ByteBuffer.allocateDirect(width * height * Integer.BYTES);
        VideoBufferConverter.convertFromI420(buffer, pixels, FourCC.ARGB);
        return pixels;
    }

    private NativeI420Buffer noise(int width, int height) {
        NativeI420Buffer buffer = NativeI420Buffer.allocate(width, height);
        for (ByteBuffer plane : new ByteBuffer[] {buffer.getDataY(), buffer.getDataU(), buffer.getDataV()}) {
            byte[] bytes = new byte[plane.capacity()];
            random.nextBytes(bytes);
            plane.put(0, bytes);
        }
        return buffer;
    }
}
