package app.corrillo.ui.meeting;

import app.corrillo.ui.Preferences.Look;
import java.util.function.IntSupplier;
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
    private final IntSupplier letters;
    private final CaptionBar captions = new CaptionBar();
    private @Nullable Node panel;

    /** @param letters how large they are, in percent: a panel of larger ones is half as much wider */
    Body(StageView stage, IntSupplier letters) {
        this.stage = stage;
        this.letters = letters;
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

    /** Whether there is any panel. */
    boolean isOpen() {
        return panel != null;
    }

    boolean isOpen(Node which) {
        return which.equals(panel);
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(0, getWidth() - 2 * EDGE);
        double height = getHeight();
        boolean over = getWidth() < OVERLAID_BELOW;
        double wish = PANEL * Math.max(1, (1 + (double) letters.getAsInt() / Look.USUAL) / 2);
        double beside = Math.min(wish, width);
        boolean shares = panel != null && !over;
        double free = shares ? width - beside - EDGE : width;
        stage.resizeRelocate(EDGE, 0, free, height);
        stage.cover(panel != null && over ? width - beside : Double.MAX_VALUE);
        captions.place(EDGE, free, height);
        if (panel != null) {
            panel.resizeRelocate(EDGE + width - beside, 0, beside, height);
        }
    }
}
