package app.corrillo.ui.settings;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A line: at the left what it is, in a column at the right how it is chosen. */
final class LineView extends HBox {
    private static final double COLUMN = 328;

    LineView(Line line) {
        super(24);
        getStyleClass().add("line");
        setAlignment(Pos.CENTER_LEFT);
        Label title = new Label(line.title());
        title.getStyleClass().addAll("name", "wrapped");
        title.setLabelFor(line.control());
        VBox words = new VBox(2, title);
        words.setAlignment(Pos.CENTER_LEFT);
        if (!line.about().isEmpty()) {
            Label about = new Label(line.about());
            about.getStyleClass().addAll("caption", "wrapped");
            words.getChildren().add(about);
        }
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        StackPane column = new StackPane(line.control());
        column.setAlignment(Pos.CENTER_LEFT);
        column.setMinWidth(Region.USE_PREF_SIZE);
        column.setPrefWidth(COLUMN);
        column.setMaxWidth(COLUMN);
        getChildren().addAll(words, column);
    }
}
