package app.corrillo.bench;

import app.corrillo.canvas.PulseMeter.Busy;
import app.corrillo.canvas.overlay.Overlays;
import app.corrillo.canvas.overlay.XOverlays;
import app.corrillo.engine.ProcessEnd;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.PictureFeed.Counts;
import app.corrillo.meeting.time.SystemTime;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

/**
 * What painting costs on top of decoding, and what it costs that the engine is a process of its own: for each number of
 * tiles and each place of the engine, and past JavaFX with the first of them, the same connections first only decode,
 * are then painted, and then only decode again, in one run. Arguments: the folder for the film, the publisher's
 * program, seconds to measure each side, and what to measure: see {@link Request}.
 */
public final class TilesBench {
    /** Until the compilers of the JVM are done with what painting runs. */
    private static final int FIRST_SECONDS = 20;

    private static final Request FIRST = new Request(9, Integer.MAX_VALUE);
    private static final int SETTLE_SECONDS = 4;
    private static final int PAINT_SETTLE_SECONDS = 6;

    private final Carried carried;
    private final Publisher publisher;
    private final int seconds;
    private final Overlays overlays;

    private TilesBench(Carried carried, Publisher publisher, int seconds, Overlays overlays) {
        this.carried = carried;
        this.publisher = publisher;
        this.seconds = seconds;
        this.overlays = overlays;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        List<Request> requests =
                Arrays.stream(arguments).skip(3).map(Request::of).toList();
        CountDownLatch toolkit = new CountDownLatch(1);
        Platform.startup(toolkit::countDown);
        Platform.setImplicitExit(false);
        toolkit.await();
        System.out.println("flags: " + ManagementFactory.getRuntimeMXBean().getInputArguments());
        System.out.println(
                "cores: " + Runtime.getRuntime().availableProcessors() + ", seconds a side: " + arguments[2]);
        String head =
                "| engine | tiles | tile | decode | painted | ratio | of it rendering, JavaFX | one copy | painted a second, least and mean | dropped | pulse, longest"
                        + " | window and engine MiB | allocated KiB/s, decode and painted |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|";
        try (Publisher publisher = new Publisher(Path.of(arguments[1]), Film.in(folder));
                SystemTime time = new SystemTime()) {
            int seconds = Integer.parseInt(arguments[2]);
            System.out.println(head);
            // The process first: once the library is loaded here it stays.
            try (Carried process = Carried.process()) {
                new TilesBench(process, publisher, seconds, Overlays.none()).measure(requests);
                new TilesBench(process, publisher, seconds, XOverlays.ofDisplay()).measure(requests);
            }
            try (Carried inside = Carried.inside(time)) {
                new TilesBench(inside, publisher, seconds, Overlays.none()).measure(requests);
            }
        }
        ProcessEnd.now(0);
    }

    // Both places are warm, as they are in a meeting that has gone on for a while.
    private void measure(List<Request> requests) throws Exception {
        warmUp();
        for (Request request : requests) {
            measure(request);
        }
    }

    private void warmUp() throws Exception {
        List<Receiver> receivers = connect(FIRST.tiles());
        try (Wall wall = Wall.open(carried.engine(), tracks(receivers), FIRST)) {
            System.out.println("warming up with " + FIRST.tiles() + " tiles of " + wall.tile());
            Pause.seconds(FIRST_SECONDS);
        } finally {
            receivers.forEach(Receiver::close);
        }
    }

    private void measure(Request request) throws Exception {
        List<Receiver> receivers = connect(request.tiles());
        try {
            Slices decode = new Slices(carried.child());
            Slices painted = new Slices(carried.child());
            beginDecoding(receivers, request);
            decode.add(SETTLE_SECONDS, seconds / 2, () -> new Busy(0, 0));
            Seen seen = paint(receivers, request, painted);
            decode.add(SETTLE_SECONDS, seconds - seconds / 2, () -> new Busy(0, 0));
            report(request, decode, painted, seen);
        } finally {
            receivers.forEach(Receiver::close);
        }
    }

    /**
     * The library decodes a track from its first feed on; without one, the first half of decoding alone cost nothing.
     */
    private void beginDecoding(List<Receiver> receivers, Request request) throws Exception {
        try (Wall wall = Wall.open(carried.engine(), tracks(receivers), request)) {
            wall.awaitPictures();
        }
    }

    private Seen paint(List<Receiver> receivers, Request request, Slices painted) throws Exception {
        try (Wall wall = Wall.open(carried.engine(), tracks(receivers), request, overlays)) {
            Pause.seconds(PAINT_SETTLE_SECONDS);
            List<Counts> before = wall.counts();
            Usage began = Usage.now(carried.child());
            painted.add(0, seconds, wall::pulses);
            Tally tally = Tally.between(
                    before, wall.counts(), Usage.now(carried.child()).secondsSince(began));
            long window = Usage.memoryMib(ProcessHandle.current());
            return new Seen(
                    wall.tile(),
                    wall.pixels(),
                    tally,
                    window,
                    carried.child().map(Usage::memoryMib).orElse(0L));
        }
    }

    private void report(Request request, Slices decode, Slices painted, Seen seen) {
        System.out.printf(
                "| %s | %d | %s | %.0f | %.0f | %.2f | %.0f, %.0f | %.0f | %.1f, %.1f | %.1f | %.1f, %.0f | %d, %d | %.0f, %.0f |%n",
                carried.name() + (overlays.arePossible() ? ", past JavaFX" : ""),
                request.tiles(),
                seen.tile(),
                decode.cpu(),
                painted.cpu(),
                painted.cpu() / decode.cpu(),
                painted.rendering(),
                painted.window(),
                PixelCopy.millis(seen.pixels()) * seen.tally().mean(),
                seen.tally().least(),
                seen.tally().mean(),
                seen.tally().dropped(),
                painted.pulse(),
                painted.longestPulse(),
                seen.windowMib(),
                seen.engineMib(),
                decode.allocated(),
                painted.allocated());
    }

    private List<Receiver> connect(int tiles) throws Exception {
        List<Receiver> receivers = new ArrayList<>();
        for (int number = 0; number < tiles; number++) {
            receivers.add(Receiver.connect(carried.engine(), publisher, number));
        }
        return receivers;
    }

    private static List<TrackId> tracks(List<Receiver> receivers) {
        return receivers.stream().map(Receiver::track).toList();
    }

    /**
     * What was painted, in tiles of which size, and how much memory the processes held.
     *
     * @param pixels of all tiles together
     */
    private record Seen(String tile, int pixels, Tally tally, long windowMib, long engineMib) {}
}
