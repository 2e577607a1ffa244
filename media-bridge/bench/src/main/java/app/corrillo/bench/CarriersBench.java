package app.corrillo.bench;

import app.corrillo.bench.client.Median;
import app.corrillo.engine.ProcessEnd;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.time.SystemTime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

/**
 * What it costs that the engine is a process of its own: the same tiles are painted by either engine in turn, again and
 * again, because a machine is not as fast in one minute as in the next. Arguments: the folder for the film, the
 * publisher's program, seconds to measure each time, rounds, and what to measure: see {@link Request}.
 */
public final class CarriersBench {
    private static final Request FIRST = new Request(9, Integer.MAX_VALUE);
    private static final int FIRST_SECONDS = 15;
    private static final int SETTLE_SECONDS = 4;

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
        try (Publisher publisher = new Publisher(Path.of(arguments[1]), Film.in(folder));
                SystemTime time = new SystemTime();
                Carried process = Carried.process();
                Carried inside = Carried.inside(time)) {
            CarriersBench bench = new CarriersBench(publisher, Integer.parseInt(arguments[2]));
            bench.paint(process, FIRST, FIRST_SECONDS);
            bench.paint(inside, FIRST, FIRST_SECONDS);
            System.out.println("| tiles | process, ms a second | inside | process / inside, median and all |");
            System.out.println("|---|---|---|---|");
            for (String request : Arrays.asList(arguments).subList(4, arguments.length)) {
                bench.compare(process, inside, Request.of(request), rounds);
            }
        }
        ProcessEnd.now(0);
    }

    // Whoever comes first in one round comes last in the next.
    private void compare(Carried process, Carried inside, Request request, int rounds) throws Exception {
        List<Double> there = new ArrayList<>();
        List<Double> here = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            if (round % 2 == 0) {
                there.add(paint(process, request, seconds));
                here.add(paint(inside, request, seconds));
            } else {
                here.add(paint(inside, request, seconds));
                there.add(paint(process, request, seconds));
            }
            ratios.add(there.getLast() / here.getLast());
        }
        System.out.printf(
                "| %d | %.0f | %.0f | %.3f: %s |%n",
                request.tiles(),
                median(there),
                median(here),
                median(ratios),
                ratios.stream().map("%.3f"::formatted).toList());
    }

    /** CPU of everything, in ms a second. */
    private double paint(Carried carried, Request request, int length) throws Exception {
        List<Receiver> receivers = new ArrayList<>();
        try {
            for (int number = 0; number < request.tiles(); number++) {
                receivers.add(Receiver.connect(carried.engine(), publisher, number));
            }
            List<TrackId> tracks = receivers.stream().map(Receiver::track).toList();
            try (Wall _ = Wall.open(carried.engine(), tracks, request)) {
                Pause.seconds(SETTLE_SECONDS);
                Usage before = Usage.now(carried.child());
                Pause.seconds(length);
                return Usage.now(carried.child()).cpuSince(before);
            }
        } finally {
            receivers.forEach(Receiver::close);
        }
    }

    private static double median(List<Double> values) {
        return Median.of(values.stream().mapToDouble(each -> each).toArray());
    }
}
