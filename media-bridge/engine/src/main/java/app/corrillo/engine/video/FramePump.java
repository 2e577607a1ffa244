package app.corrillo.engine.video;

import app.corrillo.engine.synthetic.FrameSource;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.time.Time;
import dev.onvoid.webrtc.media.video.CustomVideoSource;
import dev.onvoid.webrtc.media.video.VideoTrackSource;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/**
 * Draws frames when they are due, on a thread of its own, and gives them to the native library. The schedule starts
 * once and does not drift; a frame that is late by more than its own time is left out.
 */
final class FramePump implements VideoCapture {
    private static final System.Logger LOG = System.getLogger(FramePump.class.getName());

    private final FrameSource frames;
    private final Time time;
    private final CustomVideoSource source = new CustomVideoSource();
    private final CompletableFuture<MediaProblem> lost = new CompletableFuture<>();
    private final Thread thread;
    private volatile boolean closing;
    private boolean closed;

    /** Engine thread. The pump closes the frames. */
    FramePump(String name, FrameSource frames, Time time) {
        this.frames = frames;
        this.time = time;
        this.thread = Thread.ofPlatform().name("frames-" + name).daemon().unstarted(this::run);
        thread.start();
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
        closing = true;
        LockSupport.unpark(thread);
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        stop();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        source.dispose();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (frames) {
            pump();
        } catch (Throwable failure) {
            LOG.log(Level.WARNING, "A capture ended: {0}", failure.toString());
            lost.completeAsync(
                    () -> MediaProblem.UNREADABLE_SOURCE,
                    task -> Thread.ofVirtual().start(task));
        }
    }

    private void pump() throws IOException {
        long start = time.nanos();
        long period = frames.nanosPerFrame();
        long frame = 0;
        while (!closing) {
            long wait = start + frame * period - time.nanos();
            if (wait > 0) {
                LockSupport.parkNanos(this, wait);
            } else {
                frame = Math.max(frame, (time.nanos() - start) / period);
                push(frame++);
            }
        }
    }

    private void push(long frame) throws IOException {
        long wallMillis = time.now().toEpochMilli();
        FramePusher.push(
                source,
                frames.width(),
                frames.height(),
                time.nanos(),
                target -> frames.draw(target, frame, wallMillis));
    }
}
