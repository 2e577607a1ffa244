/** Joins any LiveKit or OpenVidu 3 server. */
@org.jspecify.annotations.NullMarked
module app.corrillo.livekit {
    requires transitive app.corrillo.meeting;
    requires app.corrillo.livekit.protocol;
    requires com.fasterxml.jackson.databind;
    requires java.logging;
    requires okhttp3;
    requires okio;
    requires static org.jspecify;

    exports app.corrillo.livekit;
    exports app.corrillo.livekit.attribute;
    exports app.corrillo.livekit.call;
    exports app.corrillo.livekit.host;
}
