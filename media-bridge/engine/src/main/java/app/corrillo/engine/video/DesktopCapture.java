package app.corrillo.engine.video;

import app.corrillo.engine.video.x11.XWindows;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.time.Time;
import dev.onvoid.webrtc.media.MediaSource;
import dev.onvoid.webrtc.media.video.VideoDesktopSource;
import dev.onvoid.webrtc.media.video.VideoTrackSource;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;

/** Captures the desktop or one window. The library says nothing when that ends, so it is looked at every second. */
final class DesktopCapture implements VideoCapture {
    private static final int FRAMES_PER_SECOND = 15;
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration BEGINS = Duration.ofSeconds(2);
    private static final Duration BREATH = Duration.ofMillis(1);

    private final long window;
    private final XWindows windows;
    private final Executor engine;
    private final VideoDesktopSource source = new VideoDesktopSource();
    private final CompletableFuture<MediaProblem> lost = new CompletableFuture<>();
    private final Time.Timer watch;
    private final Runnable hold;
    private volatile boolean running = true;
    private boolean closed;

    /**
     * @param window the id of a window that exists, or -1 for the whole desktop; any other crashes the library
     * @param hold ends what keeps the display there: the library crashes on one that cannot be connected to
     * @throws MediaException with NO_SUCH_SCREEN if it is gone already
     */
    DesktopCapture(long window, XWindows windows, Runnable hold, Executor engine, Time time) {
        this.hold = hold;
        this.window = window;
        this.windows = windows;
        this.engine = engine;
        source.setSourceId(window, window >= 0);
        source.setFrameRate(FRAMES_PER_SECOND);
        source.start();
        if (!isThere()) {
            source.stop();
            source.dispose();
            hold.run();
            throw new MediaException(MediaProblem.NO_SUCH_SCREEN, "the window is gone");
        }
        watch = time.every(LOOK, this::look);
    }

    // A window that is gone before the library has chosen it is told to the tracks on a thread on which that is a
    // SIGSEGV;
    // so there is no track until it has chosen (docs/forwarding.md).
    private boolean isThere() {
        long end = System.nanoTime() + BEGINS.toNanos();
        while (source.getState() == MediaSource.State.INITIALIZING && System.nanoTime() < end) {
            LockSupport.parkNanos(BREATH.toNanos());
        }
        return source.getState() == MediaSource.State.LIVE;
    }

    @Override
    public VideoTrackSource source() {
        return source;
    }

    @Override
    public CompletableFuture<MediaProblem> lost() {
        return lost;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            stop();
            source.dispose();
        }
    }

    private void look() {
        boolean gone = window < 0 ? !windows.hasDisplay() : !windows.exists(window);
        Runnable task = () -> {
            if (running && (gone || source.getState() == MediaSource.State.ENDED)) {
                stop();
                lost.completeAsync(
                        () -> MediaProblem.NO_SUCH_SCREEN,
                        later -> Thread.ofVirtual().start(later));
            }
        };
        Engines.tell(engine, task);
    }

    @Override
    public synchronized void stop() {
        if (running) {
            running = false;
            watch.cancel();
            source.stop();
            hold.run();
        }
    }
}
