package app.corrillo.engine.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.PictureFeed;
import app.corrillo.meeting.media.ScreenSpec;
import app.corrillo.meeting.time.SystemTime;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.display.PrivateDisplay;
import dev.onvoid.webrtc.media.video.VideoTrack;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The native capturer on a real X server, with windows that close while they are shared. */
@Tag("slow")
class DesktopCaptureTest {
    private static final TrackId ID = new TrackId("screen");

    private final PrivateDisplay display = PrivateDisplay.managed(640, 480);
    private final NativeLab lab = new NativeLab();
    private final FeedHub hub = new FeedHub(lab.engine);
    private final SystemTime time = new SystemTime();
    private final Captures captures = new Captures(lab.engine, time, null);

    @BeforeEach
    void useDisplay() {
        display.useInThisProcess();
    }

    @AfterEach
    void close() {
        lab.close();
        time.close();
        display.close();
        assertEquals(0, hub.liveFrames());
    }

    @Test
    void theWholeDesktopIsCapturedAndNoWindowThatIsNotThere() {
        VideoCapture capture = lab.call(() -> captures.openScreen(new ScreenSpec.Whole()));
        assertSize(capture, 640, 480);
        lab.run(capture::close);
        lab.run(capture::close);
        assertFalse(capture.lost().isDone());
        for (long none : new long[] {0, 1, 4711, Long.MAX_VALUE}) {
            lab.run(() -> {
                MediaException refusal =
                        assertThrows(MediaException.class, () -> captures.openScreen(new ScreenSpec.Window(none)));
                assertEquals(MediaProblem.NO_SUCH_SCREEN, refusal.problem());
            });
        }
    }

    @Test
    void aWindowIsCapturedUntilItCloses() throws Exception {
        Process window = window("shared");
        VideoCapture capture = lab.call(() -> captures.openScreen(new ScreenSpec.WindowTitled("shared")));
        assertSize(capture, 300, 100);
        window.destroy();
        assertEquals(MediaProblem.NO_SUCH_SCREEN, capture.lost().get(30, TimeUnit.SECONDS));
        lab.run(capture::close);
    }

    @Test
    void windowsThatCloseAtAnyMomentEndNothingElse() throws Exception {
        for (int round = 0; round < 8; round++) {
            Process window = window("round " + round);
            VideoCapture capture = lab.call(() -> captures.openScreen(new ScreenSpec.WindowTitled("round")));
            VideoTrack track = lab.track("screen", capture.source());
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(17L * round));
            window.destroyForcibly();
            assertEquals(MediaProblem.NO_SUCH_SCREEN, capture.lost().get(30, TimeUnit.SECONDS));
            lab.run(() -> {
                track.dispose();
                capture.close();
            });
        }
    }

    // Before the library had chosen it a track was told of the window's end on a thread on which that is a SIGSEGV.
    @Test
    void aWindowThatClosesWhileItIsChosenIsRefused() throws Exception {
        for (int round = 0; round < 24; round++) {
            Process window = window("early " + round);
            long end = System.nanoTime() + TimeUnit.MICROSECONDS.toNanos(150L * round);
            Thread closer = Thread.ofPlatform().start(() -> {
                while (System.nanoTime() < end) {
                    Thread.onSpinWait();
                }
                window.destroyForcibly();
            });
            Optional<VideoCapture> opened = lab.call(() -> {
                try {
                    return Optional.of(captures.openScreen(new ScreenSpec.WindowTitled("early")));
                } catch (MediaException refused) {
                    assertEquals(MediaProblem.NO_SUCH_SCREEN, refused.problem());
                    return Optional.empty();
                }
            });
            Optional<VideoTrack> track = opened.map(capture -> lab.track("screen", capture.source()));
            closer.join();
            opened.ifPresent(capture -> assertEquals(
                    MediaProblem.NO_SUCH_SCREEN,
                    capture.lost().orTimeout(30, TimeUnit.SECONDS).join()));
            lab.run(() -> {
                track.ifPresent(VideoTrack::dispose);
                opened.ifPresent(VideoCapture::close);
            });
        }
    }

    @Test
    void aDisplayThatBeginsAnewAfterItsLastClientIsCapturedAgain() {
        try (PrivateDisplay bare = PrivateDisplay.bare(320, 240)) {
            bare.useInThisProcess();
            Captures alone = new Captures(lab.engine, time, null);
            for (int round = 0; round < 6; round++) {
                VideoCapture capture = whole(alone);
                assertSize(capture, 320, 240);
                lab.run(capture::close);
            }
        }
    }

    // While it begins anew a display may refuse everybody.
    private VideoCapture whole(Captures from) {
        AtomicReference<VideoCapture> opened = new AtomicReference<>();
        Eventually.that(
                "the display is there",
                () -> lab.call(() -> {
                    try {
                        opened.set(from.openScreen(new ScreenSpec.Whole()));
                        return true;
                    } catch (MediaException notYet) {
                        return false;
                    }
                }));
        return opened.get();
    }

    private Process window(String title) {
        Process window = display.start("xmessage", "-title", title, "-geometry", "300x100+10+10", "hello");
        Eventually.that(
                "the window came",
                () -> captures.windows().stream()
                        .anyMatch(shown -> shown.title().equals(title)));
        return window;
    }

    private void assertSize(VideoCapture capture, int width, int height) {
        VideoTrack track = lab.track("screen", capture.source());
        lab.run(() -> hub.add(ID, track));
        PictureFeed feed = hub.open(ID);
        feed.resize(320, 240, PictureFeed.Fit.CONTAIN);
        Eventually.that("a picture came", () -> feed.take() != null);
        assertEquals(width, feed.counts().sourceWidth());
        assertEquals(height, feed.counts().sourceHeight());
        feed.close();
        lab.run(() -> {
            hub.remove(ID);
            track.dispose();
        });
    }
}
