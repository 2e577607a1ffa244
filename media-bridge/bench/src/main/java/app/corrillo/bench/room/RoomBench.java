package app.corrillo.bench.room;

import app.corrillo.bench.Pause;
import app.corrillo.bench.client.Client;
import app.corrillo.bench.client.Clients;
import app.corrillo.bench.client.LoopFilms;
import app.corrillo.bench.client.Median;
import app.corrillo.bench.client.ProcessTree;
import app.corrillo.bench.client.RoomPeers;
import app.corrillo.bench.client.TileWatch;
import app.corrillo.testkit.livekit.LiveKitOptions;
import app.corrillo.testkit.livekit.LiveKitServer;
import java.awt.Dimension;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import javax.imageio.ImageIO;

/**
 * Joins a room of a real livekit-server with Corrillo and with a browser, in turn, from the same publishers, and prints
 * both sides and their ratio. Both are watched from outside, by the pixels of their screens.
 */
public final class RoomBench {
    private static final Duration SETTLING = Duration.ofSeconds(6);
    private static final Duration REST = Duration.ofMillis(500);
    private static final long PATIENCE_MILLIS = 30_000;
    private static final int STARTS = 5;

    private final PrintStream out = System.out;
    private final Wish wish;

    private record Wish(Clients clients, int seconds, int joins, boolean layers) {}

    /** @param tile how large its tiles were, in pixels */
    private record Outcome(Figures figures, Dimension tile) {}

    private RoomBench(Wish wish) {
        this.wish = wish;
    }

    /**
     * Arguments: program, publisher, npm modules, folder for films and logs, seconds, joins, plain or layers, counts.
     */
    public static void main(String[] arguments) throws Exception {
        Clients clients = Clients.of(List.of(arguments));
        boolean layers = arguments[6].equals("layers");
        Wish wish = new Wish(clients, Integer.parseInt(arguments[4]), Integer.parseInt(arguments[5]), layers);
        LoopFilms.make(clients.folder(), layers ? List.of(180, 360, 720) : List.of(360));
        RoomBench bench = new RoomBench(wish);
        bench.out.println(Figures.HEADER);
        try (LiveKitServer server = LiveKitServer.start(LiveKitOptions.PLAIN.asInstalled())) {
            for (String count : List.of(arguments).subList(7, arguments.length)) {
                bench.compare(server, Integer.parseInt(count));
            }
        }
        System.exit(0);
    }

    private void compare(LiveKitServer server, int count) throws Exception {
        String room = "bench-" + count;
        Clients clients = wish.clients();
        try (RoomPeers _ =
                RoomPeers.publishers(clients.peers(), clients.folder(), server, room, count, wish.layers())) {
            Optional<Outcome> corrillo = measured(
                    () -> clients.corrillo(server.url(), server.token(room, "corrillo"), Optional.empty()), count);
            if (corrillo.isPresent()) {
                // The same pictures at the same size: the browser's page shows what Corrillo showed.
                Dimension tile = corrillo.get().tile();
                Optional<Outcome> browser = measured(
                        () -> clients.browser(server.url(), server.token(room, "browser"), tile, Optional.empty()),
                        count);
                browser.ifPresent(other -> out.println(
                        corrillo.get().figures().ratio(other.figures()).row(count, "ratio")));
            }
        }
    }

    // What one client cannot do is said, and the others are measured all the same.
    private Optional<Outcome> measured(Callable<Client> opening, int count) throws Exception {
        try (Client client = opening.call()) {
            try {
                Outcome outcome = measure(client, count);
                out.println(outcome.figures().row(count, client.name()));
                return Optional.of(outcome);
            } catch (IOException | AssertionError failure) {
                ImageIO.write(
                        client.screen().picture(),
                        "png",
                        wish.clients().logs().resolve(client.name() + ".png").toFile());
                out.println("| " + count + " | " + client.name() + " | " + failure.getMessage() + " |");
                return Optional.empty();
            }
        }
    }

    private Outcome measure(Client client, int count) throws Exception {
        client.start();
        Dimension tile = client.tile(Duration.ofSeconds(60));
        Pause.of(SETTLING);
        TileWatch tiles = TileWatch.find(client, tile, count);
        ProcessTree processes = client.processes();
        double before = processes.cpuSeconds();
        long begin = System.nanoTime();
        TileWatch.Painted painted = tiles.watch(wish.seconds() * 1000L);
        double cpu = (processes.cpuSeconds() - before) / ((System.nanoTime() - begin) / 1e9) * 1000;
        double memory = processes.pssMib();
        List<TileWatch.Appeared> joins = new ArrayList<>();
        for (int index = 0; index < wish.joins(); index++) {
            client.leave();
            tiles.awaitNone();
            Pause.untilPartOfFrame((index + 0.5) / wish.joins());
            long pressed = System.nanoTime();
            client.join();
            joins.add(tiles.awaitAll(pressed, PATIENCE_MILLIS));
            Pause.of(REST);
        }
        List<TileWatch.Appeared> starts = new ArrayList<>();
        for (int index = 0; index < STARTS; index++) {
            client.stop();
            tiles.awaitNone();
            Pause.untilPartOfFrame((index + 0.5) / STARTS);
            long executed = System.nanoTime();
            client.start();
            starts.add(tiles.awaitAll(executed, PATIENCE_MILLIS));
            Pause.of(REST);
        }
        Figures figures = new Figures(
                cpu,
                memory,
                painted.slowest(),
                painted.mean(),
                painted.delayMillis(),
                median(joins, TileWatch.Appeared::first),
                median(joins, TileWatch.Appeared::all),
                median(starts, TileWatch.Appeared::first));
        return new Outcome(figures, tile);
    }

    private static double median(List<TileWatch.Appeared> times, ToDoubleFunction<TileWatch.Appeared> which) {
        return Median.of(times.stream().mapToDouble(which).toArray());
    }
}
