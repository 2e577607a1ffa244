package app.corrillo.ui.meeting;

import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.Poll;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.ui.control.Buttons;
import app.corrillo.ui.control.Naming;
import app.corrillo.ui.control.Presence;
import app.corrillo.ui.control.Prose;
import app.corrillo.ui.emoji.EmojiField;
import app.corrillo.ui.emoji.EmojiPictures;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Where one asks everybody: a question, and yes or no, or answers of one's own. Lies over the chat while it is open.
 */
final class PollForm extends VBox {
    private final Context context;
    private final EmojiField question;
    private final List<EmojiField> answers = new ArrayList<>();
    private final Button simple;
    private final Button ask;
    private final Label trouble = new Label();
    private final Runnable asked;
    private final Runnable closed;
    private final ScrollPane scroll = new ScrollPane();

    /**
     * @param asked runs when something was asked
     * @param closed runs when it is not wanted any more
     */
    PollForm(Context context, EmojiPictures pictures, Runnable asked, Runnable closed) {
        super(8);
        this.context = context;
        this.asked = asked;
        this.closed = closed;
        getStyleClass().add("poll-form");
        question = field(pictures, Poll.QUESTION, "poll-question", context.say("poll.question"));
        simple = Buttons.words(
                context.say("poll.simple"),
                () -> ask(List.of(text(context.say("poll.yes")), text(context.say("poll.no")))));
        simple.setId("poll-simple");
        simple.setMaxWidth(Double.MAX_VALUE);
        Naming.name(simple, context.say("poll.simple.hint"));
        Label title = new Label(context.say("meeting.poll"));
        title.getStyleClass().add("name");
        VBox fields = new VBox(8, title, question, simple, Prose.label(context.say("poll.or"), "caption"));
        for (int place = 1; place <= Poll.MOST; place++) {
            answers.add(field(pictures, Poll.ANSWER, "poll-answer-" + place, context.say("poll.answer", place)));
        }
        fields.getChildren().addAll(answers);
        fields.getChildren().add(Prose.label(context.say("poll.note"), "caption"));
        fields.getStyleClass().add("poll-fields");
        scroll.setContent(fields);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("panel-scroll");
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        trouble.getStyleClass().addAll("caption", "wrapped");
        trouble.setText(context.say("poll.too-many", Poll.OPEN));
        Button cancel = Buttons.words(context.say("moderate.cancel"), closed);
        cancel.setId("poll-cancel");
        ask = Buttons.words(context.say("poll.ask"), () -> ask(written()), "primary");
        ask.setId("poll-ask");
        HBox buttons = new HBox(8, cancel, ask);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(scroll, trouble, buttons);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        Presence.set(this, false);
    }

    /** Opens, with what was written already as the question. */
    void begin(String words) {
        answers.forEach(EmojiField::clear);
        question.setText(words);
        look();
        Presence.set(this, true);
        // What scrolls is in the window only when it has its skin.
        applyCss();
        layout();
        question.requestFocus();
        question.end();
        scroll.setVvalue(0);
    }

    boolean isOpen() {
        return isVisible();
    }

    /** What can be asked now. */
    void look() {
        boolean free = context.meeting().state().polls().stream()
                        .filter(poll -> poll.own() && poll.open())
                        .count()
                < Poll.OPEN;
        boolean asks = free && !text(question.written()).isBlank();
        simple.setDisable(!asks);
        ask.setDisable(!asks || written().size() < Poll.FEWEST);
        Presence.set(trouble, !free);
        int used = Math.max(Poll.FEWEST, filled() + 1);
        for (int place = 0; place < answers.size(); place++) {
            Presence.set(answers.get(place), place < used);
        }
    }

    private void ask(List<UntrustedText> given) {
        context.send(new MeetingCommand.Ask(text(question.written()), given));
        asked.run();
        closed.run();
    }

    private static UntrustedText text(String words) {
        return UntrustedText.message(words);
    }

    /** The answers that are there, each once. */
    private List<UntrustedText> written() {
        return answers.stream()
                .map(field -> text(field.written()))
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
    }

    /** Up to which field something is written. */
    private int filled() {
        int last = 0;
        for (int place = 0; place < answers.size(); place++) {
            if (!answers.get(place).getText().isBlank()) {
                last = place + 1;
            }
        }
        return last;
    }

    private EmojiField field(EmojiPictures pictures, int most, String id, String name) {
        EmojiField field = new EmojiField(pictures, most);
        field.setId(id);
        field.setPromptText(name);
        field.setAccessibleText(name);
        field.textProperty().addListener((_, _, _) -> look());
        field.focusedProperty().addListener((_, _, focused) -> {
            if (focused) {
                reveal(field);
            }
        });
        return field;
    }

    private void reveal(EmojiField field) {
        double seen = scroll.getViewportBounds().getHeight();
        double room = scroll.getContent().getLayoutBounds().getHeight() - seen;
        double middle = field.getBoundsInParent().getCenterY();
        if (room > 0) {
            scroll.setVvalue(Math.clamp((middle - seen / 2) / room, 0, 1));
        }
    }

    // Enter goes on to what is missing, and asks when nothing is.
    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            closed.run();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof EmojiField) {
            event.consume();
            if (!ask.isDisabled()) {
                ask.fire();
            } else {
                answers.stream()
                        .filter(field -> field.isVisible() && field.getText().isBlank())
                        .findFirst()
                        .ifPresent(EmojiField::requestFocus);
            }
        }
    }
}
