package app.corrillo.ui.meeting;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One track: whose it is, its numbers, and their course. */
final class FlowCell extends ListCell<FlowLine> {
    private final Label title = new Label();
    private final Label about = new Label();
    private final Sparkline course = new Sparkline();
    private final VBox line = new VBox(2, title, about, course);

    FlowCell() {
        title.getStyleClass().add("name");
        title.setMinWidth(0);
        about.getStyleClass().add("caption");
        about.setMinWidth(0);
        setPrefWidth(0);
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
        course.show(now.course());
        setAccessibleText(now.title() + ", " + now.about());
        setGraphic(line);
    }
}
