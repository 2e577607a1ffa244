package app.corrillo.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventsTest {
    private final Events events = new Events();

    @AfterEach
    void close() {
        events.close();
    }

    @Test
    void whatIsAskedIsAnswered() throws Exception {
        assertEquals(7, events.answer("question", () -> 7).get(20, TimeUnit.SECONDS));
    }

    /** As a library that cannot be loaded fails. */
    @Test
    void anErrorIsAnAnswerToo() {
        CompletableFuture<Integer> asked = events.answer("question", () -> {
            throw new UnsatisfiedLinkError("as the test asked");
        });
        ExecutionException failure = assertThrows(ExecutionException.class, () -> asked.get(20, TimeUnit.SECONDS));
        assertInstanceOf(UnsatisfiedLinkError.class, failure.getCause());
    }
}
