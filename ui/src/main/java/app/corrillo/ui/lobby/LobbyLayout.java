package app.corrillo.ui.lobby;

import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * The preview beside the form, both in the middle; in a narrow window above it. The preview keeps 16:9 and whole
 * pixels.
 */
final class LobbyLayout extends Pane {
    private static final double FORM = 320;
    private static final double GAP = 40;
    private static final double EDGE = 24;
    private static final double TIGHT = 16;
    private static final double SMALLEST = 300;
    private static final double LARGEST = 960;
    private static final double SHARE = 0.575;

    private final Region preview;
    private final Region form;

    LobbyLayout(Region preview, Region form) {
        this.preview = preview;
        this.form = form;
        getChildren().addAll(preview, form);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double beside = beside(width);
        if (beside >= SMALLEST) {
            return Math.max(tall(beside), form.prefHeight(FORM)) + 2 * TIGHT;
        }
        double above = above(width);
        return tall(above) + TIGHT + form.prefHeight(above) + 2 * TIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
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
            double left = Math.floor((getWidth() - above) / 2);
            preview.resizeRelocate(left, TIGHT, above, tall(above));
            double top = TIGHT + tall(above) + TIGHT;
            form.resizeRelocate(left, top, above, form.prefHeight(above));
        }
    }

    private double middle(double height) {
        return Math.max(TIGHT, Math.floor((getHeight() - height) / 2));
    }

    private static double beside(double width) {
        double room = width - FORM - GAP - 2 * EDGE;
        return Math.floor(Math.min(LARGEST, Math.min(room, width * SHARE)));
    }

    private static double above(double width) {
        return Math.floor(Math.min(width - 2 * EDGE, FORM * 1.5));
    }

    private static double tall(double width) {
        return Math.floor(width * 9 / 16);
    }
}
