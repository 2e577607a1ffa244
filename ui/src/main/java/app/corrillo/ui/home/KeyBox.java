package app.corrillo.ui.home;

import app.corrillo.ui.Desk;
import app.corrillo.ui.Desk.NotHeld;
import app.corrillo.ui.Desk.ServerRoom;
import app.corrillo.ui.control.Buttons;
import app.corrillo.ui.control.Naming;
import app.corrillo.ui.control.Presence;
import app.corrillo.ui.control.Prose;
import app.corrillo.ui.words.Words;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Holds a new meeting on a server whose key this person has. The key is kept by the system's keyring, or not at all.
 */
final class KeyBox extends VBox {
    private final Desk desk;
    private final Words words;
    private final Consumer<String> open;
    private final Consumer<String> complain;
    private final Label title = new Label();
    private final TextField room;
    private final TextField key;
    private final TextField secret;
    private final CheckBox remember;
    private final Label known;
    private final Button start;
    private String server = "";

    /**
     * @param open goes on with the link of the new room
     * @param complain is told what is wrong, in a sentence
     */
    KeyBox(Desk desk, Words words, Consumer<String> open, Consumer<String> complain) {
        super(8);
        this.desk = desk;
        this.words = words;
        this.open = open;
        this.complain = complain;
        getStyleClass().add("token-box");
        title.getStyleClass().add("second");
        room = field(new TextField(), "hold-room", words.say("home.hold.room"));
        key = field(new TextField(), "hold-key", words.say("home.hold.key"));
        secret = field(new PasswordField(), "hold-secret", words.say("home.hold.secret"));
        remember = new CheckBox(words.say("home.hold.remember"));
        remember.setId("hold-remember");
        remember.setWrapText(true);
        known = Prose.label(words.say("home.hold.known"), "caption");
        start = Buttons.words(words.say("home.hold.start"), this::submit, "primary", "big");
        start.setId("hold-start");
        Naming.name(start, words.say("home.hold.start"));
        setMargin(remember, new Insets(4, 0, 4, 0));
        getChildren().addAll(title, room, key, secret, known, remember, start);
        hide();
    }

    private TextField field(TextField field, String id, String name) {
        field.setId(id);
        field.setPromptText(name);
        field.setAccessibleText(name);
        field.setOnAction(_ -> submit());
        return field;
    }

    /** Asks what a new meeting there needs. */
    void ask(String there, String address) {
        server = there;
        title.setText(words.say("home.hold.title", address));
        setKnown(false);
        Presence.set(this, true);
        room.requestFocus();
        desk.hasKey(there).thenAcceptAsync(has -> setKnown(has && server.equals(there)), Platform::runLater);
    }

    boolean isAsking() {
        return isVisible();
    }

    /** Something is wrong: what was typed stays. */
    void keep() {
        (key.isVisible() ? key : room).requestFocus();
    }

    /** Asks no more, and forgets. */
    void hide() {
        server = "";
        for (TextField field : new TextField[] {room, key, secret}) {
            field.clear();
        }
        remember.setSelected(false);
        start.setDisable(false);
        Presence.set(this, false);
    }

    private void setKnown(boolean now) {
        Presence.set(known, now);
        for (Node typed : new Node[] {key, secret, remember}) {
            Presence.set(typed, !now);
        }
    }

    private void submit() {
        start.setDisable(true);
        ServerRoom wish = new ServerRoom(
                server,
                key.getText().strip(),
                secret.getText().strip(),
                room.getText().strip(),
                remember.isSelected());
        desk.hold(wish).whenCompleteAsync(this::held, Platform::runLater);
    }

    private void held(@Nullable String link, @Nullable Throwable failure) {
        start.setDisable(false);
        if (link != null && isAsking()) {
            open.accept(link);
        } else if (failure != null) {
            complain.accept(words.say(sentence(failure)));
        }
    }

    private static String sentence(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return cause instanceof NotHeld notHeld
                ? switch (notHeld.why()) {
                    case NO_KEY -> "home.hold.no-key";
                    case UNUSABLE -> "home.hold.unusable";
                    case NO_KEYRING -> "home.hold.no-keyring";
                }
                : "home.hold.unusable";
    }
}
