package app.corrillo.testkit.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.corrillo.meeting.work.Awaited;
import app.corrillo.meeting.work.Lane;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What is asked of something that comes later. */
class AwaitedTest {
    private final Lane lane = new Lane("test");
    private final CompletableFuture<String> coming = new CompletableFuture<>();
    private final Awaited<String> awaited = new Awaited<>(lane, coming);

    private <T> CompletableFuture<T> onLane(Supplier<CompletableFuture<T>> what) {
        CompletableFuture<CompletableFuture<T>> asked = new CompletableFuture<>();
        lane.run(() -> asked.complete(what.get()));
        return asked.thenCompose(given -> given);
    }

    @Test
    void allIsDoneInTheOrderOfAsking() throws Exception {
        List<String> done = new ArrayList<>();
        CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
        for (String what : List.of("a", "b", "c")) {
            last = onLane(() -> awaited.then(there -> {
                done.add(there + what);
                return CompletableFuture.completedFuture(null);
            }));
        }
        coming.complete("there ");
        last.get(20, TimeUnit.SECONDS);
        assertEquals(List.of("there a", "there b", "there c"), done);
    }

    @Test
    void whatFailsAtOnceFailsAloneAndWhatWasAskedAfterItIsDone() throws Exception {
        CompletableFuture<String> refused = onLane(() -> awaited.then(there -> {
            throw new IllegalArgumentException("as the test asked");
        }));
        CompletableFuture<String> next = onLane(() -> awaited.then(CompletableFuture::completedFuture));
        coming.complete("there");
        assertEquals("there", next.get(20, TimeUnit.SECONDS));
        ExecutionException failure = assertThrows(ExecutionException.class, () -> refused.get(20, TimeUnit.SECONDS));
        assertInstanceOf(IllegalArgumentException.class, failure.getCause());
    }
}
