package app.corrillo.bench.trouble;

import app.corrillo.bench.client.TileWatch;
import app.corrillo.engine.synthetic.Stamp;
import java.util.Optional;

/** Whether the picture in a client's first tile moves, seen from outside. Only for one thread. */
final class Movement {
    /** A picture that has not changed for so long stands still, in nanoseconds. */
    static final long STILL = 700_000_000L;

    private static final double SECOND = 1e9;

    private final TileWatch tiles;
    private int shown = -1;
    private long began;
    private long changed;
    private long back;
    private long still;

    Movement(TileWatch tiles) {
        this.tiles = tiles;
    }

    /** Trouble begins at this moment of {@link System#nanoTime()}. */
    void begin(long now) {
        began = now;
        changed = now;
        back = now;
        still = 0;
    }

    /** Looks once. */
    void look(long now) {
        Optional<Stamp> stamp = tiles.fresh(0).filter(one -> one.millis() != shown);
        if (stamp.isPresent()) {
            shown = stamp.get().millis();
            if (now - changed > STILL) {
                still += now - changed;
                back = now;
            }
            changed = now;
        }
    }

    /** Whether it has moved for so long, in nanoseconds. */
    boolean isSteady(long now, long length) {
        return now - changed < STILL && now - back > length;
    }

    /**
     * From the trouble until it moved for good, in seconds; 0 where it never stood still, NaN where it does at last.
     */
    double back(long now) {
        return now - changed < STILL ? (back - began) / SECOND : Double.NaN;
    }

    /** How long it stood still in all, in seconds. */
    double still(long now) {
        return (still + (now - changed < STILL ? 0 : now - changed)) / SECOND;
    }
}
