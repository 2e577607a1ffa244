package app.corrillo.bench.trouble;

import app.corrillo.testkit.livekit.LiveKitServer;
import app.corrillo.testkit.net.Linux;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * A network of Linux (network namespace) beside that of this process, with one wire between both. It has no name: it
 * ends with the process that holds it. Only for a process in a network namespace of its own.
 */
final class OtherNetwork implements AutoCloseable {
    private static final String HERE = "10.214.1.2";
    private static final String THERE = "10.214.1.1";
    private static final String WIRE = "wire";
    private static final String LONGEST_SECONDS = "7200";
    private static final long PATIENCE = 5_000_000_000L;
    private static final long PAUSE = 10_000_000;

    private final Process holder;
    private volatile boolean dropping;

    /** @throws IOException if Linux refuses it */
    OtherNetwork() throws IOException {
        holder = new ProcessBuilder("unshare", "--net", "sleep", LONGEST_SECONDS).start();
        awaitItsOwn();
        Linux.run(
                "ip", "link", "add", WIRE, "type", "veth", "peer", "name", WIRE, "netns", Long.toString(holder.pid()));
        Linux.run("ip", "addr", "add", HERE + "/24", "dev", WIRE);
        Linux.run("ip", "link", "set", WIRE, "up");
        there("ip", "addr", "add", THERE + "/24", "dev", WIRE);
        there("ip", "link", "set", "lo", "up");
        there("ip", "link", "set", WIRE, "up");
    }

    /** Where servers run in it. */
    LiveKitServer.Place place() {
        return new LiveKitServer.Place(THERE, List.of("nsenter", "--net", "--target", Long.toString(holder.pid())));
    }

    /** Drops whatever comes through the wire over UDP, at both ends, so that no sender is told. */
    void dropUdp() throws IOException {
        String rules = "add table inet trouble; add chain inet trouble in { type filter hook input priority 0; };"
                + " add rule inet trouble in iifname " + WIRE + " meta l4proto udp drop";
        Linux.run("nft", rules);
        dropping = true;
        there("nft", rules);
    }

    /** Ends {@link #dropUdp}. */
    void letUdp() throws IOException {
        Linux.run("nft", "delete table inet trouble");
        dropping = false;
        there("nft", "delete table inet trouble");
    }

    @Override
    public void close() throws IOException {
        if (dropping) {
            letUdp();
        }
        // Linux takes a network down some time after its last process, and the wire with it.
        Linux.run("ip", "link", "del", WIRE);
        holder.destroy();
        holder.onExit().join();
    }

    private void awaitItsOwn() throws IOException {
        Path here = Files.readSymbolicLink(Path.of("/proc/self/ns/net"));
        Path there = Path.of("/proc", Long.toString(holder.pid()), "ns/net");
        long begin = System.nanoTime();
        while (Files.readSymbolicLink(there).equals(here)) {
            if (System.nanoTime() - begin > PATIENCE || !holder.isAlive()) {
                throw new IOException("no network of its own");
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    private void there(String... command) throws IOException {
        Linux.run(place().run(command).toArray(String[]::new));
    }
}
