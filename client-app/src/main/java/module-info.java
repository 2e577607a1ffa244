/** The composition root: main, command line, wiring, settings, links. */
@org.jspecify.annotations.NullMarked
module app.corrillo.client {
    requires app.corrillo.engine;
    requires app.corrillo.mesh;
    requires app.corrillo.ui;
    requires static org.jspecify;
    requires java.logging;
}
