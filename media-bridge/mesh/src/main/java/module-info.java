/** Peer to peer, with an embedded signalling server. */
@org.jspecify.annotations.NullMarked
module app.corrillo.mesh {
    requires transitive app.corrillo.meeting;
    requires static org.jspecify;
    requires java.logging;
}
