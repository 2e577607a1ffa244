package app.corrillo.engine.video;

import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.time.Time;
import dev.onvoid.webrtc.media.video.VideoDeviceSource;
import dev.onvoid.webrtc.media.video.VideoTrackSource;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/** A real camera that runs. The library does not say when it is unplugged, so the list is looked at now and then. */
final class CameraCapture implements VideoCapture {
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final VideoDeviceSource source;
    private final CompletableFuture<MediaProblem> lost = new CompletableFuture<>();
    private final Time.Timer watch;
    private volatile boolean running = true;
    private boolean closed;

    /** @param there asked on the engine thread: whether the camera is still plugged in */
    CameraCapture(VideoDeviceSource source, BooleanSupplier there, Executor engine, Time time) {
        this.source = source;
        this.watch = time.every(LOOK, () -> Engines.tell(engine, () -> look(there)));
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

    private void look(BooleanSupplier there) {
        if (running && !there.getAsBoolean()) {
            stop();
            lost.completeAsync(
                    () -> MediaProblem.NO_SUCH_DEVICE,
                    task -> Thread.ofVirtual().start(task));
        }
    }

    @Override
    public synchronized void stop() {
        if (running) {
            running = false;
            watch.cancel();
            source.stop();
        }
    }
}
