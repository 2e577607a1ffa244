package app.corrillo.engine.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.Picture;
import app.corrillo.meeting.media.PictureFeed;
import app.corrillo.meeting.media.PictureFeed.Fit;
import app.corrillo.testkit.Allocations;
import app.corrillo.testkit.Eventually;
import dev.onvoid.webrtc.media.FourCC;
import dev.onvoid.webrtc.media.video.CustomVideoSource;
import dev.onvoid.webrtc.media.video.NativeI420Buffer;
import dev.onvoid.webrtc.media.video.VideoBufferConverter;
import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.onvoid.webrtc.media.video.VideoFrameBuffer;
import dev.onvoid.webrtc.media.video.VideoTrack;
import dev.onvoid.webrtc.media.video.VideoTrackSink;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a window that is dragged larger and smaller, and hours of frames, must not do. */
class FeedStressTest {
    private static final TrackId ID = new TrackId("camera");
    private static final int WARM = 2_000;
    private static final int COUNTED = 2_000;

    private final NativeLab lab = new NativeLab();
    private final FeedHub hub = new FeedHub(lab.engine);
    private final CustomVideoSource source = lab.call(CustomVideoSource::new);
    private final VideoTrack track = lab.track("camera", source);

    @BeforeEach
    void addTrack() {
        lab.run(() -> hub.add(ID, track));
    }

    @AfterEach
    void everythingIsGivenBack() {
        lab.run(() -> {
            hub.remove(ID);
            track.dispose();
            source.dispose();
        });
        lab.close();
        assertEquals(0, hub.liveFrames());
        assertEquals(0, hub.liveFeeds());
    }

    @Test
    void aThousandSizesWhileFramesFlow() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        Thread frames = Thread.ofPlatform().start(() -> {
            for (int i = 0; !done.get(); i++) {
                NativeLab.push(source, 64 + i % 7 * 31, 48 + i % 5 * 17, i % 4 * 90, 16, 235);
            }
        });
        PictureFeed feed = hub.open(ID);
        PictureFeed other = hub.open(ID);
        try {
            AtomicInteger sizes = new AtomicInteger();
            Eventually.that("a thousand sizes and a hundred pictures", () -> {
                for (int i = 0; i < 10; i++) {
                    resize(feed, other, sizes.getAndIncrement());
                    check(feed.take());
                    check(other.take());
                }
                return sizes.get() >= 1000 && feed.counts().taken() >= 100;
            });
        } finally {
            done.set(true);
            frames.join();
            feed.close();
            other.close();
        }
    }

    private void resize(PictureFeed feed, PictureFeed other, int count) {
        Fit fit = count % 2 == 0 ? Fit.COVER : Fit.CONTAIN;
        // Every fiftieth is hidden.
        feed.resize(count * 37 % 400, count % 50 == 0 ? 0 : 1 + count * 23 % 300, fit);
        other.resize(1 + count % 3, 1, Fit.CONTAIN);
    }

    private static void check(@Nullable Picture picture) {
        if (picture != null) {
            assertEquals(
                    picture.width() * picture.height() * 4, picture.pixels().capacity());
            assertEquals(-1, picture.pixels().get(picture.pixels().capacity() - 1));
        }
    }

    @Test
    void aFrameCostsNoMemoryOfOurs() {
        PictureFeed feed = hub.open(ID);
        feed.resize(160, 90, Fit.COVER);
        lab.run(() -> {});
        long ours = allocated(feed);
        feed.resize(0, 0, Fit.COVER);
        lab.run(() -> {});
        LibraryAlone library = new LibraryAlone();
        lab.run(() -> track.addSink(library));
        long theirs = allocated(feed);
        lab.run(() -> track.removeSink(library));
        assertEquals(WARM + COUNTED, library.frames);
        assertTrue(theirs > 0, "the library makes a wrapper of each frame");
        long perFrame = (ours - theirs) / COUNTED;
        assertTrue(perFrame < 16, "bytes a frame beyond the library's own: " + perFrame);
        feed.close();
    }

    @Test
    void framesAreGivenBackToTheLibrary() throws IOException {
        PictureFeed feed = hub.open(ID);
        feed.resize(320, 180, Fit.COVER);
        lab.run(() -> {});
        push720p(feed, 60);
        long before = Allocations.residentKib();
        push720p(feed, 300);
        long grown = (Allocations.residentKib() - before) / 1024;
        // 300 frames are 395 MiB, and their scaled copies 99 more.
        assertTrue(grown < 60, "MiB kept: " + grown);
        feed.close();
    }

    private void push720p(PictureFeed feed, int count) {
        for (int i = 0; i < count; i++) {
            NativeI420Buffer buffer = NativeI420Buffer.allocate(1280, 720);
            source.pushFrame(new VideoFrame(buffer, 0));
            buffer.release();
            feed.take();
        }
    }

    /** Bytes that this thread allocates while it pushes frames, which are scaled and converted on it. */
    private long allocated(PictureFeed feed) {
        NativeI420Buffer buffer = NativeI420Buffer.allocate(320, 180);
        VideoFrame frame = new VideoFrame(buffer, 0);
        long before = 0;
        for (int i = 0; i < WARM + COUNTED; i++) {
            if (i == WARM) {
                before = Allocations.ofThisThread();
            }
            source.pushFrame(frame);
            feed.take();
        }
        long after = Allocations.ofThisThread();
        frame.release();
        return after - before;
    }

    /** Does with each frame what a feed asks of the library, and nothing else. */
    private static final class LibraryAlone implements VideoTrackSink {
        private final ByteBuffer pixels = ByteBuffer.allocateDirect(160 * 90 * 4);
        private int frames;

        @Override
        public void onVideoFrame(VideoFrame frame) {
            try {
                VideoFrameBuffer half = frame.buffer.cropAndScale(0, 0, 320, 180, 160, 90);
                VideoBufferConverter.convertFromI420(half, pixels, FourCC.RGBA);
                half.release();
                frames++;
            } catch (Exception impossible) {
                frames = Integer.MIN_VALUE;
            } finally {
                frame.release();
            }
        }
    }
}
