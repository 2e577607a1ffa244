package app.corrillo.bench;

import app.corrillo.engine.ProcessEnd;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.PictureFeed;
import app.corrillo.meeting.time.SystemTime;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/**
 * What painting costs on top of decoding, and what it costs that the engine is a process of its own: for each number of
 * tiles and each place of the engine the same connections first only decode and are then painted, in one run. CPU is
 * that of both processes. Arguments: the folder for the film, the publisher's program, seconds to measure, numbers of
 * tiles.
 */
public final class TilesBench {
    private static final int WARM_UP_SECONDS = 8;

    private final Carried carried;
    private final Publisher publisher;
    private final int seconds;

    private TilesBench(Carried carried, Publisher publisher, int seconds) {
        this.carried = carried;
        this.publisher = publisher;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int[] numbers =
                Arrays.stream(arguments).skip(3).mapToInt(Integer::parseInt).toArray();
        CountDownLatch toolkit = new CountDownLatch(1);
        Platform.startup(toolkit::countDown);
        Platform.setImplicitExit(false);
        toolkit.await();
        System.out.println("flags: " + ManagementFactory.getRuntimeMXBean().getInputArguments());
        System.out.println("cores: " + Runtime.getRuntime().availableProcessors());
        System.out.println(
                "engine   tiles  size      decode ms/s  painted ms/s  ratio  decoded/s  painted/s min..mean  dropped/s"
                        + "  window + engine MiB  allocated KiB/s decode, painted");
        try (Publisher publisher = new Publisher(Path.of(arguments[1]), Film.in(folder));
                SystemTime time = new SystemTime()) {
            for (int tiles : numbers) {
                // The process first: once the library is loaded here it stays.
                try (Carried process = Carried.process()) {
                    new TilesBench(process, publisher, Integer.parseInt(arguments[2])).measure(tiles);
                }
            }
            try (Carried inside = Carried.inside(time)) {
                TilesBench bench = new TilesBench(inside, publisher, Integer.parseInt(arguments[2]));
                for (int tiles : numbers) {
                    bench.measure(tiles);
                }
            }
        }
        ProcessEnd.now(0);
    }

    private void measure(int tiles) throws Exception {
        List<Receiver> receivers = new ArrayList<>();
        try {
            for (int number = 0; number < tiles; number++) {
                receivers.add(Receiver.connect(carried.engine(), publisher, number));
            }
            List<TrackId> tracks = receivers.stream().map(Receiver::track).toList();
            Span decode = span(receivers, List.of());
            try (Wall wall = Wall.open(carried.engine(), tracks)) {
                Span painted = span(receivers, List.of(wall));
                report(tiles, wall, decode, painted);
            }
        } finally {
            receivers.forEach(Receiver::close);
        }
    }

    private void report(int tiles, Wall wall, Span decode, Span painted) {
        double mean = painted.shown.stream().mapToDouble(each -> each).average().orElse(0);
        double least = painted.shown.stream().mapToDouble(each -> each).min().orElse(0);
        System.out.printf(
                "%-7s  %5d  %-8s  %11.0f  %12.0f  %5.2f  %9.1f  %9.1f..%-9.1f  %9.1f  %8d + %-8d  %10.0f, %.0f%n",
                carried.name(),
                tiles,
                wall.tile(),
                decode.cpu,
                painted.cpu,
                painted.cpu / decode.cpu,
                painted.decoded / tiles,
                least,
                mean,
                painted.dropped / tiles,
                Usage.memoryMib(ProcessHandle.current()),
                carried.child().map(Usage::memoryMib).orElse(0L),
                decode.allocatedKib,
                painted.allocatedKib);
    }

    private Span span(List<Receiver> receivers, List<Wall> walls) throws Exception {
        pause(WARM_UP_SECONDS);
        List<PictureFeed.Counts> before =
                walls.stream().flatMap(wall -> wall.counts().stream()).toList();
        long decodedBefore = decoded(receivers);
        Usage began = Usage.now(carried.child());
        pause(seconds);
        Usage ended = Usage.now(carried.child());
        long decoded = decoded(receivers) - decodedBefore;
        List<PictureFeed.Counts> after =
                walls.stream().flatMap(wall -> wall.counts().stream()).toList();
        double took = ended.secondsSince(began);
        List<Double> shown = new ArrayList<>();
        double dropped = 0;
        for (int index = 0; index < after.size(); index++) {
            shown.add((after.get(index).taken() - before.get(index).taken()) / took);
            dropped += (after.get(index).dropped() - before.get(index).dropped()) / took;
        }
        return new Span(ended.cpuSince(began), ended.allocatedKibSince(began), decoded / took, shown, dropped);
    }

    private static long decoded(List<Receiver> receivers) throws Exception {
        long decoded = 0;
        for (Receiver receiver : receivers) {
            decoded += receiver.decoded();
        }
        return decoded;
    }

    private static void pause(int seconds) throws InterruptedException {
        new CountDownLatch(1).await(seconds, TimeUnit.SECONDS);
    }

    /** What one stretch of time cost and brought, a second. */
    private record Span(double cpu, double allocatedKib, double decoded, List<Double> shown, double dropped) {}
}
