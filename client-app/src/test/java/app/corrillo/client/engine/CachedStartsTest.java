package app.corrillo.client.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.carrier.EngineLife;
import app.corrillo.carrier.RemoteEngine;
import app.corrillo.meeting.media.MediaEngine.Extent;
import app.corrillo.testkit.VirtualTime;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CachedStartsTest {
    private static final List<String> CACHE = List.of("-XX:AOTCache=engine.aot");
    private static final Duration LATER = CachedStarts.SOON.plusSeconds(1);

    private final VirtualTime time = new VirtualTime();
    private final List<List<String>> asked = new ArrayList<>();
    private final CachedStarts starts = new CachedStarts(CACHE, this::begin, time);
    private boolean whole = true;
    private boolean wanted = true;

    private static final class Life implements EngineLife {
        @Override
        public RemoteEngine engine() {
            throw new AssertionError("nobody asks for it");
        }

        @Override
        public void kill() {}

        @Override
        public void close() {}
    }

    private EngineLife begin(int number, Extent extent, List<String> flags) throws IOException {
        asked.add(flags);
        if (!wanted) {
            Thread.currentThread().interrupt();
        }
        if (!wanted || (!whole && !flags.isEmpty())) {
            throw new IOException("exit code 134");
        }
        return new Life();
    }

    @Test
    void theCacheIsUsedAsLongAsEnginesLive() throws IOException {
        starts.start(0, Extent.EVERYTHING);
        time.advance(LATER);
        starts.start(1, Extent.EVERYTHING);
        time.advance(LATER);
        starts.start(2, Extent.EVERYTHING);
        assertEquals(List.of(CACHE, CACHE, CACHE), asked);
    }

    @Test
    void anEngineThatDoesNotStartWithItStartsWithoutAndSoDoLaterOnes() throws IOException {
        whole = false;
        starts.start(0, Extent.EVERYTHING);
        time.advance(LATER);
        starts.start(1, Extent.EVERYTHING);
        assertEquals(List.of(CACHE, List.of(), List.of()), asked);
    }

    @Test
    void anEngineThatWasGoneSoonIsFollowedByOneWithout() throws IOException {
        EngineLife first = starts.start(0, Extent.EVERYTHING);
        time.advance(Duration.ofSeconds(2));
        starts.ended(first);
        starts.start(1, Extent.EVERYTHING);
        assertEquals(List.of(CACHE, List.of()), asked);
    }

    @Test
    void oneThatIsStartedSoonForAnotherReasonHasTheCache() throws IOException {
        starts.start(0, Extent.EVERYTHING);
        time.advance(Duration.ofSeconds(2));
        starts.start(1, Extent.SOUND);
        time.advance(Duration.ofSeconds(2));
        starts.start(2, Extent.EVERYTHING);
        assertEquals(List.of(CACHE, CACHE, CACHE), asked);
    }

    @Test
    void anEngineThatEndsLaterSaysNothingOfTheCache() throws IOException {
        EngineLife first = starts.start(0, Extent.EVERYTHING);
        time.advance(LATER);
        starts.ended(first);
        starts.start(1, Extent.EVERYTHING);
        starts.ended(first);
        starts.start(2, Extent.EVERYTHING);
        assertEquals(List.of(CACHE, CACHE, CACHE), asked);
    }

    @Test
    void whereNobodyWaitsAnyMoreNothingIsStartedAgain() {
        wanted = false;
        assertThrows(IOException.class, () -> starts.start(0, Extent.EVERYTHING));
        assertTrue(Thread.interrupted());
        assertEquals(List.of(CACHE), asked);
    }
}
