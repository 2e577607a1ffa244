package app.corrillo.meeting.media;

import java.util.List;

/**
 * How to connect.
 *
 * @param iceServers STUN and TURN servers
 * @param relayOnly whether media may only go through a TURN server
 * @param remotePrefix goes before the ids of remote tracks, so that they are unique in this process
 */
public record ConnectionOptions(List<IceServer> iceServers, boolean relayOnly, String remotePrefix) {
    public ConnectionOptions {
        iceServers = List.copyOf(iceServers);
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
