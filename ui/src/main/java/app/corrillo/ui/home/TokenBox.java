package app.corrillo.ui.home;

import app.corrillo.ui.control.Buttons;
import app.corrillo.ui.control.Naming;
import app.corrillo.ui.control.Presence;
import app.corrillo.ui.keys.Key;
import app.corrillo.ui.look.Glyph;
import app.corrillo.ui.look.Icon;
import app.corrillo.ui.words.Words;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Asks for the token that a server wants and the link lacks. Nothing of it is shown or kept. */
final class TokenBox extends VBox {
    private static final PseudoClass TYPING = PseudoClass.getPseudoClass("typing");

    private final Words words;
    private final Consumer<String> open;
    private final Label wanted = new Label();
    private final PasswordField field = new PasswordField();
    private UnaryOperator<String> link = UnaryOperator.identity();
    private Runnable withKey = () -> {};

    TokenBox(Words words, Consumer<String> open) {
        this.words = words;
        this.open = open;
        getStyleClass().add("token-box");
        // Words of others are never wrapped.
        wanted.getStyleClass().add("second");
        Glyph icon = Icon.LOCK.node(Icon.Size.ROW);
        icon.getStyleClass().add("quiet");
        field.setPromptText(words.say("home.token.prompt"));
        field.setAccessibleText(words.say("home.token"));
        field.getStyleClass().add("bare");
        field.setOnAction(_ -> submit());
        HBox.setHgrow(field, Priority.ALWAYS);
        Button join = Buttons.words(words.say("home.token.join"), this::submit, "primary", "big");
        Naming.name(join, words, words.say("home.token.join.tip"), Key.JOIN);
        HBox line = new HBox(icon, field, join);
        line.getStyleClass().add("link-box");
        field.focusedProperty().addListener((_, _, now) -> line.pseudoClassStateChanged(TYPING, now));
        Button keyed = Buttons.words(words.say("home.hold"), () -> withKey.run(), "quiet", "compact");
        keyed.setId("hold-with-key");
        Naming.name(keyed, words.say("home.hold.tip"));
        getChildren().addAll(wanted, line, keyed);
        hide();
    }

    /**
     * Asks, and opens the link that comes of it.
     *
     * @param hold runs for whoever has no token, but the key of the server
     */
    void ask(String address, UnaryOperator<String> withToken, Runnable hold) {
        link = withToken;
        withKey = hold;
        wanted.setText(words.say("home.token.wanted", address));
        field.clear();
        show(true);
        field.requestFocus();
    }

    boolean isAsking() {
        return isVisible();
    }

    /** Something is wrong with the token: it stays, ready to be replaced. */
    void keep() {
        field.requestFocus();
        field.selectAll();
    }

    /** Asks no more, and forgets. */
    void hide() {
        field.clear();
        link = UnaryOperator.identity();
        withKey = () -> {};
        show(false);
    }

    private void submit() {
        String token = field.getText().strip();
        if (token.isEmpty()) {
            field.requestFocus();
        } else {
            open.accept(link.apply(token));
        }
    }

    private void show(boolean now) {
        Presence.set(this, now);
    }
}
