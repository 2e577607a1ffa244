package app.corrillo.bench;

import app.corrillo.bench.client.Median;
import app.corrillo.engine.ProcessEnd;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.PictureFeed.Counts;
import app.corrillo.meeting.time.SystemTime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javafx.application.Platform;

/**
 * What it costs that the engine is a process of its own: the same tiles are painted by either engine in turn, again and
 * again, because a machine is not as fast in one minute as in the next. Arguments: the folder for the film, the
 * publisher's program, seconds to measure each time, rounds, and what to measure: see {@link Request}.
 */
public final class CarriersBench {
    private static final Request FIRST = new Request(9, Integer.MAX_VALUE);
    private static final int FIRST_SECONDS = 10;
    private static final int SETTLE_SECONDS = 1;
    private static final int KILOBITS = 700;
    private static final double LEAST_DIFFERENCE = 0.5;

    private final Publisher publisher;
    private final int seconds;

    private CarriersBench(Publisher publisher, int seconds) {
        this.publisher = publisher;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int rounds = Integer.parseInt(arguments[3]);
        CountDownLatch toolkit = new CountDownLatch(1);
        Platform.startup(toolkit::countDown);
        Platform.setImplicitExit(false);
        toolkit.await();
        try (Publisher publisher = new Publisher(Path.of(arguments[1]), film(folder));
                SystemTime time = new SystemTime();
                Carried process = Carried.process();
                Carried inside = Carried.inside(time)) {
            CarriersBench bench = new CarriersBench(publisher, Integer.parseInt(arguments[2]));
            bench.paint(process, FIRST, FIRST_SECONDS);
            bench.paint(inside, FIRST, FIRST_SECONDS);
            System.out.println(
                    "| tiles | process, ms a second | inside | process / inside, median and all | pictures a second and tile, least |");
            System.out.println("|---|---|---|---|---|");
            for (String request : Arrays.asList(arguments).subList(4, arguments.length)) {
                bench.compare(process, inside, Request.of(request), rounds);
            }
        }
        ProcessEnd.now(0);
    }

    // With a key frame every second, because the library begins to decode with one: the film of the other bench has one
    // every eight seconds, and what was measured before it was a window with nothing in it.
    private static Path film(Path folder) throws Exception {
        Path film = folder.resolve("pattern-640x360-keys.ivf");
        new Film(640, 360).encode(film, KILOBITS, Film.FRAMES_PER_SECOND);
        return film;
    }

    // Whoever comes first in one round comes last in the next.
    private void compare(Carried process, Carried inside, Request request, int rounds) throws Exception {
        List<Painted> there = new ArrayList<>();
        List<Painted> here = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            if (round % 2 == 0) {
                there.add(paint(process, request, seconds));
                here.add(paint(inside, request, seconds));
            } else {
                here.add(paint(inside, request, seconds));
                there.add(paint(process, request, seconds));
            }
            ratios.add(there.getLast().cpu() / here.getLast().cpu());
        }
        System.out.printf(
                "| %d | %.0f | %.0f | %.3f: %s | %.1f |%n",
                request.tiles(),
                median(there.stream().map(Painted::cpu).toList()),
                median(here.stream().map(Painted::cpu).toList()),
                median(ratios),
                ratios.stream().map("%.3f"::formatted).toList(),
                Stream.concat(there.stream(), here.stream())
                        .mapToDouble(Painted::pictures)
                        .min()
                        .orElse(0));
        System.out.println("  threads that differ: " + differences(there, here));
    }

    private Painted paint(Carried carried, Request request, int length) throws Exception {
        List<Receiver> receivers = new ArrayList<>();
        try {
            for (int number = 0; number < request.tiles(); number++) {
                receivers.add(Receiver.connect(carried.engine(), publisher, number));
            }
            List<TrackId> tracks = receivers.stream().map(Receiver::track).toList();
            try (Wall wall = Wall.open(carried.engine(), tracks, request)) {
                wall.awaitPictures();
                Pause.seconds(SETTLE_SECONDS);
                List<Counts> counts = wall.counts();
                Usage before = Usage.now(carried.child());
                Pause.seconds(length);
                Usage after = Usage.now(carried.child());
                Tally tally = Tally.between(counts, wall.counts(), after.secondsSince(before));
                return new Painted(after.cpuSince(before), tally.least(), after.threadsSince(before));
            }
        } finally {
            receivers.forEach(Receiver::close);
        }
    }

    /**
     * What was seen of one wall.
     *
     * @param cpu of everything, in ms a second
     * @param pictures painted a second, of the tile with the fewest
     * @param threads ms a second by name
     */
    private record Painted(double cpu, double pictures, Map<String, Double> threads) {
        double thread(String name) {
            return threads.getOrDefault(name, 0.0);
        }
    }

    // Medians of both.
    private static String differences(List<Painted> there, List<Painted> here) {
        Map<String, String> lines = new TreeMap<>();
        Stream.concat(there.stream(), here.stream())
                .flatMap(painted -> painted.threads().keySet().stream())
                .distinct()
                .forEach(name -> {
                    double process =
                            median(there.stream().map(each -> each.thread(name)).toList());
                    double inside =
                            median(here.stream().map(each -> each.thread(name)).toList());
                    if (Math.abs(process - inside) >= LEAST_DIFFERENCE) {
                        lines.put(name, "%.1f, %.1f".formatted(process, inside));
                    }
                });
        return lines.toString();
    }

    private static double median(List<Double> values) {
        return Median.of(values.stream().mapToDouble(each -> each).toArray());
    }
}
