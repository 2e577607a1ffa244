/** webrtc-java behind the door that app.corrillo.meeting.media describes. Only a benchmark sees it too. */
@org.jspecify.annotations.NullMarked
module app.corrillo.engine {
    requires transitive app.corrillo.meeting;
    requires app.corrillo.natives;
    requires static org.jspecify;
    requires java.desktop;
    requires java.logging;
    requires okhttp3;
    requires okio;
    requires webcam.capture;
    requires webrtc.java;

    exports app.corrillo.engine;
    exports app.corrillo.engine.synthetic;
}
