package app.corrillo.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Corrillo's own words over as many lines as they need. Words of others are for a {@link Paragraph}. */
public final class Prose {
    private Prose() {}

    /** A label that wraps and is never lower than its lines; classes are those of the stylesheets. */
    public static Label label(String text, String... classes) {
        Label label = new Label(text);
        label.getStyleClass().addAll(classes);
        label.getStyleClass().add("wrapped");
        label.setMinSize(0, Region.USE_PREF_SIZE);
        return label;
    }
}
