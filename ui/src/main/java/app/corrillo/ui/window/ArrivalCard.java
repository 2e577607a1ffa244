package app.corrillo.ui.window;

import app.corrillo.ui.Desk.Verdict;
import app.corrillo.ui.control.Buttons;
import app.corrillo.ui.control.Naming;
import app.corrillo.ui.control.Paragraph;
import app.corrillo.ui.keys.Key;
import app.corrillo.ui.keys.Keys;
import app.corrillo.ui.look.Icon;
import app.corrillo.ui.words.Words;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/** Asks, above what goes on, whether to leave for the link that was just opened. Escape stays. */
final class ArrivalCard extends HBox {
    private final Button stay;

    ArrivalCard(Arrival arrival, Words words) {
        getStyleClass().add("arrival");
        String question = question(arrival, words);
        Paragraph sentence = new Paragraph();
        sentence.say(question);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        HBox line = new HBox(Icon.LINK.node(Icon.Size.ROW), sentence);
        line.getStyleClass().add("question-line");
        line.setFillHeight(false);
        HBox.setHgrow(line, Priority.ALWAYS);
        line.setAccessibleRole(AccessibleRole.TEXT);
        line.setAccessibleText(question);
        stay = Buttons.words(words.say("arrival.stay"), arrival.stay(), "primary");
        stay.setId("arrival-stay");
        Naming.name(stay, words, words.say("arrival.stay"), Key.BACK);
        // Who cannot see the card hears it with the button that has the focus.
        stay.setAccessibleHelp(question);
        HBox ways = new HBox(stay);
        if (!(arrival.verdict() instanceof Verdict.Unusable)) {
            Button go = Buttons.words(words.say("arrival.go"), arrival.go());
            go.setId("arrival-go");
            Naming.name(go, words.say("arrival.go"));
            ways.getChildren().addFirst(go);
        }
        ways.getStyleClass().add("ways");
        getChildren().addAll(line, ways);
        setMaxHeight(USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.TOP_CENTER);
        new Keys(this, words.keys()).on(Key.BACK, arrival.stay());
    }

    /** To the answer that changes nothing. */
    void focus() {
        stay.requestFocus();
    }

    private static String question(Arrival arrival, Words words) {
        String key = arrival.hosting() ? "arrival.ask.hosting" : "arrival.ask";
        return switch (arrival.verdict()) {
            case Verdict.Usable usable ->
                words.say(
                        key,
                        usable.title().isBlank()
                                ? usable.address()
                                : usable.title().value());
            case Verdict.WantsToken(String address) -> words.say(key, address);
            case Verdict.Unusable(var reason) -> words.say("arrival.unusable", words.sentence(reason));
        };
    }
}
