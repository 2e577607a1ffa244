package app.corrillo.ui.home;

import app.corrillo.ui.look.Glyph;
import app.corrillo.ui.look.Icon;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One meeting in a list: what it is called, what is known of it, and what a press does. */
final class MeetingRow extends Button {
    MeetingRow(Icon look, String name, String about, String verb, Runnable action) {
        Glyph icon = look.node(Icon.Size.ROW);
        icon.getStyleClass().add("quiet");
        StackPane glyph = new StackPane(icon);
        glyph.getStyleClass().add("glyph");
        Label title = new Label(name);
        title.getStyleClass().add("name");
        title.setMinWidth(0);
        Label caption = new Label(about);
        caption.getStyleClass().add("caption");
        caption.setMinWidth(0);
        VBox texts = new VBox(2, title, caption);
        texts.getStyleClass().add("texts");
        HBox.setHgrow(texts, Priority.ALWAYS);
        Label chip = new Label(verb);
        chip.getStyleClass().add("chip");
        chip.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(glyph, texts, chip);
        line.getStyleClass().add("line");

        getStyleClass().add("row");
        setGraphic(line);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(widthProperty());
        setAccessibleText(verb + ": " + name + ", " + about);
        setTooltip(new Tooltip(name));
        setOnAction(_ -> action.run());
    }
}
