package app.corrillo.canvas;

import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.TrackId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;

/**
 * Brings every canvas of a window its newest picture, all at once, because each painting of a scene has a fixed price
 * however few tiles changed. Runs only while there are canvases. JavaFX thread, but for {@link #painted()}.
 */
public final class PictureDrain {
    /** A little less than two pulses of 60 a second: pictures come 30 times a second. */
    private static final long PAUSE_NANOS = 30_000_000;

    private final PulseMeter meter;
    private final List<Outlet> outlets = new ArrayList<>();
    private final Map<TileCanvas, Outlet> known = new ConcurrentHashMap<>();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            pulse();
        }
    };

    private long drainedNanos;

    /** @param meter is told when a pulse begins */
    public PictureDrain(PulseMeter meter) {
        this.meter = meter;
    }

    /** Pictures of this track go to this canvas from now on. */
    public void add(TrackId track, TileCanvas canvas) {
        Outlet outlet = new Outlet(track, canvas);
        known.put(canvas, outlet);
        outlets.add(outlet);
        if (outlets.size() == 1) {
            timer.start();
        }
    }

    /** No more pictures for this canvas. */
    public void remove(TileCanvas canvas) {
        Outlet outlet = known.remove(canvas);
        if (outlet != null) {
            outlets.remove(outlet);
        }
        if (outlets.isEmpty()) {
            timer.stop();
        }
    }

    /** What was painted of each track since its canvas was added. May be called on any thread. */
    public Map<TrackId, Painted> painted() {
        return known.values().stream()
                .collect(Collectors.toMap(
                        outlet -> outlet.track,
                        outlet -> new Painted(outlet.pictures, outlet.size),
                        (one, other) -> one.size.width() < other.size.width() ? other : one));
    }

    private void pulse() {
        meter.begin();
        long now = System.nanoTime();
        if (now - drainedNanos < PAUSE_NANOS) {
            return;
        }
        drainedNanos = now;
        for (int index = 0; index < outlets.size(); index++) {
            outlets.get(index).drain(now);
        }
    }

    /**
     * Of one track.
     *
     * @param pictures how many different pictures were painted
     * @param size in device pixels
     */
    public record Painted(long pictures, TileSize size) {}

    private static final class Outlet {
        final TrackId track;
        final TileCanvas canvas;
        volatile long pictures;
        volatile TileSize size = TileSize.HIDDEN;

        Outlet(TrackId track, TileCanvas canvas) {
            this.track = track;
            this.canvas = canvas;
        }

        @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
        void drain(long now) {
            size = canvas.size();
            if (canvas.drain(now)) {
                pictures++;
            }
        }
    }
}
