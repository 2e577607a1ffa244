package app.corrillo.meeting.media;

import java.util.List;

/**
 * How to connect.
 *
 * @param iceServers STUN and TURN servers
 * @param relayOnly whether media may only go through a TURN server
 * @param tcpOnly whether no UDP is used
 * @param ports of this computer that it may use
 * @param purpose what the connection is for; a microphone that Corrillo makes itself, if it is open and was opened
 *     last, can be sent by any connection but one that only receives, and only that one has sound to hear
 * @param remotePrefix goes before the ids of remote tracks, so that they are unique in this process
 */
public record ConnectionOptions(
        List<IceServer> iceServers,
        boolean relayOnly,
        boolean tcpOnly,
        PortRange ports,
        Purpose purpose,
        String remotePrefix) {
    public ConnectionOptions {
        iceServers = List.copyOf(iceServers);
    }

    /** By any port. */
    public ConnectionOptions(
            List<IceServer> iceServers, boolean relayOnly, boolean tcpOnly, Purpose purpose, String remotePrefix) {
        this(iceServers, relayOnly, tcpOnly, PortRange.ANY, purpose, remotePrefix);
    }

    /** To a peer, over UDP where that works. */
    public ConnectionOptions(List<IceServer> iceServers, boolean relayOnly, String remotePrefix) {
        this(iceServers, relayOnly, false, Purpose.BOTH, remotePrefix);
    }

    /** What goes through a connection. */
    public enum Purpose {
        /** Tracks of both sides. */
        BOTH,
        /** Only tracks of this side. */
        PUBLISH,
        /** Only tracks of the other side. */
        SUBSCRIBE
    }

    /**
     * A STUN or TURN server (RFC 7064, RFC 7065).
     *
     * @param url such as {@code turn:host:3478?transport=udp}
     */
    public record IceServer(String url, String username, String password) {
        @Override
        public String toString() {
            return "IceServer[" + url + "]";
        }
    }
}
