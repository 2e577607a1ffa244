package app.corrillo.bench.room;

import app.corrillo.bench.Film;
import app.corrillo.bench.Pause;
import app.corrillo.testkit.livekit.LiveKitServer;
import java.awt.Dimension;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final int STARTS = 3;
    private static final int LOOKS = 4;

    private final PrintStream out = System.out;
    private final Wish wish;

    /** @param program the command that is {@code corrillo}, words with spaces between */
    record Wish(
            String program,
            Path publisher,
            Path modules,
            Path films,
            Path logs,
            int seconds,
            int joins,
            boolean layers) {}

    /** @param tile how large its tiles were, in pixels */
    private record Outcome(Figures figures, Dimension tile) {}

    private RoomBench(Wish wish) {
        this.wish = wish;
    }

    /**
     * Arguments: program, publisher, npm modules, folder for films and logs, seconds, joins, plain or layers, counts.
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[3]);
        Path logs = Files.createDirectories(folder.resolve("logs"));
        boolean layers = arguments[6].equals("layers");
        Wish wish = new Wish(
                arguments[0],
                Path.of(arguments[1]),
                Path.of(arguments[2]),
                folder,
                logs,
                Integer.parseInt(arguments[4]),
                Integer.parseInt(arguments[5]),
                layers);
        LoopFilms.make(folder, layers ? List.of(180, 360, 720) : List.of(360));
        RoomBench bench = new RoomBench(wish);
        bench.out.println(Figures.HEADER);
        try (LiveKitServer server = LiveKitServer.start()) {
            for (String count : List.of(arguments).subList(7, arguments.length)) {
                bench.compare(server, Integer.parseInt(count));
            }
        }
        System.exit(0);
    }

    private void compare(LiveKitServer server, int count) throws Exception {
        String room = "bench-" + count;
        try (Publishers _ = new Publishers(wish.publisher(), wish.films(), server, room, count, wish.layers())) {
            Optional<Outcome> corrillo = measured(() -> corrillo(server, room), count);
            if (corrillo.isPresent()) {
                // The same pictures at the same size: the browser's page shows what Corrillo showed.
                Dimension tile = corrillo.get().tile();
                Optional<Outcome> browser = measured(() -> browser(server, room, tile), count);
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
                        wish.logs().resolve(client.name() + ".png").toFile());
                out.println("| " + count + " | " + client.name() + " | " + failure.getMessage() + " |");
                return Optional.empty();
            }
        }
    }

    private Client corrillo(LiveKitServer server, String room) throws IOException {
        String link = server.url() + "?access_token="
                + URLEncoder.encode(server.token(room, "corrillo"), StandardCharsets.UTF_8);
        return new CorrilloClient(List.of(wish.program().split(" ", -1)), link, wish.logs());
    }

    private Client browser(LiveKitServer server, String room, Dimension tile) throws IOException {
        return new BrowserClient(wish.modules(), server.url(), server.token(room, "browser"), tile, wish.logs());
    }

    private Outcome measure(Client client, int count) throws Exception {
        client.start();
        Dimension tile = client.tile(Duration.ofSeconds(60));
        Pause.of(SETTLING);
        TileWatch tiles = tiles(client, tile, count);
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
            long pressed = System.nanoTime();
            client.join();
            joins.add(tiles.awaitAll(pressed, PATIENCE_MILLIS));
            Pause.of(REST);
        }
        List<TileWatch.Appeared> starts = new ArrayList<>();
        for (int index = 0; index < STARTS; index++) {
            client.stop();
            tiles.awaitNone();
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

    // A picture of the screen may be taken while a part of it is painted.
    private static TileWatch tiles(Client client, Dimension tile, int count) throws IOException {
        TileWatch tiles;
        int looks = 0;
        do {
            tiles = TileWatch.find(client.screen(), tile.width, tile.height, Film.MILLIS);
            looks++;
        } while (looks < LOOKS && tiles.count() != count);
        if (tiles.count() != count) {
            throw new IOException(client.name() + " shows " + tiles.count() + " of " + count + " pictures of " + tile);
        }
        return tiles;
    }

    private static double median(List<TileWatch.Appeared> times, ToDoubleFunction<TileWatch.Appeared> which) {
        return Median.of(times.stream().mapToDouble(which).toArray());
    }
}
