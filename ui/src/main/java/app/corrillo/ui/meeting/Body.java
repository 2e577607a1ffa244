package app.corrillo.ui.meeting;

import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/**
 * The stage with what is said in writing over its bottom, and at its right one panel; in a narrow window the panel lies
 * on the stage.
 */
final class Body extends Pane {
    private static final double EDGE = 8;
    private static final double PANEL = 320;
    private static final double OVERLAID_BELOW = 760;

    private final StageView stage;
    private final CaptionBar captions = new CaptionBar();
    private @Nullable Node panel;

    Body(StageView stage) {
        this.stage = stage;
        setMinSize(0, 0);
        getChildren().addAll(stage, captions);
    }

    /** This panel and no other; null for none. */
    void open(@Nullable Node now) {
        if (panel != null) {
            getChildren().remove(panel);
        }
        panel = now;
        // The stage stays: out of the scene and back it would lose its sizes and the focus.
        if (now != null) {
            getChildren().add(now);
        }
    }

    CaptionBar captions() {
        return captions;
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
        double free = shares ? width - beside - EDGE : width;
        stage.resizeRelocate(EDGE, 0, free, height);
        captions.place(EDGE, free, height);
        if (panel != null) {
            panel.resizeRelocate(EDGE + width - beside, 0, beside, height);
        }
    }
}
