package app.corrillo.canvas;

import app.corrillo.canvas.overlay.Overlay;
import app.corrillo.canvas.overlay.Overlays;
import app.corrillo.canvas.overlay.Spot;
import app.corrillo.meeting.media.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** One overlay that notes what is asked of it. */
final class FakeOverlays implements Overlays, Overlay {
    final List<Picture> pictures = new ArrayList<>();

    @Nullable
    Spot spot;

    @Nullable
    Window window;

    boolean hidden = true;
    boolean closed;
    boolean ready = true;
    boolean possible = true;
    boolean throwing;
    boolean refusing;

    @Override
    public boolean arePossible() {
        return possible;
    }

    @Override
    public Optional<Overlay> over(Window below) {
        window = below;
        return Optional.of(this);
    }

    @Override
    public void listen() {}

    @Override
    public void send() {}

    @Override
    public boolean isOver(Window below) {
        return below.equals(window);
    }

    @Override
    public boolean place(Spot now, @Nullable Picture picture) {
        spot = now;
        hidden = refusing;
        return !refusing && (picture == null || show(picture));
    }

    @Override
    public boolean isReady() {
        return ready;
    }

    @Override
    public boolean show(Picture picture) {
        if (throwing) {
            throw new IllegalStateException("this display throws");
        }
        pictures.add(picture);
        return possible && picture.shared() != null;
    }

    @Override
    public void hide() {
        hidden = true;
    }

    @Override
    public void close() {
        closed = true;
    }
}
