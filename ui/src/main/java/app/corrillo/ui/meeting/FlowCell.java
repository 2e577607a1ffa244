package app.corrillo.ui.meeting;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One track: whose it is, its numbers, and their course. */
final class FlowCell extends ListCell<FlowLine> {
    private final Label title = new Label();
    private final Label about = new Label();
    private final Label quality = new Label();
    private final Sparkline course = new Sparkline();
    private final Sparkline losses = new Sparkline();
    private final VBox line;

    FlowCell(Context context) {
        HBox courses = new HBox(
                12,
                marked(course, context.say("meeting.numbers.course.mark"), context.say("meeting.numbers.course")),
                marked(losses, context.say("meeting.numbers.losses.mark"), context.say("meeting.numbers.losses")));
        courses.getStyleClass().add("courses");
        line = new VBox(2, title, about, quality, courses);
        losses.getStyleClass().add("loses");
        quality.getStyleClass().add("caption");
        quality.setMinSize(0, USE_PREF_SIZE);
        title.getStyleClass().add("name");
        title.setMinWidth(0);
        about.getStyleClass().add("caption");
        about.setMinWidth(0);
        setPrefWidth(0);
    }

    private static VBox marked(Sparkline line, String what, String whole) {
        Label mark = new Label(what);
        mark.getStyleClass().add("caption");
        VBox both = new VBox(4, mark, line);
        both.setMinWidth(0);
        both.setPrefWidth(0);
        HBox.setHgrow(both, Priority.ALWAYS);
        Tooltip.install(both, new Tooltip(whole));
        return both;
    }

    @Override
    protected void updateItem(@Nullable FlowLine now, boolean none) {
        super.updateItem(now, none);
        if (now == null || none) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        title.setText(now.title());
        about.setText(now.about());
        quality.setText(now.quality());
        course.show(now.course());
        losses.show(now.losses());
        setAccessibleText(
                now.title() + ", " + now.about() + ", " + now.quality().replace("\n", ", "));
        setGraphic(line);
    }
}
