package app.corrillo.ui.settings;

import app.corrillo.meeting.Meeting;
import app.corrillo.ui.Desk;
import app.corrillo.ui.Preferences;
import app.corrillo.ui.keys.Key;
import app.corrillo.ui.keys.Keys;
import app.corrillo.ui.look.Theme;
import app.corrillo.ui.words.Words;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The one window of the settings. What is chosen in it is in effect at once. On the JavaFX thread. */
public final class SettingsWindow {
    private static final double WIDTH = 960;
    private static final double HEIGHT = 640;
    private static final double MIN_WIDTH = 480;
    private static final double MIN_HEIGHT = 320;

    private final Desk desk;
    private final Consumer<Preferences> change;
    private final StackPane frame = new StackPane();
    private @Nullable Stage stage;
    private @Nullable Theme theme;
    private @Nullable SettingsView view;
    private @Nullable Meeting meeting;
    private @Nullable NoMeeting none;
    private Words words;
    private String page = "";

    /** @param change keeps this from now on, and does to the other window what it means */
    public SettingsWindow(Desk desk, Words words, Consumer<Preferences> change) {
        this.desk = desk;
        this.words = words;
        this.change = change;
        frame.getStyleClass().add("frame");
        new Keys(frame, () -> this.words.keys()).on(Key.BACK, this::close);
    }

    /** Opens it, or brings it to the front. */
    public void open(Window owner) {
        if (stage != null) {
            stage.toFront();
            stage.requestFocus();
            return;
        }
        Stage window = new Stage();
        window.initOwner(owner);
        Scene scene = new Scene(frame, WIDTH, HEIGHT);
        Theme dress = new Theme(scene);
        dress.wear(desk.preferences().look());
        window.setMinWidth(MIN_WIDTH);
        window.setMinHeight(MIN_HEIGHT);
        window.setScene(scene);
        window.setOnHidden(_ -> closed());
        stage = window;
        theme = dress;
        build();
        window.show();
        if (view != null) {
            view.shown();
            view.seek();
        }
    }

    /** Opens it where there is what helps whoever looks for a fault, which is copied at once. */
    public void report(Window owner) {
        open(owner);
        if (view != null) {
            view.report();
        }
    }

    /** Devices are this meeting's from now on; null while there is none. */
    public void in(@Nullable Meeting now) {
        meeting = now;
        rebuild();
    }

    /** Other words from now on, also those for keys. */
    public void speak(Words now) {
        words = now;
        rebuild();
    }

    /** Another look, at once. */
    public void wear(Preferences.Look look) {
        if (theme != null) {
            theme.wear(look);
        }
    }

    /** Away with it, if it is open. */
    public void close() {
        if (stage != null) {
            stage.close();
        }
    }

    private void rebuild() {
        if (stage != null) {
            release();
            build();
            if (view != null) {
                view.shown();
            }
        }
    }

    private void build() {
        Meeting now = meeting;
        if (now == null) {
            none = new NoMeeting(desk);
            now = none;
        }
        SettingsView next = new SettingsView(new Options(desk, words, now, change), page);
        view = next;
        if (stage != null) {
            stage.setTitle(words.say("settings.title"));
        }
        frame.getChildren().setAll(next.root());
        frame.applyCss();
        frame.layout();
    }

    private void release() {
        SettingsView last = view;
        view = null;
        if (last != null) {
            page = last.opened();
            last.close();
        }
        if (none != null) {
            none.close();
            none = null;
        }
    }

    private void closed() {
        release();
        frame.getChildren().clear();
        if (stage != null && stage.getScene() != null) {
            stage.getScene().setRoot(new StackPane());
        }
        stage = null;
        if (theme != null) {
            theme.close();
            theme = null;
        }
    }
}
