package app.corrillo.engine.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.engine.synthetic.FrameSource;
import app.corrillo.engine.synthetic.I420;
import app.corrillo.engine.synthetic.PatternReader;
import app.corrillo.engine.synthetic.PatternSource;
import app.corrillo.engine.synthetic.Stamp;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.Picture;
import app.corrillo.meeting.media.PictureFeed;
import app.corrillo.meeting.time.SystemTime;
import dev.onvoid.webrtc.media.video.VideoTrack;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FramePumpTest {
    private static final TrackId ID = new TrackId("pattern");

    private final NativeLab lab = new NativeLab();
    private final SystemTime time = new SystemTime();
    private final FeedHub hub = new FeedHub(lab.engine);

    @AfterEach
    void closeLab() {
        lab.close();
        time.close();
        assertEquals(0, hub.liveFrames());
    }

    @Test
    void stampsArriveThroughTheNativeLibraryScaled() {
        FramePump pump = lab.call(() -> new FramePump("test", new PatternSource(640, 360, 30, 5), time));
        VideoTrack track = lab.track("pattern", pump.source());
        lab.run(() -> hub.add(ID, track));
        PictureFeed feed = hub.open(ID);
        feed.resize(213, 120, PictureFeed.Fit.COVER);
        Set<Stamp> seen = new HashSet<>();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (seen.size() < 5) {
            assertTrue(System.nanoTime() < end, "five different frames in time");
            Picture picture = feed.take();
            if (picture == null) {
                LockSupport.parkNanos(2_000_000);
            } else {
                seen.add(PatternReader.read(picture.pixels(), 213, 120).orElseThrow());
            }
        }
        assertTrue(seen.stream().allMatch(stamp -> stamp.source() == 5));
        feed.close();
        lab.run(() -> {
            hub.remove(ID);
            track.dispose();
            pump.close();
            pump.close();
        });
        assertFalse(pump.lost().isDone());
    }

    @Test
    void aSourceThatBreaksIsLost() throws Exception {
        FramePump pump = lab.call(() -> new FramePump("broken", new Broken(), time));
        assertEquals(MediaProblem.UNREADABLE_SOURCE, pump.lost().get(20, TimeUnit.SECONDS));
        lab.run(pump::close);
    }

    private static final class Broken implements FrameSource {
        @Override
        public int width() {
            return 64;
        }

        @Override
        public int height() {
            return 64;
        }

        @Override
        public long nanosPerFrame() {
            return 1_000_000;
        }

        @Override
        public void draw(I420 target, long frame, long wallMillis) throws IOException {
            throw new IOException("gone");
        }

        @Override
        public void close() {}
    }
}
