package app.corrillo.canvas;

import app.corrillo.canvas.overlay.Overlays;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.TrackId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import javafx.application.Platform;

/**
 * Brings every canvas of a window its next picture: those that JavaFX paints all at once and at most in every second
 * pulse, because each painting of a scene, and each pulse even without one, has a fixed price however few tiles
 * changed; those that go past it as soon as they come. Runs only while there are canvases. JavaFX thread, but for
 * {@link #painted()}.
 */
public final class PictureDrain {
    /** The display may not have read the last picture of a tile: so long it is given. */
    private static final long UNREAD_NANOS = 4_000_000;

    /** How long what the display tells may wait, if no picture comes. */
    private static final long QUIET_NANOS = 100_000_000;

    private final PulseMeter meter;
    private final Overlays overlays;
    private final List<Outlet> outlets = new CopyOnWriteArrayList<>();
    private final Map<TileCanvas, Outlet> known = new ConcurrentHashMap<>();
    private final ScenePulses pulses = new ScenePulses(this::pulse, this::look);
    private final Pace pace = new Pace(System.nanoTime());
    private final Metronome metronome = new Metronome(pace, () -> waiting() > 0, this::isSettled, this::overlay);

    /** @param meter is told when a pulse begins */
    public PictureDrain(PulseMeter meter) {
        this(meter, Overlays.none());
    }

    /**
     * With overlays, on which pictures are shown past JavaFX wherever they can be.
     *
     * @param meter is told when a pulse begins
     */
    public PictureDrain(PulseMeter meter, Overlays overlays) {
        this.meter = meter;
        this.overlays = overlays;
    }

    /** Pictures of this track go to this canvas from now on. */
    public void add(TrackId track, TileCanvas canvas) {
        canvas.setOverlays(overlays);
        Outlet outlet = new Outlet(track, canvas);
        known.put(canvas, outlet);
        outlets.add(outlet);
        if (outlets.size() == 1) {
            metronome.start();
        }
        pulses.follow(canvas);
        metronome.setBell(canvas.bell());
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

    /** Paints all that is seen with JavaFX, until the next pulse: for a picture of the scene. */
    public void surface() {
        known.keySet().forEach(TileCanvas::surface);
    }

    /** What was painted of each track since its canvas was added. May be called on any thread. */
    public Map<TrackId, Painted> painted() {
        return known.values().stream()
                .collect(Collectors.toMap(
                        outlet -> outlet.track,
                        outlet -> new Painted(outlet.pictures.sum(), outlet.size),
                        (one, other) -> one.size.width() < other.size.width() ? other : one));
    }

    private void pulse() {
        meter.begin();
        long now = System.nanoTime();
        metronome.beat(now);
        boolean due = pace.isDue(now, waiting());
        int pictures = 0;
        for (int index = 0; index < outlets.size(); index++) {
            outlets.get(index).settle(now);
            if (due && outlets.get(index).drain()) {
                pictures++;
            }
        }
        if (pictures > 0) {
            pace.painted(now, pictures);
        }
    }

    private void look() {
        for (Outlet outlet : outlets) {
            outlet.canvas.look();
        }
        metronome.look();
    }

    /** On the metronome's thread. Returns how many nanoseconds it may be until the next time. */
    private long overlay() {
        boolean any = false;
        boolean unread = false;
        for (Outlet outlet : outlets) {
            if (outlet.canvas.isOverlaid()) {
                if (!any) {
                    any = true;
                    overlays.listen();
                }
                outlet.overlay();
                unread |= outlet.canvas.isWaiting();
            }
        }
        if (!any) {
            return Long.MAX_VALUE;
        }
        overlays.send();
        if (!overlays.arePossible()) {
            // A picture that stands still brings no pulse in which that would be seen.
            Platform.runLater(this::look);
        }
        return unread ? UNREAD_NANOS : QUIET_NANOS;
    }

    private boolean isSettled() {
        for (Outlet outlet : outlets) {
            if (!outlet.canvas.isSettled()) {
                return false;
            }
        }
        return true;
    }

    private int waiting() {
        int count = 0;
        for (Outlet outlet : outlets) {
            count += !outlet.canvas.isOverlaid() && outlet.canvas.isWaiting() ? 1 : 0;
        }
        return count;
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
        final LongAdder pictures = new LongAdder();
        volatile TileSize size = TileSize.HIDDEN;

        Outlet(TrackId track, TileCanvas canvas) {
            this.track = track;
            this.canvas = canvas;
        }

        void settle(long now) {
            size = canvas.size();
            canvas.settle(now);
        }

        boolean drain() {
            return count(canvas.drain());
        }

        void overlay() {
            count(canvas.overlay());
        }

        private boolean count(boolean painted) {
            if (painted) {
                pictures.increment();
            }
            return painted;
        }
    }
}
