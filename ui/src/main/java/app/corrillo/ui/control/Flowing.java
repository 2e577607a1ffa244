package app.corrillo.ui.control;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** As high as its width wants and never lower; however narrow the room is, it takes that. */
public abstract class Flowing extends Region {
    @Override
    public final Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected final double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected abstract double computePrefHeight(double width);

    @Override
    protected final double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
