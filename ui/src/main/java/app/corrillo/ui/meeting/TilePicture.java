package app.corrillo.ui.meeting;

import app.corrillo.canvas.TileCanvas;
import app.corrillo.meeting.TrackId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * What is seen of the track of a tile: its pictures and, until the first of them is painted, the last one of the track
 * whose place it took.
 */
final class TilePicture {
    private final Function<TrackId, TileCanvas> opens;
    private final Consumer<TileCanvas> closes;
    private final List<Node> layers;
    private final Node above;
    private final Runnable changed;
    private @Nullable TrackId track;
    private @Nullable TileCanvas canvas;
    private @Nullable TileCanvas last;

    /**
     * @param layers among which its canvases are, right under {@code above}
     * @param changed told when there is another picture, or none
     */
    TilePicture(
            Function<TrackId, TileCanvas> opens,
            Consumer<TileCanvas> closes,
            List<Node> layers,
            Node above,
            Runnable changed) {
        this.opens = opens;
        this.closes = closes;
        this.layers = layers;
        this.above = above;
        this.changed = changed;
    }

    /** The canvas of the track that is shown now; null while there is none. */
    @Nullable
    TileCanvas canvas() {
        return canvas;
    }

    /** Whether anything is painted. */
    boolean isPainted() {
        return last != null || (canvas != null && isPainted(canvas));
    }

    /** Whether what is painted is of a track that is no more. */
    boolean isOver() {
        return last != null;
    }

    /** Width by height of what is painted; 0 while that is not known. */
    double aspect() {
        return all().mapToDouble(TileCanvas::aspect)
                .filter(known -> known > 0)
                .findFirst()
                .orElse(0);
    }

    /** The canvases there are, that of now first. */
    Stream<TileCanvas> all() {
        return Stream.concat(Optional.ofNullable(canvas).stream(), Optional.ofNullable(last).stream());
    }

    /** @param now null for none, and then nothing stays */
    void show(@Nullable TrackId now) {
        if (Objects.equals(now, track)) {
            return;
        }
        track = now;
        TileCanvas before = canvas;
        if (now == null) {
            canvas = null;
            letGo(before);
            letGoLast();
        } else {
            if (before != null && isPainted(before)) {
                letGoLast();
                last = before;
            } else {
                letGo(before);
            }
            TileCanvas fresh = opens.apply(now);
            fresh.blankProperty().addListener((_, _, _) -> painted(fresh));
            layers.add(layers.indexOf(above), fresh);
            canvas = fresh;
        }
    }

    private void painted(TileCanvas which) {
        if (which.equals(canvas)) {
            letGoLast();
            changed.run();
        }
    }

    private void letGoLast() {
        letGo(last);
        last = null;
    }

    private void letGo(@Nullable TileCanvas one) {
        if (one != null) {
            layers.remove(one);
            closes.accept(one);
        }
    }

    private static boolean isPainted(TileCanvas one) {
        return !one.blankProperty().get();
    }
}
