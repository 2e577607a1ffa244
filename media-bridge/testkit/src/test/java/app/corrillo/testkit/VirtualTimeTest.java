package app.corrillo.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.corrillo.meeting.time.Time;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VirtualTimeTest {
    private final VirtualTime time = new VirtualTime();
    private final List<String> ran = new ArrayList<>();

    @Test
    void runsWhatIsDueInTheOrderOfTime() {
        time.after(Duration.ofSeconds(2), () -> ran.add("second"));
        time.after(Duration.ofSeconds(1), () -> ran.add("first"));
        time.after(Duration.ofSeconds(2), () -> ran.add("third"));
        time.advance(Duration.ofMillis(999));
        assertEquals(List.of(), ran);
        time.advance(Duration.ofSeconds(5));
        assertEquals(List.of("first", "second", "third"), ran);
        assertEquals(Scenes.NOON.plusMillis(5_999), time.now());
    }

    @Test
    void repeatsUntilCancelled() {
        Time.Timer timer = time.every(Duration.ofSeconds(1), () -> ran.add("at " + time.nanos() / 1_000_000_000));
        time.advance(Duration.ofMillis(3_500));
        timer.cancel();
        time.advance(Duration.ofSeconds(10));
        assertEquals(List.of("at 1", "at 2", "at 3"), ran);
        assertEquals(0, time.waiting());
    }

    @Test
    void runsWhatATaskAskedForInTheSameAdvance() {
        time.after(Duration.ofSeconds(1), () -> time.after(Duration.ofSeconds(1), () -> ran.add("after that")));
        time.advance(Duration.ofSeconds(2));
        assertEquals(List.of("after that"), ran);
    }

    @Test
    void refusesToRepeatWithoutPause() {
        assertThrows(IllegalArgumentException.class, () -> time.every(Duration.ZERO, () -> ran.add("for ever")));
    }
}
