package app.corrillo.ui.home;

import app.corrillo.ui.control.Buttons;
import app.corrillo.ui.control.Naming;
import app.corrillo.ui.keys.Key;
import app.corrillo.ui.look.Glyph;
import app.corrillo.ui.look.Icon;
import app.corrillo.ui.words.Words;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The one box that takes every kind of link. */
final class LinkBox extends HBox {
    private static final PseudoClass TYPING = PseudoClass.getPseudoClass("typing");

    private final TextField field = new TextField();

    LinkBox(Words words, Consumer<String> open) {
        getStyleClass().add("link-box");
        Glyph icon = Icon.LINK.node(Icon.Size.ROW);
        icon.getStyleClass().add("quiet");
        field.setPromptText(words.say("home.link.prompt"));
        field.setAccessibleText(words.say("home.link"));
        field.getStyleClass().add("bare");
        HBox.setHgrow(field, Priority.ALWAYS);
        Runnable submit = () -> {
            String text = field.getText().strip();
            if (text.isEmpty()) {
                field.requestFocus();
            } else {
                open.accept(text);
            }
        };
        field.setOnAction(_ -> submit.run());
        field.focusedProperty().addListener((_, _, now) -> pseudoClassStateChanged(TYPING, now));
        Button join = Buttons.words(words.say("home.join"), submit, "primary", "big");
        Naming.name(join, words, words.say("home.join.tip"), Key.JOIN);
        getChildren().addAll(icon, field, join);
    }

    @Override
    public void requestFocus() {
        field.requestFocus();
    }

    /** Shows this link, as if it had been typed. */
    void show(String text) {
        field.setText(text);
    }

    /** Something is wrong with what was typed: it stays, ready to be replaced. */
    void keep() {
        field.requestFocus();
        field.selectAll();
    }
}
