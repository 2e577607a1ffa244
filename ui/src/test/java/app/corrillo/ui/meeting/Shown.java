package app.corrillo.ui.meeting;

import app.corrillo.canvas.PictureDrain;
import app.corrillo.canvas.PulseMeter;
import app.corrillo.canvas.TileCanvas;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.TrackId;
import app.corrillo.testkit.FakeMeeting;
import app.corrillo.testkit.Scenes;
import app.corrillo.ui.FakeDesk;
import app.corrillo.ui.Fx;
import app.corrillo.ui.Preferences;
import app.corrillo.ui.look.Theme;
import app.corrillo.ui.window.Snapshot;
import app.corrillo.ui.words.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The meeting's screen in a window, with a meeting that the test holds in its hands. */
final class Shown implements AutoCloseable {
    static final Path PICTURES = Path.of("target", "pictures");

    final FakeMeeting meeting;
    final FakeDesk desk = new FakeDesk(Preferences.first());

    /** Pictures that were asked for, by their track. */
    final Map<TrackId, PortraitFeed> portraits = new ConcurrentHashMap<>();

    final MeetingView view;
    final Stage stage;
    private final Scene scene;
    private final Theme theme;

    Shown(MeetingState state) {
        this(state, 1280, 720, Preferences.Theme.DARK, Locale.ENGLISH);
    }

    Shown(MeetingState state, double width, double height) {
        this(state, width, height, Preferences.Theme.DARK, Locale.ENGLISH);
    }

    Shown(MeetingState state, double width, double height, Preferences.Theme look, Locale language) {
        Fx.start();
        meeting = new FakeMeeting(state);
        desk.pictures = this::portrait;
        PictureDrain drain = new PictureDrain(new PulseMeter());
        InstantSource clock = InstantSource.fixed(Scenes.NOON.plusSeconds(724));
        OwnCamera camera = new OwnCamera(meeting, desk);
        view = Fx.call(() ->
                new MeetingView(meeting, false, camera, desk, Words.in(language), drain, clock, () -> {}, () -> {}));
        scene = Fx.call(() -> new Scene(view.root(), width, height));
        theme = Fx.call(() -> new Theme(scene));
        stage = Fx.call(() -> {
            theme.wear(new Preferences.Look(look, language, false, 100));
            Stage window = new Stage();
            window.setScene(scene);
            window.setX(0);
            window.setY(0);
            window.show();
            view.shown();
            return window;
        });
        settle();
    }

    /** Until every picture that is seen is painted, at the size at which it is seen. */
    void settle() {
        Fx.until(
                "all pictures are painted",
                () -> !view.stage().isGliding()
                        && view.stage().views().values().stream()
                                .map(TileView::canvas)
                                .filter(Objects::nonNull)
                                .filter(Node::isVisible)
                                .allMatch(this::isPainted));
    }

    /** Whether the pictures of this track were given back. */
    boolean isClosed(TrackId track) {
        PortraitFeed feed = portraits.get(track);
        return feed != null && feed.isClosed();
    }

    private PortraitFeed portrait(TrackId track) {
        PortraitFeed feed = new PortraitFeed(track);
        portraits.put(track, feed);
        return feed;
    }

    private boolean isPainted(TileCanvas canvas) {
        return !canvas.blankProperty().get()
                && portraits.values().stream()
                        .anyMatch(feed -> !feed.askedWidths.isEmpty()
                                && feed.askedWidths.getLast() == canvas.size().width());
    }

    /** Writes what the window shows. */
    void draw(String name) throws Exception {
        settle();
        Files.createDirectories(PICTURES);
        Snapshot.write(scene, PICTURES.resolve("meeting-" + name + ".png")).get(20, TimeUnit.SECONDS);
    }

    <T extends Node> T find(String selector, Class<T> type) {
        return Fx.call(() -> type.cast(Objects.requireNonNull(view.root().lookup(selector), selector)));
    }

    @Override
    public void close() {
        Fx.run(() -> {
            view.close();
            theme.close();
            stage.close();
        });
    }

    /** The id of what has the keyboard; empty for nothing, or what has none. */
    String focus() {
        Node owner = scene.getFocusOwner();
        return owner == null || owner.getId() == null ? "" : owner.getId();
    }
}
