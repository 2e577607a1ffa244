package app.corrillo.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.testkit.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class DoubtTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final VirtualTime time = new VirtualTime();
    private final List<Boolean> told = new ArrayList<>();
    private boolean answers;
    private int asked;

    private final Doubt doubt = new Doubt(this::ask, time);

    private CompletableFuture<Boolean> ask() {
        asked++;
        return CompletableFuture.completedFuture(answers);
    }

    @Test
    void itLastsUntilTheServerAnswersAndMayComeAgain() {
        doubt.watch(told::add);
        doubt.begin();
        doubt.begin();
        assertEquals(List.of(true), told);
        time.advance(SECOND);
        time.advance(SECOND);
        assertEquals(List.of(true), told);
        assertEquals(2, asked, "once a second, however many connections there are");
        answers = true;
        time.advance(SECOND);
        time.advance(SECOND);
        assertEquals(List.of(true, false), told);
        assertEquals(3, asked, "nobody asks any more");
        doubt.begin();
        assertEquals(List.of(true, false, true), told);
        doubt.close();
        time.advance(SECOND);
        assertEquals(List.of(true, false, true), told);
        assertEquals(0, time.waiting());
    }
}
