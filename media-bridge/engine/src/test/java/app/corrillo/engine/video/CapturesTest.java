package app.corrillo.engine.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.corrillo.engine.video.Cameras.Mode;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.ScreenSpec;
import app.corrillo.meeting.time.SystemTime;
import dev.onvoid.webrtc.media.video.VideoCaptureCapability;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CapturesTest {
    private final NativeLab lab = new NativeLab();
    private final SystemTime time = new SystemTime();
    private final Captures captures = new Captures(lab.engine, time, ":98765");

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        lab.close();
        time.close();
    }

    @Test
    void aCameraThatIsNotThereIsSaidSo() {
        lab.run(() -> {
            assertEquals(MediaProblem.NO_SUCH_DEVICE, refused(new CameraSpec.Named("no such camera")));
            assertEquals(MediaProblem.NO_SUCH_DEVICE, refused(new CameraSpec.None()));
            if (captures.cameras().isEmpty()) {
                assertEquals(MediaProblem.NO_SUCH_DEVICE, refused(new CameraSpec.Default()));
            }
        });
    }

    @Test
    void whatCannotBeReadIsSaidSo() {
        lab.run(() -> {
            assertEquals(MediaProblem.UNREADABLE_SOURCE, refused(new CameraSpec.Film(folder.resolve("none.y4m"))));
            assertEquals(MediaProblem.UNREADABLE_SOURCE, refused(new CameraSpec.Still(folder)));
        });
    }

    @Test
    void withoutADisplayNothingReachesTheNativeCapturer() {
        lab.run(() -> {
            for (ScreenSpec spec : List.of(
                    new ScreenSpec.Whole(),
                    new ScreenSpec.Window(0),
                    new ScreenSpec.Window(4711),
                    new ScreenSpec.WindowTitled("x"))) {
                MediaException refusal = assertThrows(MediaException.class, () -> captures.openScreen(spec));
                assertEquals(MediaProblem.NO_SUCH_SCREEN, refusal.problem());
            }
            assertEquals(List.of(), captures.windows());
        });
    }

    @Test
    void theModeNearestToTheWishIsChosen() {
        VideoCaptureCapability wanted = new VideoCaptureCapability(1280, 720, 30);
        VideoCaptureCapability slow = new VideoCaptureCapability(1920, 1080, 5);
        VideoCaptureCapability small = new VideoCaptureCapability(640, 480, 30);
        VideoCaptureCapability narrow = new VideoCaptureCapability(960, 720, 30);
        assertEquals(
                wanted,
                Cameras.best(List.of(slow, small, wanted, narrow), Mode.USUAL).orElseThrow());
        assertEquals(
                narrow, Cameras.best(List.of(slow, small, narrow), Mode.USUAL).orElseThrow());
        assertEquals(small, Cameras.best(List.of(small), Mode.USUAL).orElseThrow());
        assertEquals(
                small,
                Cameras.best(List.of(slow, small, wanted, narrow), Mode.SMALL).orElseThrow());
    }

    private MediaProblem refused(CameraSpec spec) {
        return assertThrows(MediaException.class, () -> captures.openCamera(spec))
                .problem();
    }
}
