package app.corrillo.testkit.net;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * Two networks of Linux (network namespaces) that cannot reach each other, and an address of this computer that both
 * can. Only for root. The addresses are of 10.213.0.0/16 (RFC 1918).
 */
public final class TwoNetworks implements AutoCloseable {
    private static final Logger LOG = System.getLogger(TwoNetworks.class.getName());
    private static final String MIDDLE = "10.213.1.1";
    private static final String MIDDLE_OF_SECOND = "10.213.2.1";
    private static final String FIRST = "10.213.1.2";
    private static final String SECOND = "10.213.2.2";

    private final String mark = Long.toString(ProcessHandle.current().pid(), Character.MAX_RADIX);

    private TwoNetworks() {}

    /** Why there can be none here; empty if there can. */
    public static Optional<String> trouble() {
        try (TwoNetworks tried = new TwoNetworks()) {
            Linux.run("ip", "netns", "add", tried.first());
            return Optional.empty();
        } catch (IOException refused) {
            return Optional.of("network namespaces need root and iproute2: " + refused.getMessage());
        }
    }

    /** Makes them. */
    public static TwoNetworks make() throws IOException {
        TwoNetworks networks = new TwoNetworks();
        try {
            networks.make(networks.first(), MIDDLE, FIRST);
            networks.make(networks.second(), MIDDLE_OF_SECOND, SECOND);
            Linux.inside(networks.second(), "route", "add", MIDDLE + "/32", "via", MIDDLE_OF_SECOND);
            return networks;
        } catch (IOException failure) {
            networks.close();
            throw failure;
        }
    }

    /** What both can reach. */
    public InetAddress middle() throws IOException {
        return InetAddress.getByName(MIDDLE);
    }

    /** What goes in front of a command to run it in the first network. */
    public List<String> inFirst() {
        return List.of("ip", "netns", "exec", first());
    }

    /** What goes in front of a command to run it in the second network. */
    public List<String> inSecond() {
        return List.of("ip", "netns", "exec", second());
    }

    /** Whether a packet of either has a way to the other. */
    public boolean reachEachOther() {
        return hasRoute(first(), SECOND) || hasRoute(second(), FIRST);
    }

    @Override
    public void close() {
        for (String one : List.of(first(), second())) {
            try {
                Linux.run("ip", "netns", "del", one);
            } catch (IOException neverMade) {
                LOG.log(Level.DEBUG, "there was no network {0}", one);
            }
        }
    }

    private String first() {
        return "corrillo-" + mark + "-a";
    }

    private String second() {
        return "corrillo-" + mark + "-b";
    }

    private void make(String network, String here, String there) throws IOException {
        Linux.makeNetwork(network);
        Linux.wire(network, "co" + mark + network.substring(network.length() - 1), here, there);
    }

    private boolean hasRoute(String network, String address) {
        try {
            Linux.inside(network, "route", "get", address);
            return true;
        } catch (IOException unreachable) {
            return false;
        }
    }
}
