package app.corrillo.engine.video;

import app.corrillo.engine.netcam.NetworkCamera;
import app.corrillo.engine.synthetic.HeapPicture;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.time.Time;
import dev.onvoid.webrtc.media.video.CustomVideoSource;
import dev.onvoid.webrtc.media.video.VideoTrackSource;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;

/** The pictures of a network camera, passed on as they come. It connects by itself; what fails then is a loss. */
final class NetworkCapture implements VideoCapture {
    private final NetworkCamera camera;
    private final Time time;
    private final CustomVideoSource source = new CustomVideoSource();
    private final CompletableFuture<MediaProblem> lost = new CompletableFuture<>();
    private final Object pushing = new Object();
    private boolean stopped;
    private boolean closed;

    /** Engine thread. */
    NetworkCapture(NetworkCamera camera, Time time) {
        this.camera = camera;
        this.time = time;
        camera.start(this::push).whenComplete((_, failure) -> {
            if (failure != null && !isStopped()) {
                lost.complete(MediaProblem.UNREADABLE_SOURCE);
            }
        });
        camera.lost().thenAccept(this::lose);
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
    public void stop() {
        synchronized (pushing) {
            stopped = true;
        }
        camera.close();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            stop();
            source.dispose();
        }
    }

    private void lose(MediaException reason) {
        lost.complete(reason.problem());
    }

    private boolean isStopped() {
        synchronized (pushing) {
            return stopped;
        }
    }

    private void push(BufferedImage image) {
        HeapPicture picture = HeapPicture.of(image);
        synchronized (pushing) {
            if (stopped) {
                return;
            }
            try {
                FramePusher.push(source, picture.width(), picture.height(), time.nanos(), picture::copyTo);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }
}
