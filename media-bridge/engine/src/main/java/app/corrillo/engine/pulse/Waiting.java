package app.corrillo.engine.pulse;

import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Those who wait for streams to arrive somewhere, for two seconds at most. Belongs to the mainloop's thread. */
final class Waiting {
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final PulseThread thread;
    private final List<CompletableFuture<Void>> futures = new ArrayList<>();

    Waiting(PulseThread thread) {
        this.thread = thread;
    }

    void add(CompletableFuture<Void> future) {
        futures.add(future);
        thread.after(LONGEST, () -> {
            future.completeExceptionally(
                    new MediaException(MediaProblem.DEVICE_BUSY, "the sound server does not move the stream"));
            futures.removeIf(CompletableFuture::isDone);
        });
    }

    void done() {
        List<CompletableFuture<Void>> all = List.copyOf(futures);
        futures.clear();
        all.forEach(future -> future.complete(null));
    }

    void failed(MediaProblem problem) {
        List<CompletableFuture<Void>> all = List.copyOf(futures);
        futures.clear();
        all.forEach(future -> future.completeExceptionally(new MediaException(problem, "sound: " + problem)));
    }
}
