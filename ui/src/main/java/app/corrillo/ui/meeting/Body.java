package app.corrillo.ui.meeting;

import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** The stage, and at its right one panel; in a narrow window the panel lies on the stage. */
final class Body extends Pane {
    private static final double EDGE = 8;
    private static final double PANEL = 320;
    private static final double OVERLAID_BELOW = 760;

    private final StageView stage;
    private @Nullable Node panel;

    Body(StageView stage) {
        this.stage = stage;
        setMinSize(0, 0);
        getChildren().add(stage);
    }

    /** This panel and no other; null for none. */
    void open(@Nullable Node now) {
        panel = now;
        if (now == null) {
            getChildren().setAll(stage);
        } else {
            getChildren().setAll(stage, now);
        }
    }

    boolean isOpen(Node which) {
        return which.equals(panel);
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(0, getWidth() - 2 * EDGE);
        double height = getHeight();
        boolean over = getWidth() < OVERLAID_BELOW;
        double beside = Math.min(PANEL, width);
        boolean shares = panel != null && !over;
        stage.resizeRelocate(EDGE, 0, shares ? width - beside - EDGE : width, height);
        if (panel != null) {
            panel.resizeRelocate(EDGE + width - beside, 0, beside, height);
        }
    }
}
