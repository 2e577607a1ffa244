package app.corrillo.ui.settings;

import app.corrillo.ui.control.Flowing;
import app.corrillo.ui.control.Prose;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * A line: at the left what it is, in a column at the right how it is chosen. In a narrow window what is wide stands
 * below its words.
 */
final class LineView extends Flowing {
    private static final double COLUMN = 328;
    private static final double BETWEEN = 24;
    private static final double BELOW = 8;

    /** Words that have less than this beside their column are hard to read. */
    private static final double READABLE = 180;

    private final VBox words;
    private final StackPane column;

    LineView(Line line) {
        getStyleClass().add("line");
        Label title = Prose.label(line.title(), "name");
        title.setLabelFor(line.control());
        words = new VBox(2, title);
        words.setAlignment(Pos.CENTER_LEFT);
        if (!line.about().isEmpty()) {
            words.getChildren().add(Prose.label(line.about(), "caption"));
        }
        column = new StackPane(line.control());
        column.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(words, column);
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets edge = getInsets();
        double wide = (width < 0 ? 2 * COLUMN : width) - edge.getLeft() - edge.getRight();
        double beside = beside(wide);
        double high = beside > 0
                ? Math.max(words.prefHeight(wide - beside - BETWEEN), column.prefHeight(beside))
                : words.prefHeight(wide) + BELOW + column.prefHeight(wide);
        return Math.ceil(high) + edge.getTop() + edge.getBottom();
    }

    @Override
    protected void layoutChildren() {
        Insets edge = getInsets();
        double left = edge.getLeft();
        double wide = getWidth() - left - edge.getRight();
        double high = getHeight() - edge.getTop() - edge.getBottom();
        double beside = beside(wide);
        if (beside > 0) {
            double spare = wide - beside - BETWEEN;
            words.resizeRelocate(left, edge.getTop(), spare, high);
            column.resizeRelocate(left + spare + BETWEEN, edge.getTop(), beside, high);
        } else {
            double above = words.prefHeight(wide);
            words.resizeRelocate(left, edge.getTop(), wide, above);
            double top = edge.getTop() + above + BELOW;
            column.resizeRelocate(left, top, wide, getHeight() - edge.getBottom() - top);
        }
    }

    /** How wide the column beside the words is; 0 where it stands below them. */
    private double beside(double width) {
        if (width - COLUMN - BETWEEN >= READABLE) {
            return COLUMN;
        }
        double least = Math.ceil(column.prefWidth(-1));
        return width - least - BETWEEN >= READABLE ? least : 0;
    }
}
