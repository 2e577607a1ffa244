package app.corrillo.bench.publish;

import app.corrillo.bench.NoisyFilm;
import app.corrillo.bench.Pause;
import app.corrillo.bench.client.Client;
import app.corrillo.bench.client.Clients;
import app.corrillo.bench.client.ProcessTree;
import app.corrillo.bench.client.RoomPeers;
import app.corrillo.testkit.livekit.LiveKitOptions;
import app.corrillo.testkit.livekit.LiveKitServer;
import java.awt.Dimension;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Sends a camera of 1280x720 in three layers, all of them watched, from Corrillo and from a browser, in turn, each with
 * its own picture shown as a mirror of one size, and prints what both cost.
 */
public final class PublishBench {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SETTLING_SECONDS = 20;
    private static final String ROOM = "publish";

    private final PrintStream out = System.out;
    private final int seconds;

    private PublishBench(int seconds) {
        this.seconds = seconds;
    }

    /** Arguments: program, roompublisher, npm modules, folder for films and logs, seconds. */
    public static void main(String[] arguments) throws Exception {
        Clients clients = Clients.of(List.of(arguments));
        Optional<Path> film = Optional.of(NoisyFilm.write(clients.folder(), 1280, 720));
        PublishBench bench = new PublishBench(Integer.parseInt(arguments[4]));
        bench.out.println("| | CPU ms/s | PSS MiB | own picture | received of the layers |");
        try (LiveKitServer server = LiveKitServer.start(LiveKitOptions.PLAIN.asInstalled());
                RoomPeers watchers = RoomPeers.watchers(clients.peers(), server, ROOM)) {
            Dimension tile;
            double own;
            try (Client corrillo = clients.corrillo(server.url(), server.token(ROOM, "corrillo"), film)) {
                corrillo.start();
                tile = corrillo.tile(PATIENCE);
                own = bench.measure(corrillo, watchers, tile);
            }
            try (Client browser = clients.browser(server.url(), server.token(ROOM, "browser"), tile, film)) {
                browser.start();
                double other = bench.measure(browser, watchers, browser.tile(PATIENCE));
                bench.out.printf(Locale.ROOT, "| ratio | %.2f | | | |%n", own / other);
            }
        }
        System.exit(0);
    }

    private double measure(Client client, RoomPeers watchers, Dimension tile) throws InterruptedException {
        Pause.seconds(SETTLING_SECONDS);
        ProcessTree processes = client.processes();
        double before = processes.cpuSeconds();
        long begin = System.nanoTime();
        Pause.seconds(seconds);
        double cpu = (processes.cpuSeconds() - before) / ((System.nanoTime() - begin) / 1e9) * 1000;
        out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %dx%d | %s |%n",
                client.name(),
                cpu,
                processes.pssMib(),
                tile.width,
                tile.height,
                watchers.said());
        return cpu;
    }
}
