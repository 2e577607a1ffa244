package app.corrillo.client.engine;

import app.corrillo.carrier.EngineLife;
import app.corrillo.carrier.EngineStarter;
import app.corrillo.meeting.media.MediaEngine.Extent;
import app.corrillo.meeting.time.Time;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Starts engines with the cache of loaded classes that was recorded for them, and without it once one did not start, or
 * was gone again soon. A virtual machine finds out whether its cache is meant for it, but not whether it is whole: over
 * one that is not it dies or hangs, at its start or later (JDK 25).
 */
final class CachedStarts implements EngineStarter {
    /** An engine that was gone within this time may have been so for its cache. */
    static final Duration SOON = Duration.ofSeconds(30);

    private static final System.Logger LOG = System.getLogger(CachedStarts.class.getName());

    private final Start start;
    private final Time time;
    private volatile List<String> cache;
    private volatile @Nullable Life last;

    private record Life(EngineLife life, long began) {}

    /** A start with these flags beside the usual ones. */
    @FunctionalInterface
    interface Start {
        /** See {@link EngineStarter#start}. */
        EngineLife begin(int number, Extent extent, List<String> flags) throws IOException;
    }

    /** @param cache the flags for it; none where there is no cache */
    CachedStarts(List<String> cache, Start start, Time time) {
        this.cache = List.copyOf(cache);
        this.start = start;
        this.time = time;
    }

    @Override
    public EngineLife start(int number, Extent extent) throws IOException {
        EngineLife life = begin(number, extent);
        last = new Life(life, time.nanos());
        return life;
    }

    /** Others are exchanged, for fewer media or as they are used up, however soon: that says nothing of their cache. */
    @Override
    public void ended(EngineLife life) {
        Life known = last;
        if (known != null && life.equals(known.life()) && time.nanos() - known.began() < SOON.toNanos()) {
            distrust("was gone again soon");
        }
    }

    private EngineLife begin(int number, Extent extent) throws IOException {
        try {
            return start.begin(number, extent, cache);
        } catch (IOException failure) {
            if (cache.isEmpty() || Thread.currentThread().isInterrupted()) {
                throw failure;
            }
            distrust("did not start: " + failure.getMessage());
            return start.begin(number, extent, cache);
        }
    }

    private void distrust(String because) {
        if (!cache.isEmpty()) {
            LOG.log(System.Logger.Level.INFO, "The engine is started without its cache from now on, as it " + because);
            cache = List.of();
        }
    }
}
