package app.corrillo.ui.window;

import app.corrillo.canvas.PictureDrain;
import app.corrillo.canvas.PulseMeter;
import app.corrillo.canvas.overlay.Overlays;
import app.corrillo.ui.Desk;
import app.corrillo.ui.look.Theme;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/**
 * The window of Corrillo: the one door of the screens. It closes the meetings that it was given or opened. All methods
 * are called on the JavaFX thread, where nothing else is said.
 */
public final class MainWindow {
    private static final double MIN_WIDTH = 480;
    private static final double MIN_HEIGHT = 320;

    // JavaFX shows one of them, the smaller on Windows and the larger elsewhere; each is read before the window is
    // there.
    private static final int[] ICONS = {32, 128};

    private final Stage stage;
    private final Scene scene;
    private final FirstPlace place;
    private final Theme theme;
    private final PulseMeter pulse = new PulseMeter();
    private final PictureDrain drain;
    private final Navigator navigator;
    private final Start start;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    /** A window that is not shown yet, with overlays of this kind. */
    public MainWindow(Stage stage, Desk desk, Start start, Overlays overlays) {
        this(stage, desk, start, overlays, InstantSource.system());
    }

    /** A window with a clock of its own, in which JavaFX paints everything. */
    public MainWindow(Stage stage, Desk desk, Start start, InstantSource clock) {
        this(stage, desk, start, Overlays.none(), clock);
    }

    private MainWindow(Stage stage, Desk desk, Start start, Overlays overlays, InstantSource clock) {
        this.stage = stage;
        this.start = start;
        drain = new PictureDrain(pulse, overlays);
        Region ground = new Region();
        ground.getStyleClass().add("ground");
        StackPane screens = new StackPane();
        StackPane frame = new StackPane(ground, screens);
        frame.getStyleClass().add("frame");
        place = new FirstPlace(Screen.getPrimary().getVisualBounds());
        scene = new Scene(frame, place.width(), place.height());
        theme = new Theme(scene);
        theme.wear(desk.preferences().look());
        navigator = new Navigator(desk, clock, new Screens(desk, clock, drain, screens, theme));
        stage.setTitle("Corrillo");
        stage.getIcons().setAll(IntStream.of(ICONS).mapToObj(MainWindow::icon).toList());
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.setScene(scene);
        place.fit(stage);
        stage.setOnCloseRequest(this::closing);
        stage.setOnHidden(_ -> release());
    }

    /** Shows the window and what it starts with. */
    public void show() {
        pulse.watch(scene);
        stage.show();
        place.settle(stage);
        navigator.begin(start);
    }

    /**
     * Comes to the front, because the program was started once more; with a link its lobby is opened. In a meeting the
     * person is asked first.
     *
     * @return false if the window is closed
     */
    public boolean arrive(Optional<String> link) {
        if (!stage.isShowing()) {
            return false;
        }
        raise();
        link.ifPresent(navigator::arrive);
        return true;
    }

    /** Closes the window and the meeting in it. */
    public void close() {
        stage.close();
    }

    /**
     * Completes, on any thread, when the window is closed, by the person or by {@link #close}, and every meeting of it
     * has released what it held. May be called on any thread.
     */
    public CompletableFuture<Void> closed() {
        return closed.copy();
    }

    /** What was painted; may be asked on any thread. */
    public PictureDrain drain() {
        return drain;
    }

    /** How busy the JavaFX thread was; may be asked on any thread. */
    public PulseMeter pulse() {
        return pulse;
    }

    /** Writes what the window shows as a PNG file. May be called on any thread. See {@link Snapshot#write}. */
    public CompletableFuture<Void> snapshot(Path file) {
        return Snapshot.write(scene, drain::surface, file);
    }

    private void closing(WindowEvent event) {
        if (!navigator.mayClose(stage::close)) {
            raise();
            event.consume();
        }
    }

    private void raise() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    private void release() {
        pulse.unwatch(scene);
        theme.close();
        navigator.close().whenComplete((_, failure) -> {
            if (failure == null) {
                closed.complete(null);
            } else {
                closed.completeExceptionally(failure);
            }
        });
    }

    private static Image icon(int size) {
        String name = "/app/corrillo/ui/icons/corrillo-" + size + ".png";
        return new Image(
                Objects.requireNonNull(MainWindow.class.getResource(name), name).toExternalForm());
    }
}
