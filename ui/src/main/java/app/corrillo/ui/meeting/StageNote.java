package app.corrillo.ui.meeting;

import app.corrillo.meeting.MeetingState;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/** One sentence in the empty stage, until the door opens. */
final class StageNote extends StackPane {
    private final Context context;
    private final Label words = new Label();

    StageNote(Context context) {
        this.context = context;
        setMouseTransparent(true);
        setAlignment(Pos.CENTER);
        words.getStyleClass().add("title");
        getChildren().add(words);
        setPadding(new javafx.geometry.Insets(16));
    }

    void show(MeetingState state) {
        String title = state.title().value();
        String text = switch (state.phase()) {
            case IDLE, JOINING ->
                title.isEmpty() ? context.say("lobby.joining") : context.say("meeting.joining", title);
            case WAITING -> context.say("meeting.waiting", title);
            case LIVE, RECONNECTING, ENDED -> "";
        };
        words.setText(text);
        setVisible(!text.isEmpty());
    }
}
