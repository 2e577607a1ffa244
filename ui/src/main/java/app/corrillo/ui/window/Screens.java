package app.corrillo.ui.window;

import app.corrillo.canvas.PictureDrain;
import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.Meeting;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.Phase;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.ui.Desk;
import app.corrillo.ui.Preferences;
import app.corrillo.ui.Screen;
import app.corrillo.ui.ended.EndedView;
import app.corrillo.ui.home.HomeExits;
import app.corrillo.ui.home.HomeView;
import app.corrillo.ui.keys.Key;
import app.corrillo.ui.keys.KeyMap;
import app.corrillo.ui.keys.Keys;
import app.corrillo.ui.lobby.LobbyExits;
import app.corrillo.ui.lobby.LobbyView;
import app.corrillo.ui.look.Theme;
import app.corrillo.ui.meeting.MeetingView;
import app.corrillo.ui.meeting.OwnCamera;
import app.corrillo.ui.settings.SettingsWindow;
import app.corrillo.ui.words.When;
import app.corrillo.ui.words.Words;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Builds screens and shows one at a time, in the language and the look that this person chose. */
final class Screens {
    private final Desk desk;
    private final InstantSource clock;
    private final PictureDrain drain;
    private final StackPane frame;
    private final Theme theme;
    private final SettingsWindow settings;
    private Words words;
    private @Nullable Supplier<Screen> maker;
    private @Nullable Meeting meeting;
    private @Nullable Screen current;
    private @Nullable Expected expected;
    private @Nullable Arrival arrival;

    Screens(Desk desk, InstantSource clock, PictureDrain drain, StackPane frame, Theme theme) {
        this.desk = desk;
        this.clock = clock;
        this.drain = drain;
        this.frame = frame;
        this.theme = theme;
        this.words = words(desk.preferences());
        settings = new SettingsWindow(desk, words, this::change);
        new Keys(frame, () -> words.keys()).on(Key.SETTINGS, this::settings);
    }

    void home(HomeExits exits) {
        show(null, () -> new HomeView(desk, words, clock, exits));
    }

    /** The home, where the token is asked for that this link lacks. */
    void home(HomeExits exits, String link, String address) {
        show(null, () -> {
            HomeView home = new HomeView(desk, words, clock, exits);
            home.askToken(link, address);
            return home;
        });
    }

    void lobby(Meeting meeting, LobbyExits exits) {
        show(meeting, () -> new LobbyView(meeting, desk, words, drain, exits));
    }

    /**
     * Somebody may soon go into this meeting: its screen is made, styled and laid out unseen behind the one of now, and
     * kept until it is shown.
     */
    void expect(Meeting meeting, boolean held) {
        if (expected == null || !expected.isReadyFor(meeting)) {
            forget();
            expected = expected(meeting, held);
            Parent root = expected.prepare().root();
            frame.getChildren().addFirst(root);
            frame.applyCss();
            frame.layout();
            seen(root, false);
        }
    }

    void meeting(Meeting meeting, boolean held) {
        show(meeting, expected != null && expected.isOf(meeting) ? expected : expected(meeting, held));
    }

    private Expected expected(Meeting meeting, boolean held) {
        OwnCamera camera = new OwnCamera(meeting, desk);
        return new Expected(
                meeting,
                () -> new MeetingView(meeting, held, camera, desk, words, drain, clock, this::settings, this::report));
    }

    void ended(EndReason reason, boolean hosted, Duration stayed, Runnable again, Runnable home) {
        show(null, () -> {
            String there = stayed.isZero() ? "" : new When(words, clock.instant(), ZoneId.systemDefault()).say(stayed);
            return new EndedView(reason, hosted, there, words, again, home);
        });
    }

    /** Asks this above the screen, in place of what was asked before, until it is answered or another screen comes. */
    void ask(Arrival question) {
        arrival = question;
        lay();
    }

    /** Nothing is asked any more. */
    void answer() {
        arrival = null;
        frame.getChildren().removeIf(ArrivalCard.class::isInstance);
        makeRoom(0);
    }

    private void makeRoom(double height) {
        if (current != null) {
            StackPane.setMargin(current.root(), arrival == null ? null : new Insets(height, 0, 0, 0));
        }
    }

    // Again in other words when the language changes.
    private void lay() {
        frame.getChildren().removeIf(ArrivalCard.class::isInstance);
        if (arrival != null) {
            ArrivalCard card = new ArrivalCard(arrival, words);
            // First in the order of the Tab key; the screen makes room, so that nobody is covered.
            frame.getChildren().addFirst(card);
            card.heightProperty().addListener((_, _, height) -> makeRoom(height.doubleValue()));
            card.focus();
        }
    }

    /** Opens the settings beside the screen. */
    void settings() {
        if (frame.getScene() != null) {
            settings.open(frame.getScene().getWindow());
        }
    }

    /** Opens there what helps whoever looks for a fault. */
    void report() {
        if (frame.getScene() != null) {
            settings.report(frame.getScene().getWindow());
        }
    }

    /** As {@link Screen#mayClose} of the screen of now. */
    boolean mayClose(Runnable closing) {
        return current == null || current.mayClose(closing);
    }

    void close() {
        settings.close();
        forget();
        clear();
    }

    private void show(@Nullable Meeting held, Supplier<Screen> next) {
        if (held == null || (expected != null && !expected.isOf(held))) {
            forget();
        }
        maker = next;
        meeting = held;
        arrival = null;
        build(next);
        settings.in(held);
    }

    /** What was made for later is not wanted, or not as it is. */
    private void forget() {
        if (expected != null) {
            frame.getChildren().removeIf(expected::isReady);
            expected.close();
            expected = null;
        }
    }

    private void build(Supplier<Screen> next) {
        clear();
        Screen made = next.get();
        current = made;
        Parent root = made.root();
        if (!frame.getChildren().contains(root)) {
            frame.getChildren().add(root);
        }
        seen(root, true);
        // Before its skins are there, what is inside a scroll pane cannot take the focus.
        frame.applyCss();
        frame.layout();
        made.shown();
        lay();
    }

    private void clear() {
        if (current != null) {
            current.close();
            current = null;
        }
        frame.getChildren().removeIf(node -> expected == null || !expected.isReady(node));
    }

    // What is out of its parent's hands keeps its styles and its layout, and follows no window.
    private static void seen(Parent root, boolean now) {
        root.setVisible(now);
        root.setManaged(now);
    }

    /** Keeps this, and shows at once what it means. */
    private void change(Preferences now) {
        Preferences before = desk.preferences();
        desk.remember(now);
        if (!now.look().equals(before.look())) {
            theme.wear(now.look());
            settings.wear(now.look());
        }
        boolean spoken = !now.look().language().equals(before.look().language())
                || !now.keys().equals(before.keys());
        if (spoken) {
            words = words(now);
            settings.speak(words);
        }
        boolean renamed = !now.name().equals(before.name());
        boolean inside = meeting != null && meeting.state().phase() == Phase.LIVE;
        if (renamed && inside && meeting != null && !now.name().isBlank()) {
            meeting.send(new MeetingCommand.Rename(UntrustedText.name(now.name())));
        }
        forget();
        boolean mirrors = now.habits().mirrored() != before.habits().mirrored();
        if (maker != null && (spoken || (renamed && !inside) || mirrors)) {
            build(maker);
        } else if (current != null && !now.habits().equals(before.habits())) {
            current.habitsChanged();
        }
    }

    private static Words words(Preferences preferences) {
        return Words.in(preferences.look().language()).with(KeyMap.of(preferences.keys()));
    }
}
