package app.corrillo.ui.meeting;

import app.corrillo.ui.look.Icon;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

/** A microphone that fills from below with how loud one is. Lies on the plain one. */
final class LevelIcon extends StackPane {
    /** Levels below a hundredth are silence; three steps of ten fill the microphone. */
    private static final double DECADES = 2;

    private final Rectangle filled = new Rectangle();
    private double share;

    LevelIcon() {
        getStyleClass().add("level-icon");
        getChildren().add(Icon.MICROPHONE.node(Icon.Size.TOOLBAR));
        setMouseTransparent(true);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setClip(filled);
    }

    /** @param level 0 to 1 */
    void show(double level) {
        double now = level <= 0 ? 0 : Math.clamp(1 + Math.log10(level) / DECADES, 0, 1);
        if (Math.abs(now - share) > 0.01) {
            share = now;
            fill();
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        fill();
    }

    private void fill() {
        filled.setWidth(getWidth());
        filled.setHeight(getHeight() * share);
        filled.setY(getHeight() * (1 - share));
    }
}
