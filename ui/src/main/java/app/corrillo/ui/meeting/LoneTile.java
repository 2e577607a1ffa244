package app.corrillo.ui.meeting;

import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.TrackId;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.layout.Pane;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** One tile that fills what it is given in a window beside the main one, and tells how large it is seen. */
final class LoneTile extends Pane {
    private final Context context;
    private final Consumer<Map<TrackId, TileSize>> seen;
    private @Nullable TileView view;

    LoneTile(Context context, Consumer<Map<TrackId, TileSize>> seen) {
        this.context = context;
        this.seen = seen;
        setMinSize(0, 0);
    }

    void show(Tile tile) {
        if (view != null && view.tile().key().equals(tile.key())) {
            view.show(tile);
        } else {
            drop();
            view = new TileView(tile, context, null);
            getChildren().setAll(view);
        }
        tell();
    }

    /** What is shown; null for nothing. */
    @Nullable
    TileView view() {
        return view;
    }

    /** Gives the picture back, and asks for none. */
    void close() {
        drop();
        seen.accept(Map.of());
    }

    @Override
    protected void layoutChildren() {
        if (view != null) {
            view.resizeRelocate(0, 0, getWidth(), getHeight());
            tell();
        }
    }

    private void tell() {
        Window window = getScene() == null ? null : getScene().getWindow();
        TrackId picture = view == null ? null : view.tile().picture();
        if (window != null && view != null && picture != null && getWidth() > 0) {
            PictureSizes sizes =
                    new PictureSizes(window.getOutputScaleX(), context.habits().bandwidth());
            seen.accept(Map.of(picture, sizes.of(view.tile(), getWidth(), getHeight())));
        } else {
            seen.accept(Map.of());
        }
    }

    private void drop() {
        if (view != null) {
            view.close();
            getChildren().clear();
            view = null;
        }
    }
}
