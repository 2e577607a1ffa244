package app.corrillo.testkit.net;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Commands that change the networks of Linux, or its folders. Only for root. */
public final class Linux {
    private Linux() {}

    /** Makes a network (network namespace) of this name. */
    static void makeNetwork(String name) throws IOException {
        run("ip", "netns", "add", name);
        inside(name, "link", "set", "lo", "up");
    }

    /** Lays a wire from this computer to that network, with an address at either end. */
    static void wire(String network, String outside, String here, String there) throws IOException {
        run("ip", "link", "add", outside, "type", "veth", "peer", "name", "eth0", "netns", network);
        run("ip", "addr", "add", here + "/24", "dev", outside);
        run("ip", "link", "set", outside, "up");
        inside(network, "addr", "add", there + "/24", "dev", "eth0");
        inside(network, "link", "set", "eth0", "up");
    }

    /** The command {@code ip} for that network. */
    static void inside(String network, String... arguments) throws IOException {
        List<String> whole = new ArrayList<>(List.of("ip", "-n", network));
        whole.addAll(List.of(arguments));
        run(whole.toArray(String[]::new));
    }

    /**
     * Runs a command to its end.
     *
     * @throws IOException if it fails, with what it said
     */
    public static void run(String... command) throws IOException {
        Process process =
                new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + ": " + said);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }
}
