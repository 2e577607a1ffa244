package app.corrillo.testkit.net;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;

/**
 * A network of Linux (network namespace) at the end of a wire, which can be narrow, or lose UDP. Only for root. The
 * addresses are of 10.213.0.0/16 (RFC 1918).
 */
public final class FarNetwork implements AutoCloseable {
    private static final Logger LOG = System.getLogger(FarNetwork.class.getName());
    private static final String HERE = "10.213.3.1";
    private static final String THERE = "10.213.3.2";
    private static final String NOBODY = "10.213.4.2";
    private static final String NOBODYS = "02:00:00:00:00:02";
    private static final String TABLE = "10213";

    private final String mark = Long.toString(ProcessHandle.current().pid(), Character.MAX_RADIX);

    private FarNetwork() {}

    /** Why there can be none here; empty if there can. */
    public static Optional<String> trouble() {
        try (FarNetwork tried = make()) {
            tried.narrow(1_000);
            tried.loseUdp();
            return Optional.empty();
        } catch (IOException refused) {
            return Optional.of("network namespaces need root and iproute2: " + refused.getMessage());
        }
    }

    /** Makes it. */
    public static FarNetwork make() throws IOException {
        FarNetwork network = new FarNetwork();
        try {
            Linux.makeNetwork(network.name());
            Linux.wire(network.name(), network.wire(), HERE, THERE);
            return network;
        } catch (IOException failure) {
            network.close();
            throw failure;
        }
    }

    /** Where a program in it is reached. */
    public String address() {
        return THERE;
    }

    /** What goes in front of a command to run it there. */
    public List<String> inside() {
        return List.of("ip", "netns", "exec", name());
    }

    /**
     * No more goes there from now on, but as much as before comes from there.
     *
     * @param kilobits a second, over 0
     */
    public void narrow(int kilobits) throws IOException {
        Linux.run(
                "tc",
                "qdisc",
                "replace",
                "dev",
                wire(),
                "root",
                "tbf",
                "rate",
                kilobits + "kbit",
                "burst",
                "16kb",
                "latency",
                "200ms");
    }

    /** What goes either way over UDP is lost from now on, and no sender is told. */
    public void loseUdp() throws IOException {
        // It goes to a neighbour that is none.
        Linux.run("ip", "neigh", "add", NOBODY, "lladdr", NOBODYS, "nud", "permanent", "dev", wire());
        Linux.run("ip", "route", "add", THERE, "via", NOBODY, "dev", wire(), "onlink", "table", TABLE);
        Linux.run("ip", "rule", "add", "to", THERE, "ipproto", "udp", "lookup", TABLE);
        Linux.inside(name(), "neigh", "add", NOBODY, "lladdr", NOBODYS, "nud", "permanent", "dev", "eth0");
        Linux.inside(name(), "route", "add", HERE, "via", NOBODY, "dev", "eth0", "onlink", "table", TABLE);
        Linux.inside(name(), "rule", "add", "to", HERE, "ipproto", "udp", "lookup", TABLE);
    }

    @Override
    public void close() {
        quietly("ip", "rule", "del", "to", THERE, "ipproto", "udp", "lookup", TABLE);
        // Linux takes a network down some time after its last process, and its wire with it.
        quietly("ip", "link", "del", wire());
        quietly("ip", "netns", "del", name());
    }

    private static void quietly(String... command) {
        try {
            Linux.run(command);
        } catch (IOException neverMade) {
            LOG.log(Level.DEBUG, "there was nothing to take away", neverMade);
        }
    }

    private String name() {
        return "corrillo-" + mark + "-far";
    }

    private String wire() {
        return "co" + mark + "f";
    }
}
