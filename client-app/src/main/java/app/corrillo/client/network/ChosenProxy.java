package app.corrillo.client.network;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leads calls to servers through the proxy in the settings, as it is at the moment of the call; computers of this
 * network are called directly, because a proxy out there cannot reach them.
 */
public final class ChosenProxy extends ProxySelector {
    private static final System.Logger LOG = System.getLogger(ChosenProxy.class.getName());
    private static final Pattern WRITTEN = Pattern.compile("(.{1,255}):([0-9]{1,5})");

    /** Loopback, and the private and link-local addresses of RFC 1918, RFC 3927, RFC 4193 and RFC 4291. */
    private static final Pattern NEAR = Pattern.compile(
            "localhost|.*\\.local|127\\..*|10\\..*|192\\.168\\..*"
                    + "|172\\.(?:1[6-9]|2[0-9]|3[01])\\..*|169\\.254\\..*|\\[?(?:::1\\]?|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*)");

    private static final int LAST_PORT = 65_535;

    private final Supplier<String> written;

    /** @param written the proxy as {@code host:port}; empty for none */
    public ChosenProxy(Supplier<String> written) {
        this.written = written;
    }

    @Override
    public List<Proxy> select(URI server) {
        String host = server.getHost();
        if (host == null
                || NEAR.matcher(host.toLowerCase(java.util.Locale.ROOT)).matches()) {
            return List.of(Proxy.NO_PROXY);
        }
        return List.of(chosen().orElse(Proxy.NO_PROXY));
    }

    @Override
    public void connectFailed(URI server, SocketAddress proxy, IOException failure) {
        LOG.log(System.Logger.Level.WARNING, "The proxy of the settings does not answer: " + failure.getMessage());
    }

    // Unresolved: the name is looked up when the call is made, not on the thread that asks.
    private Optional<Proxy> chosen() {
        Matcher found = WRITTEN.matcher(written.get());
        if (!found.matches()) {
            return Optional.empty();
        }
        int port = Integer.parseInt(found.group(2));
        return port < 1 || port > LAST_PORT
                ? Optional.empty()
                : Optional.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(found.group(1), port)));
    }
}
