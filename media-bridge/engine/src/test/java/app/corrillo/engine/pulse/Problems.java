package app.corrillo.engine.pulse;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Why futures fail. */
final class Problems {
    private Problems() {}

    static MediaProblem of(CompletableFuture<?> future) {
        CompletionException failure = assertThrows(CompletionException.class, future::join);
        return assertInstanceOf(MediaException.class, failure.getCause()).problem();
    }
}
