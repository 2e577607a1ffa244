package app.corrillo.ui.meeting;

import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.Poll;
import app.corrillo.ui.control.Buttons;
import app.corrillo.ui.control.Naming;
import app.corrillo.ui.control.Presence;
import app.corrillo.ui.control.WrappedText;
import app.corrillo.ui.emoji.EmojiPictures;
import app.corrillo.ui.look.Icon;
import atlantafx.base.controls.Spacer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A poll in the chat: the question, its answers with the counts of now, and for whoever asks a way to close it. */
final class PollCard extends VBox {
    private static final double SIDES = 20;

    private final Context context;
    private final EmojiPictures pictures;
    private final Label state = new Label();
    private final WrappedText question;
    private final VBox answers = new VBox(4);
    private final List<PollRow> rows = new ArrayList<>();
    private final Label votes = new Label();
    private final Button close;
    private @Nullable Poll shown;

    PollCard(Context context, EmojiPictures pictures) {
        super(8);
        this.context = context;
        this.pictures = pictures;
        getStyleClass().add("poll-card");
        state.getStyleClass().add("caption");
        state.setGraphic(Icon.POLL.node(Icon.Size.DENSE));
        question = new WrappedText(pictures);
        question.getStyleClass().add("poll-question");
        votes.getStyleClass().add("caption");
        votes.setMinWidth(0);
        close = Buttons.words(context.say("poll.close"), this::close, "compact");
        HBox foot = new HBox(8, votes, new Spacer(), close);
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(state, question, answers, foot);
    }

    void show(Poll poll) {
        shown = poll;
        state.setText(context.say(poll.open() ? "poll.open" : "poll.closed"));
        question.say(poll.question().value());
        while (rows.size() < poll.answers().size()) {
            PollRow row = new PollRow(context, pictures, rows.size(), this::vote);
            rows.add(row);
            answers.getChildren().add(row);
        }
        for (int place = 0; place < rows.size(); place++) {
            boolean there = place < poll.answers().size();
            Presence.set(rows.get(place), there);
            if (there) {
                rows.get(place).show(poll, poll.answers().get(place), place == poll.mine());
            }
        }
        votes.setText(context.say("poll.votes", poll.votes()));
        Presence.set(close, poll.own() && poll.open());
        Naming.name(close, context.say("poll.close.named", poll.question().value()));
    }

    /** As wide as this from now on. */
    void fit(double width) {
        question.fit(width - SIDES);
        rows.forEach(row -> row.fit(width - SIDES));
    }

    /** All of it in one sentence, for those who do not see it. */
    String about(Poll poll) {
        return context.say(poll.open() ? "poll.open" : "poll.closed") + ", "
                + words(context, poll).replace("\n", ", ");
    }

    /** To paste elsewhere. */
    static String words(Context context, Poll poll) {
        return poll.question()
                + "\n"
                + poll.answers().stream()
                        .map(answer -> PollRow.words(context, poll, answer))
                        .collect(Collectors.joining("\n"));
    }

    private void vote(int answer) {
        if (shown != null) {
            context.send(new MeetingCommand.Vote(shown.id(), answer));
        }
    }

    private void close() {
        if (shown != null) {
            context.send(new MeetingCommand.EndPoll(shown.id()));
        }
    }
}
