/** Peer to peer, with an embedded signalling server. */
@org.jspecify.annotations.NullMarked
module app.corrillo.mesh {
    requires transitive app.corrillo.meeting;
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.databind;
    requires java.logging;
    requires javax.jmdns;
    requires okhttp3;
    requires org.eclipse.jetty.websocket.core.server;
    requires static org.jspecify;

    exports app.corrillo.mesh;

    opens app.corrillo.mesh.wire to
            com.fasterxml.jackson.databind;
}
