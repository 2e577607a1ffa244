package app.corrillo.ui.control;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** How loud something is, as a row of fifteen marks. On the JavaFX thread. */
public final class LevelBar extends HBox {
    private static final int MARKS = 15;
    private static final double QUIETEST_DECIBELS = -50;
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    private int lit;

    /** A silent bar with this name for screen readers. */
    public LevelBar(String name) {
        getStyleClass().add("level-bar");
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        setAccessibleText(name);
        for (int mark = 0; mark < MARKS; mark++) {
            Region region = new Region();
            region.getStyleClass().add("mark");
            HBox.setHgrow(region, Priority.ALWAYS);
            getChildren().add(region);
        }
    }

    /**
     * Shows this level at once.
     *
     * @param level a linear amplitude, 0 to 1
     */
    public void show(double level) {
        int now = marks(level);
        for (int mark = Math.min(lit, now); mark < Math.max(lit, now); mark++) {
            getChildren().get(mark).pseudoClassStateChanged(LIT, mark < now);
        }
        lit = now;
    }

    /** How many marks are lit: ears hear ratios, so the scale is in decibels. */
    static int marks(double level) {
        if (!(level > 0)) {
            return 0;
        }
        double decibels = 20 * Math.log10(Math.min(level, 1));
        return (int) Math.round(Math.clamp(1 - decibels / QUIETEST_DECIBELS, 0, 1) * MARKS);
    }
}
