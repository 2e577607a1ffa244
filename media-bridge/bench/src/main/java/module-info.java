/** Benchmarks against the floor and against a browser. */
@org.jspecify.annotations.NullMarked
module app.corrillo.bench {
    requires app.corrillo.canvas;
    requires app.corrillo.carrier;
    requires app.corrillo.engine;
    requires app.corrillo.livekit;
    requires app.corrillo.mesh;
    requires app.corrillo.testkit;
    requires com.fasterxml.jackson.databind;
    requires java.desktop;
    requires java.net.http;
    requires jdk.httpserver;
    requires jdk.management;
    requires static org.jspecify;
    requires webrtc.java;
}
