package app.corrillo.mesh;

import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.ConnectionOptions.IceServer;
import app.corrillo.mesh.crypto.Fingerprint;
import app.corrillo.mesh.crypto.Secret;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The invitation to a meeting with no server: {@code corrillo://host:port/room?v=1&secret=…&cert=…}. It holds the
 * room's secret, so it is never logged; {@link #toString()} shows the address alone.
 *
 * @param host a name or an address; IPv6 without brackets
 * @param port 1 to 65535
 * @param certificate what the signalling server must show
 * @param title empty where the meeting has none
 * @param iceServers STUN and TURN servers for everybody who joins, at most {@value #MAX_ICE_SERVERS}
 * @param relayOnly whether media may only go through one of the TURN servers
 * @param key what makes whoever comes the host, null in every invitation
 */
public record MeshLink(
        String host,
        int port,
        Secret secret,
        Fingerprint certificate,
        UntrustedText title,
        List<IceServer> iceServers,
        boolean relayOnly,
        @Nullable Secret key) {
    /** The version of link and protocol that this program speaks. */
    public static final int VERSION = 1;

    /** The most STUN and TURN servers of one link. */
    public static final int MAX_ICE_SERVERS = 8;

    public MeshLink {
        iceServers = List.copyOf(iceServers);
        if (host.isEmpty() || port < 1 || port > 65_535 || iceServers.size() > MAX_ICE_SERVERS) {
            throw new IllegalArgumentException("no address to meet at");
        }
    }

    /** The same, for others: it makes nobody the host. */
    public MeshLink invitation() {
        return withKey(null);
    }

    /** The same with this key; null for everybody who is not to be the host. */
    public MeshLink withKey(@Nullable Secret hostKey) {
        return new MeshLink(host, port, secret, certificate, title, iceServers, relayOnly, hostKey);
    }

    /** Reads any text. Never throws. */
    public static Reading read(String text) {
        return LinkReader.read(text);
    }

    /** The whole link, secret included. */
    public String print() {
        return LinkPrinter.print(this);
    }

    /** Host and port as a person reads them. */
    public String address() {
        return address(host, port);
    }

    static String address(String host, int port) {
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }

    /** An address as the host of a link: what a scope means, only this computer knows. */
    public static String host(InetAddress address) {
        String host = address.getHostAddress();
        int scope = host.indexOf('%');
        return scope < 0 ? host : host.substring(0, scope);
    }

    @Override
    public String toString() {
        return "MeshLink[" + address() + "]";
    }

    /** What came of reading a text. */
    public sealed interface Reading {
        /** Not a link of this kind. */
        record Foreign() implements Reading {}

        /** A link of this kind that cannot be used: BAD_LINK or UNKNOWN_VERSION. */
        record Broken(EndReason reason) implements Reading {}

        /** A link. */
        record Good(MeshLink link) implements Reading {}
    }
}
