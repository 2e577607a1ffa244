package app.corrillo.livekit.host;

import app.corrillo.livekit.ServerAddresses;
import java.net.URI;

/**
 * The key and the secret of a server: who has them makes tokens for any of its rooms. {@link #toString()} shows
 * neither.
 *
 * @param server {@code wss://…}, or {@code ws://…} of this computer, without query
 * @param key its name on the server
 * @param secret what signs the tokens
 */
public record ServerKey(URI server, String key, String secret) {
    /** The longest key and secret. */
    public static final int MAX = 1_000;

    /** @throws IllegalArgumentException for what cannot be a server, a key or a secret */
    public ServerKey {
        boolean address = "wss".equals(server.getScheme()) || "ws".equals(server.getScheme());
        if (!address || ServerAddresses.of(server, false).isEmpty()) {
            throw new IllegalArgumentException("a server is wss://…");
        }
        if (key.isBlank() || secret.isBlank() || key.length() > MAX || secret.length() > MAX) {
            throw new IllegalArgumentException("key and secret belong together");
        }
    }

    @Override
    public String toString() {
        return "ServerKey[" + ServerAddresses.shown(server) + "]";
    }
}
