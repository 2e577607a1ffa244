package app.corrillo.bench.trouble;

import app.corrillo.bench.client.Clients;
import app.corrillo.bench.client.LoopFilms;
import app.corrillo.bench.client.Median;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * Makes trouble between a livekit-server and two clients that are in the same room at the same time, Corrillo and a
 * browser, and prints how long each took until its picture moved again for good. Both are watched from outside, by the
 * pixels of their screens. Only in a network namespace of its own.
 */
public final class TroubleBench {
    private static final long PAUSE = 5_000_000;
    private static final long STEADY = 3_000_000_000L;
    private static final long LIMIT = 75_000_000_000L;

    private final PrintStream out = System.out;
    private final Clients clients;
    private final int times;

    private TroubleBench(Clients clients, int times) {
        this.clients = clients;
        this.times = times;
    }

    /** Seconds: what is counted, and how long the picture stood still in all. */
    private record Outcome(double counted, double still) {}

    /** Arguments: program, publisher, npm modules, folder for films and logs, how often, names of troubles. */
    public static void main(String[] arguments) throws Exception {
        Clients clients = Clients.of(List.of(arguments));
        LoopFilms.make(clients.folder(), List.of(360));
        TroubleBench bench = new TroubleBench(clients, Integer.parseInt(arguments[4]));
        bench.out.println("| trouble | | s, each time | median | stood still, s |");
        for (String name : List.of(arguments).subList(5, arguments.length)) {
            bench.measure(Trouble.valueOf(name));
        }
        System.exit(0);
    }

    private void measure(Trouble trouble) throws Exception {
        List<List<Outcome>> all = new ArrayList<>();
        List<String> names = List.of();
        int scenes = trouble.isForgotten() ? 1 : times;
        for (int number = 0; number < scenes; number++) {
            try (Scene scene = new Scene(clients, trouble == Trouble.DEAD_SOCKET)) {
                names = scene.sides().stream().map(Side::name).toList();
                for (int time = 0; time < times / scenes; time++) {
                    all.add(happen(trouble, scene));
                }
            }
        }
        double[] medians = new double[names.size()];
        for (int side = 0; side < medians.length; side++) {
            int which = side;
            double[] counted = all.stream()
                    .mapToDouble(outcome -> outcome.get(which).counted())
                    .toArray();
            double[] still = all.stream()
                    .mapToDouble(outcome -> outcome.get(which).still())
                    .toArray();
            medians[side] = Median.of(counted);
            out.println("| " + trouble.words() + " | " + names.get(side) + " | " + text(counted) + " | "
                    + text(medians[side]) + " | " + text(Median.of(still)) + " |");
        }
        out.println("| | ratio | | " + text(medians[0] / medians[1]) + " | |");
    }

    private List<Outcome> happen(Trouble trouble, Scene scene) throws IOException {
        List<Side> sides = scene.sides();
        long began = System.nanoTime();
        sides.forEach(side -> side.begin(began));
        CompletableFuture<Void> over = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                trouble.happen(scene);
                over.complete(null);
            } catch (Exception failure) {
                over.completeExceptionally(failure);
            }
        });
        long now = began;
        while (now - began < LIMIT && !(over.isDone() && isOver(trouble, sides, now))) {
            LockSupport.parkNanos(PAUSE);
            now = System.nanoTime();
            for (Side side : sides) {
                side.look(now);
            }
        }
        over.join();
        List<Outcome> outcomes = new ArrayList<>();
        for (Side side : sides) {
            Movement movement = side.movement();
            if (!movement.isSteady(now, STEADY)) {
                side.save(clients.logs());
            }
            double counted = trouble == Trouble.DEAD_SOCKET ? side.noticed() : movement.back(now);
            outcomes.add(new Outcome(counted, movement.still(now)));
        }
        return outcomes;
    }

    private static boolean isOver(Trouble trouble, List<Side> sides, long now) {
        return sides.stream()
                .allMatch(side -> side.movement().isSteady(now, STEADY)
                        && (trouble != Trouble.DEAD_SOCKET || !Double.isNaN(side.noticed())));
    }

    private static String text(double... values) {
        return Arrays.stream(values)
                .mapToObj(value -> String.format(Locale.ROOT, "%.2f", value))
                .collect(Collectors.joining(" "));
    }
}
