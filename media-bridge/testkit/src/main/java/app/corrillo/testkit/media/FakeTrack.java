package app.corrillo.testkit.media;

import app.corrillo.meeting.Source;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaProblem;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** A track that captures nothing, and can be lost. */
public final class FakeTrack implements LocalTrack {
    private final TrackId id;
    private final Source source;
    private final Object spec;
    private final Runnable whenClosed;
    private final CompletableFuture<MediaProblem> lost = new CompletableFuture<>();
    private final CompletableFuture<Void> free = new CompletableFuture<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile boolean enabled;

    FakeTrack(TrackId id, Source source, Object spec, Runnable whenClosed) {
        this.id = id;
        this.source = source;
        this.spec = spec;
        this.whenClosed = whenClosed;
        this.enabled = source.isVideo();
    }

    /** The {@code CameraSpec}, {@code MicrophoneSpec} or {@code ScreenSpec} it was opened with. */
    public Object spec() {
        return spec;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public boolean isClosed() {
        return closed.get();
    }

    /** The device is unplugged, or the window closed. */
    public void lose() {
        lost.complete(MediaProblem.NO_SUCH_DEVICE);
    }

    /** The engine has ended. */
    void die() {
        lost.complete(MediaProblem.ENGINE_FAILED);
        closed.set(true);
        free.complete(null);
    }

    @Override
    public TrackId id() {
        return id;
    }

    @Override
    public Source source() {
        return source;
    }

    @Override
    public CompletableFuture<Void> setEnabled(boolean nowEnabled) {
        enabled = nowEnabled;
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<MediaProblem> lost() {
        return lost;
    }

    @Override
    public CompletableFuture<Void> released() {
        return free;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            whenClosed.run();
            free.complete(null);
        }
    }

    @Override
    public String toString() {
        return id.value();
    }
}
