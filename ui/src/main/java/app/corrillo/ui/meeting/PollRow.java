package app.corrillo.ui.meeting;

import app.corrillo.meeting.Poll;
import app.corrillo.ui.control.Naming;
import app.corrillo.ui.control.WrappedText;
import app.corrillo.ui.emoji.EmojiPictures;
import app.corrillo.ui.look.Glyph;
import app.corrillo.ui.look.Icon;
import atlantafx.base.controls.Spacer;
import java.util.function.IntConsumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One answer of a poll: what it says, how many chose it as a number and as a bar, and whether one did oneself. */
final class PollRow extends ToggleButton {
    private static final double SIDES = 20;
    private static final double MARK = 22;
    private static final double BETWEEN = 8;

    private final Context context;
    private final Glyph mark = Icon.CHECK.node(Icon.Size.DENSE);
    private final WrappedText text;
    private final Label count = new Label();
    private final Region bar = new Region();
    private final Pane track = new Pane(bar) {
        @Override
        protected void layoutChildren() {
            bar.resizeRelocate(0, 0, Math.rint(getWidth() * share), getHeight());
        }
    };
    private double share;

    /** @param vote takes the place of the answer */
    PollRow(Context context, EmojiPictures pictures, int place, IntConsumer vote) {
        this.context = context;
        text = new WrappedText(pictures);
        getStyleClass().add("poll-row");
        count.getStyleClass().add("caption");
        count.setMinWidth(USE_PREF_SIZE);
        StackPane marked = new StackPane(mark);
        marked.setAlignment(Pos.CENTER_RIGHT);
        marked.setMinWidth(MARK);
        HBox line = new HBox(text, new Spacer(), marked, count);
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setMargin(count, new Insets(0, 0, 0, BETWEEN));
        track.getStyleClass().add("poll-track");
        bar.getStyleClass().add("poll-bar");
        setGraphic(new VBox(4, line, track));
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAlignment(Pos.CENTER_LEFT);
        setMnemonicParsing(false);
        setOnAction(_ -> {
            // It shows what is so, which the meeting says, and not what was pressed.
            setSelected(mark.isVisible());
            vote.accept(place);
        });
    }

    void show(Poll poll, Poll.Answer answer, boolean mine) {
        text.say(answer.text().value());
        share = poll.share(answer);
        count.setText(context.say("poll.count", answer.votes(), percent(poll, answer)));
        mark.setVisible(mine);
        setSelected(mine);
        setDisable(!poll.open());
        String said = words(context, poll, answer);
        Naming.name(this, mine ? context.say("poll.row.mine", said) : said);
        track.requestLayout();
    }

    /** What this answer says and how many chose it, in one sentence. */
    static String words(Context context, Poll poll, Poll.Answer answer) {
        return context.say("poll.row", answer.text().value(), answer.votes(), percent(poll, answer));
    }

    private static long percent(Poll poll, Poll.Answer answer) {
        return Math.round(poll.share(answer) * 100);
    }

    /** As wide as this from now on. */
    void fit(double width) {
        setMinWidth(width);
        setMaxWidth(width);
        double inner = width - SIDES;
        text.fit(Math.max(40, inner - Math.ceil(count.prefWidth(-1)) - BETWEEN - MARK));
        track.setMinWidth(inner);
        track.setMaxWidth(inner);
    }
}
