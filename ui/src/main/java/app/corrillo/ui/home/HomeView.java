package app.corrillo.ui.home;

import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.Meeting;
import app.corrillo.ui.Desk;
import app.corrillo.ui.Preferences;
import app.corrillo.ui.Screen;
import app.corrillo.ui.control.Buttons;
import app.corrillo.ui.control.Naming;
import app.corrillo.ui.control.Prose;
import app.corrillo.ui.control.Trouble;
import app.corrillo.ui.keys.Key;
import app.corrillo.ui.look.Icon;
import app.corrillo.ui.words.Words;
import java.time.InstantSource;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Answers one question: which meeting? */
public final class HomeView implements Screen {
    private final BorderPane root = new BorderPane();
    private final Desk desk;
    private final Words words;
    private final HomeExits exits;
    private final Trouble trouble = new Trouble();
    private final Button start;
    private final LinkBox link;
    private final TokenBox token;
    private final KeyBox key;
    private final ClipboardOffer clipboard;
    private final NearList near;
    private Meeting.@Nullable Subscription looking;

    public HomeView(Desk desk, Words words, InstantSource clock, HomeExits exits) {
        this.desk = desk;
        this.words = words;
        this.exits = exits;
        link = new LinkBox(words, this::openLink);
        token = new TokenBox(words, this::open);
        key = new KeyBox(desk, words, this::open, this::complain);
        near = new NearList(words, this::approach);
        clipboard = new ClipboardOffer(desk, words, this::open);
        start = Buttons.words(words.say("home.start"), this::host, "big");
        start.setGraphic(Icon.ADD.node(Icon.Size.ROW));
        Naming.name(start, words.say("home.start"));
        Button settings = Buttons.icon(Icon.SETTINGS, exits::settings, "quiet");
        settings.setId("settings");
        Naming.name(settings, words, words.say("settings.title"), Key.SETTINGS);

        root.getStyleClass().add("home");
        root.setTop(new HomeBar(desk, words, settings));
        root.setCenter(page(clock));
        desk.brokenSettings().ifPresent(kept -> trouble.say(words.say("home.settings-broken", kept)));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        if (key.isAsking()) {
            key.keep();
        } else if (token.isAsking()) {
            token.keep();
        } else {
            link.requestFocus();
        }
        clipboard.look();
        looking = desk.watchNear(found -> Platform.runLater(() -> near.show(found)));
    }

    @Override
    public void close() {
        if (looking != null) {
            looking.close();
            looking = null;
        }
    }

    private ScrollPane page(InstantSource clock) {
        Label question = Prose.label(words.say("home.question"), "question");
        Label about = new Label(words.say("home.start.about"));
        about.getStyleClass().add("second");
        FlowPane begin = new FlowPane(12, 8, start, about);
        begin.setAlignment(Pos.CENTER_LEFT);
        begin.getStyleClass().add("begin");
        Node recent = new RecentList(desk.preferences().recent(), words, clock, this::again);

        VBox below = new VBox(trouble, clipboard);
        below.getStyleClass().add("below");
        VBox column = new VBox(question, link, token, key, below, begin, near, recent);
        column.getStyleClass().add("column");
        StackPane middle = new StackPane(column);
        middle.getStyleClass().add("middle");
        ScrollPane page = new ScrollPane(middle);
        page.setFitToWidth(true);
        page.setFocusTraversable(false);
        page.setFitToHeight(true);
        page.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return page;
    }

    private void openLink(String text) {
        token.hide();
        key.hide();
        open(text);
    }

    private void open(String text) {
        switch (desk.read(text)) {
            case Desk.Verdict.Usable _ -> exits.lobby(text);
            case Desk.Verdict.WantsToken(String address) -> askToken(text, address);
            case Desk.Verdict.Unusable(var reason) -> refuse(reason);
        }
    }

    /** Asks for the token that this link lacks. */
    public void askToken(String text, String address) {
        trouble.say("");
        link.show(text);
        token.ask(address, given -> desk.withToken(text, given), () -> askKey(text, address));
    }

    // Whoever has the key of a server needs no token to hold a meeting there.
    private void askKey(String text, String address) {
        trouble.say("");
        token.hide();
        key.ask(text.replaceFirst("[?#].*", ""), address);
    }

    private void complain(String sentence) {
        trouble.say(sentence);
        key.keep();
    }

    // What was typed last is what may be wrong.
    private void refuse(EndReason reason) {
        trouble.say(words.sentence(reason));
        if (key.isAsking()) {
            key.keep();
        } else if (token.isAsking()) {
            token.keep();
        } else {
            link.keep();
        }
    }

    // The host is asked only now, and may have changed its mind.
    private void approach(Desk.Near meeting) {
        trouble.say("");
        desk.approach(meeting).whenCompleteAsync((text, failure) -> approached(text, failure), Platform::runLater);
    }

    private void approached(@Nullable String text, @Nullable Throwable failure) {
        if (text == null || failure != null) {
            trouble.say(words.say("home.near.closed"));
        } else if (looking != null) {
            open(text);
        }
    }

    private void again(Preferences.Recent meeting) {
        if (meeting.hosted()) {
            host();
        } else if (desk.read(meeting.address()) instanceof Desk.Verdict.Usable) {
            exits.lobby(meeting.address());
        } else {
            trouble.say(words.say("home.recent.needs-link"));
            link.requestFocus();
        }
    }

    private void host() {
        busy(true);
        trouble.say("");
        exits.host().whenCompleteAsync((_, failure) -> opened(failure != null), Platform::runLater);
    }

    private void opened(boolean failed) {
        busy(false);
        if (failed) {
            trouble.say(words.say("home.start.failed"));
        }
    }

    private void busy(boolean now) {
        start.setDisable(now);
        start.setText(words.say(now ? "home.start.opening" : "home.start"));
    }
}
