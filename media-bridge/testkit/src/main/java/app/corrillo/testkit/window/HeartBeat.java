package app.corrillo.testkit.window;

import app.corrillo.testkit.window.Seen.Stall;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** Asks the JavaFX thread something and waits; while that takes too long, it looks what the thread does. */
final class HeartBeat {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long LOOK_MILLIS = 5;
    private static final int MOST_LOOKS = 1_000;
    private static final int DEPTH = 40;

    private final AtomicReference<@Nullable Thread> javafx = new AtomicReference<>();
    private @Nullable Thread painter;
    private List<Stall> stalls = new ArrayList<>();
    private double longest;
    private int beats;

    private record Look(Thread.State state, List<String> stack) {}

    void beat() {
        long begun = System.nanoTime();
        Thread thread = javafx.get();
        long cpu = cpu(thread);
        long painting = cpu(painter);
        List<Look> looks = new ArrayList<>();
        CountDownLatch answered = new CountDownLatch(1);
        Platform.runLater(() -> {
            javafx.set(Thread.currentThread());
            answered.countDown();
        });
        while (!isOver(answered)) {
            if (thread != null && looks.size() < MOST_LOOKS) {
                looks.add(look(thread));
            }
        }
        double millis = (System.nanoTime() - begun) / 1e6;
        beats++;
        longest = Math.max(longest, millis);
        if (millis > Seen.TOO_LONG) {
            double worked = (cpu(thread) - cpu) / 1e6;
            stalls.add(stall(millis, worked, (cpu(painter) - painting) / 1e6, looks));
        }
    }

    /** What the windows show. */
    Stage stage() {
        CompletableFuture<Stage> stage = new CompletableFuture<>();
        Platform.runLater(() -> stage.complete(Stage.now()));
        return stage.join();
    }

    /** What happened since the last time. */
    Seen news(Stage stage) {
        if (painter == null) {
            painter = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().startsWith("QuantumRenderer"))
                    .findFirst()
                    .orElse(null);
        }
        Seen seen = new Seen(System.nanoTime(), beats, longest, stage.tiles(), stage.controls(), stalls);
        stalls = new ArrayList<>();
        longest = 0;
        beats = 0;
        return seen;
    }

    private static boolean isOver(CountDownLatch latch) {
        try {
            return latch.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    private static long cpu(@Nullable Thread thread) {
        return thread == null ? 0 : THREADS.getThreadCpuTime(thread.threadId());
    }

    private static Look look(Thread thread) {
        List<String> stack = Arrays.stream(thread.getStackTrace())
                .limit(DEPTH)
                .map(frame -> frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .toList();
        return new Look(thread.getState(), stack);
    }

    private static Stall stall(double millis, double cpuMillis, double paintMillis, List<Look> looks) {
        Look most =
                looks.stream()
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                        .entrySet()
                        .stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse(new Look(Thread.State.RUNNABLE, List.of()));
        return new Stall(millis, cpuMillis, paintMillis, most.state().name(), most.stack());
    }
}
