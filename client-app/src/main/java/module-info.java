/** The composition root: main, command line, wiring, settings, links. */
@org.jspecify.annotations.NullMarked
module app.corrillo.client {
    requires app.corrillo.carrier;
    requires app.corrillo.engine;
    requires app.corrillo.livekit;
    requires app.corrillo.mesh;
    requires app.corrillo.ui;
    requires com.fasterxml.jackson.databind;
    requires java.logging;
    requires java.management;
    requires jdk.management;
    requires jdk.net;
    requires jdk.unsupported;
    requires org.apache.commons.cli;
    requires static org.jspecify;

    opens app.corrillo.client.stats to
            com.fasterxml.jackson.databind;
}
