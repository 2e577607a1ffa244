package app.corrillo.ui.meeting;

import app.corrillo.meeting.Meeting;
import app.corrillo.ui.Desk.Flow;
import app.corrillo.ui.control.Prose;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/** For the curious: what of each track flows now and how well, and how that went over the last two minutes. */
final class NumbersPanel extends SidePanel {
    private final Context context;
    private final ListView<FlowLine> lines = new ListView<>();
    private final History history = new History();
    private Meeting.@Nullable Subscription watching;

    NumbersPanel(Context context, Runnable close) {
        super(context, context.say("meeting.numbers"), close);
        this.context = context;
        lines.getStyleClass().addAll("people-list", "numbers-list");
        lines.setAccessibleText(context.say("meeting.numbers"));
        lines.setCellFactory(_ -> new FlowCell(context));
        Label nothing = Prose.label(context.say("meeting.numbers.nothing"), "second");
        lines.setPlaceholder(nothing);
        setVgrow(lines, javafx.scene.layout.Priority.ALWAYS);
        getChildren().add(lines);
    }

    /** Numbers are asked for only while they are seen. */
    void watch(boolean now) {
        if (now && watching == null) {
            watching = context.desk().watchFlow(flows -> Platform.runLater(() -> show(flows)));
        } else if (!now && watching != null) {
            watching.close();
            watching = null;
        }
    }

    private void show(List<Flow> flows) {
        if (watching == null) {
            return;
        }
        history.add(flows);
        List<FlowLine> now = FlowLine.all(context.meeting().state(), flows, history, context.words());
        if (lines.getItems().size() == now.size()) {
            for (int index = 0; index < now.size(); index++) {
                lines.getItems().set(index, now.get(index));
            }
        } else {
            lines.getItems().setAll(now);
        }
    }
}
