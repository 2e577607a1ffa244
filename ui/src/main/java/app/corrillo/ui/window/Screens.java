package app.corrillo.ui.window;

import app.corrillo.canvas.PictureDrain;
import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.Meeting;
import app.corrillo.ui.Desk;
import app.corrillo.ui.Preferences;
import app.corrillo.ui.Screen;
import app.corrillo.ui.ended.EndedView;
import app.corrillo.ui.home.HomeExits;
import app.corrillo.ui.home.HomeView;
import app.corrillo.ui.lobby.LobbyExits;
import app.corrillo.ui.lobby.LobbyView;
import app.corrillo.ui.look.Theme;
import app.corrillo.ui.meeting.MeetingView;
import app.corrillo.ui.words.When;
import app.corrillo.ui.words.Words;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Builds screens and shows one at a time, in the language and the look that this person chose. */
final class Screens {
    private final Desk desk;
    private final InstantSource clock;
    private final PictureDrain drain;
    private final StackPane frame;
    private final Theme theme;
    private Words words;
    private @Nullable Screen current;

    Screens(Desk desk, InstantSource clock, PictureDrain drain, StackPane frame, Theme theme) {
        this.desk = desk;
        this.clock = clock;
        this.drain = drain;
        this.frame = frame;
        this.theme = theme;
        this.words = Words.in(desk.preferences().language());
    }

    void home(Navigator navigator) {
        show(new HomeView(desk, words, clock, new Exits(navigator)));
    }

    void lobby(Meeting meeting, LobbyExits exits) {
        show(new LobbyView(meeting, desk, words, drain, exits));
    }

    void meeting(Meeting meeting) {
        show(new MeetingView(meeting, desk, words, drain, clock));
    }

    void ended(EndReason reason, boolean hosted, Duration stayed, Runnable again, Runnable home) {
        String there = stayed.isZero() ? "" : new When(words, clock.instant(), ZoneId.systemDefault()).say(stayed);
        show(new EndedView(reason, hosted, there, words, again, home));
    }

    void close() {
        if (current != null) {
            current.close();
            current = null;
        }
        frame.getChildren().clear();
    }

    private void show(Screen next) {
        close();
        current = next;
        frame.getChildren().setAll(next.root());
        // Before its skins are there, what is inside a scroll pane cannot take the focus.
        frame.applyCss();
        frame.layout();
        next.shown();
    }

    /** Where Home leads, and what is chosen there about look and language. */
    private final class Exits implements HomeExits {
        private final Navigator navigator;

        private Exits(Navigator navigator) {
            this.navigator = navigator;
        }

        @Override
        public void lobby(String link) {
            navigator.lobby(link);
        }

        @Override
        public CompletableFuture<Void> host() {
            return navigator.host();
        }

        @Override
        public void wear(Preferences.Theme wish) {
            desk.remember(desk.preferences().withTheme(wish));
            theme.wear(wish);
        }

        @Override
        public void speak(Locale language) {
            desk.remember(desk.preferences().withLanguage(language));
            words = Words.in(language);
            navigator.home();
        }
    }
}
