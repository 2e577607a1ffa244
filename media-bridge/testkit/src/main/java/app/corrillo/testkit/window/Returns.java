package app.corrillo.testkit.window;

import app.corrillo.testkit.window.Seen.Return;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.ImageView;

/**
 * How long a tile that is seen again waits for a picture that is new: from when it is laid out again until the picture
 * is handed over to be painted in the same pulse. JavaFX thread.
 */
final class Returns {
    private final Set<Node> followed = Collections.newSetFromMap(new WeakHashMap<>());
    private List<Return> news = new ArrayList<>();

    /** A tile that is seen. */
    void follow(Node tile, String name) {
        if (followed.add(tile)) {
            tile.visibleProperty().addListener((_, _, visible) -> {
                if (visible) {
                    views(tile).forEach(view -> await(view, name, System.nanoTime()));
                }
            });
        }
    }

    /** Those since the last time. */
    List<Return> news() {
        List<Return> all = news;
        news = new ArrayList<>();
        return all;
    }

    private void await(ImageView view, String name, long since) {
        view.imageProperty().addListener(new InvalidationListener() {
            @Override
            public void invalidated(Observable image) {
                image.removeListener(this);
                news.add(new Return(name, (System.nanoTime() - since) / 1e6));
            }
        });
    }

    private static Stream<ImageView> views(Node node) {
        if (node instanceof ImageView view) {
            return Stream.of(view);
        }
        return node instanceof Parent parent
                        && (parent.getStyleClass().contains("tile")
                                || parent.getStyleClass().contains("tile-canvas"))
                ? parent.getChildrenUnmodifiable().stream().flatMap(Returns::views)
                : Stream.empty();
    }
}
