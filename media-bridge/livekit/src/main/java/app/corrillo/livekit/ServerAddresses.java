package app.corrillo.livekit;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;

/** Which addresses are those of a server, and which of them may be spoken to. */
public final class ServerAddresses {
    private ServerAddresses() {}

    /**
     * The server of a link, without query and without a slash at the end; empty where none may be spoken to.
     *
     * @param plain whether other computers may be spoken to without TLS
     */
    public static Optional<URI> of(URI link, boolean plain) {
        String scheme = link.getScheme() == null ? "" : link.getScheme().toLowerCase(Locale.ROOT);
        if (link.getHost() == null || link.getRawUserInfo() != null) {
            return Optional.empty();
        }
        String path = link.getRawPath() == null ? "" : link.getRawPath().replaceAll("/+$", "");
        URI server = URI.create(scheme + "://" + link.getRawAuthority() + path);
        boolean safe = scheme.equals("wss") || scheme.equals("https");
        return isAddress(server) && (safe || plain || isThisComputer(server.getHost()))
                ? Optional.of(server)
                : Optional.empty();
    }

    /** Whether this has the form of a server's address. */
    static boolean isAddress(URI server) {
        boolean known = server.getScheme() != null && server.getScheme().matches("wss?|https?");
        return known && server.getHost() != null && server.getRawUserInfo() == null && server.getRawQuery() == null;
    }

    /** The same server over HTTP, where its services answer. */
    public static URI http(URI server) {
        String text = server.toString();
        return URI.create(text.startsWith("ws") ? "http" + text.substring("ws".length()) : text);
    }

    /** Host and port as a person reads them. */
    public static String shown(URI server) {
        return server.getPort() < 0 ? server.getHost() : server.getHost() + ":" + server.getPort();
    }

    /** Whether this is spoken to without TLS, and on this computer. */
    public static boolean isPlainHere(URI server) {
        return server.getScheme().matches("ws|http") && isThisComputer(server.getHost());
    }

    // Without TLS a secret could be read on the way; only this computer is no way.
    private static boolean isThisComputer(String host) {
        try {
            boolean literal = host.startsWith("[") || host.matches("[0-9.]+");
            return host.equalsIgnoreCase("localhost")
                    || (literal && InetAddress.getByName(host).isLoopbackAddress());
        } catch (UnknownHostException unreadable) {
            return false;
        }
    }
}
