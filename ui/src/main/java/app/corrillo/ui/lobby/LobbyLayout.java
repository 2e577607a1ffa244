package app.corrillo.ui.lobby;

import app.corrillo.ui.control.Flowing;
import javafx.scene.layout.Region;

/**
 * The preview beside the form, both in the middle; in a narrow window above it. The preview keeps 16:9 and whole
 * pixels.
 */
final class LobbyLayout extends Flowing {
    private static final double FORM = 320;
    private static final double GAP = 40;
    private static final double EDGE = 24;
    // The bar above is as high as what is left free below, so that all stands in the middle of the window.
    private static final double BAR = 48;
    private static final double TIGHT = 16;
    private static final double SMALLEST = 300;
    private static final double LARGEST = 960;
    private static final double SHARE = 0.575;
    private static final double LOWEST = 150;
    private static final double HALF = 0.45;

    private final Region preview;
    private final Region form;

    LobbyLayout(Region preview, Region form) {
        this.preview = preview;
        this.form = form;
        getChildren().addAll(preview, form);
    }

    @Override
    protected double computePrefHeight(double width) {
        double beside = beside(width);
        if (beside >= SMALLEST) {
            return Math.max(tall(beside), form.prefHeight(FORM)) + 2 * TIGHT;
        }
        double above = above(width);
        return tall(seen(width)) + TIGHT + form.prefHeight(above) + 2 * TIGHT;
    }

    @Override
    protected void layoutChildren() {
        double beside = beside(getWidth());
        if (beside >= SMALLEST) {
            double left = Math.floor((getWidth() - beside - GAP - FORM) / 2);
            double high = form.prefHeight(FORM);
            preview.resizeRelocate(left, middle(tall(beside)), beside, tall(beside));
            form.resizeRelocate(left + beside + GAP, middle(high), FORM, high);
        } else {
            double above = above(getWidth());
            double seen = seen(getWidth());
            double left = Math.floor((getWidth() - above) / 2);
            preview.resizeRelocate(Math.floor((getWidth() - seen) / 2), TIGHT, seen, tall(seen));
            double top = TIGHT + tall(seen) + TIGHT;
            form.resizeRelocate(left, top, above, form.prefHeight(above));
        }
    }

    private double middle(double height) {
        return Math.max(TIGHT, Math.floor((getHeight() - BAR - height) / 2));
    }

    private static double beside(double width) {
        double room = width - FORM - GAP - 2 * EDGE;
        return Math.floor(Math.min(LARGEST, Math.min(room, width * SHARE)));
    }

    private static double above(double width) {
        return Math.floor(Math.min(width - 2 * EDGE, FORM * 1.5));
    }

    /** Low windows show the way in too, not the preview alone. */
    private double seen(double width) {
        double high = getScene() == null ? LARGEST : Math.max(LOWEST, getScene().getHeight() * HALF);
        return Math.floor(Math.min(above(width), high * 16 / 9));
    }

    private static double tall(double width) {
        return Math.floor(width * 9 / 16);
    }
}
