package app.corrillo.canvas;

import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.TrackId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Brings every canvas of a window its next picture, all at once and in every second pulse of JavaFX, because each
 * painting of a scene, and each pulse even without one, has a fixed price however few tiles changed. Runs only while
 * there are canvases. JavaFX thread, but for {@link #painted()}.
 */
public final class PictureDrain {
    private final PulseMeter meter;
    private final List<Outlet> outlets = new ArrayList<>();
    private final Map<TileCanvas, Outlet> known = new ConcurrentHashMap<>();
    private final ScenePulses pulses = new ScenePulses(this::pulse);
    private final Metronome metronome = new Metronome();

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
            metronome.start();
        }
        pulses.follow(canvas);
    }

    /** No more pictures for this canvas. */
    public void remove(TileCanvas canvas) {
        Outlet outlet = known.remove(canvas);
        if (outlet != null) {
            outlets.remove(outlet);
            pulses.forget(canvas);
            if (outlets.isEmpty()) {
                metronome.stop();
            }
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
        if (metronome.beat(now)) {
            for (int index = 0; index < outlets.size(); index++) {
                outlets.get(index).drain(now);
            }
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
