package app.corrillo.mesh.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.meeting.work.Lane;
import app.corrillo.testkit.VirtualTime;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private final VirtualTime time = new VirtualTime();
    private final Lane lane = new Lane("test");
    private final AtomicInteger givenUp = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final Patience patience = new Patience(time, lane, givenUp::incrementAndGet);

    @Test
    void aWaitEndsOnceAndRepeatsUntilThen() {
        patience.begin();
        patience.whileLost(repeated::incrementAndGet);

        pass(Patience.GONE.minusSeconds(1));
        assertEquals(0, givenUp.get());
        assertEquals(3, repeated.get());
        pass(Duration.ofSeconds(1));
        assertEquals(1, givenUp.get());
    }

    @Test
    void whatComesInAPauseIsWaitedForAsLongAsAnything() {
        patience.later(repeated::incrementAndGet);
        pass(Duration.ofSeconds(10));
        patience.begin();

        pass(Patience.LATER);
        assertEquals(0, repeated.get(), "the pause is over");
        pass(Patience.GONE.minus(Patience.LATER));
        assertEquals(1, givenUp.get());
    }

    @Test
    void whatIsBegunAnewHasAllOfItsTimeAndIsRepeatedOn() {
        patience.begin();
        patience.whileLost(repeated::incrementAndGet);
        pass(Patience.GONE.minusSeconds(1));
        patience.beginAnew();
        int before = repeated.get();

        pass(Patience.GONE.minusSeconds(1));
        assertEquals(0, givenUp.get());
        assertEquals(3, repeated.get() - before);
        pass(Duration.ofSeconds(1));
        assertEquals(1, givenUp.get());
    }

    @Test
    void aLimitThatIsReachedInTheMomentOfANewBeginningCountsForNothing() {
        patience.begin();
        CompletableFuture<Void> busy = new CompletableFuture<>();
        lane.run(busy::join);
        lane.run(patience::beginAnew);
        time.advance(Patience.GONE);
        busy.complete(null);
        lane.reached().join();

        assertEquals(0, givenUp.get());
        pass(Patience.GONE);
        assertEquals(1, givenUp.get());
    }

    @Test
    void afterItsEndNothingHappens() {
        patience.begin();
        patience.whileLost(repeated::incrementAndGet);
        patience.end();

        pass(Duration.ofMinutes(5));
        assertEquals(0, givenUp.get() + repeated.get());
        assertEquals(0, time.waiting());
    }

    private void pass(Duration duration) {
        time.advance(duration);
        lane.reached().join();
    }
}
