/** From a decoded picture to pixels of a JavaFX node. */
@org.jspecify.annotations.NullMarked
module app.corrillo.canvas {
    requires transitive app.corrillo.meeting;
    requires app.corrillo.natives;
    requires transitive javafx.graphics;
    requires static org.jspecify;

    exports app.corrillo.canvas;
    exports app.corrillo.canvas.overlay;
}
