package app.corrillo.testkit.window;

import app.corrillo.testkit.window.Seen.Parts;
import app.corrillo.testkit.window.Seen.Stall;
import app.corrillo.testkit.window.ThreadClock.Times;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** Asks the JavaFX thread something and waits; while that takes too long, it looks what the thread does. */
final class HeartBeat {
    private static final long LOOK_MILLIS = 5;
    private static final int MOST_LOOKS = 1_000;
    private static final int DEPTH = 40;

    private final AtomicReference<@Nullable Thread> javafx = new AtomicReference<>();
    private final ThreadClock own = ThreadClock.own();
    private ThreadClock worker = ThreadClock.of("JavaFX Applicat");
    private ThreadClock messenger = ThreadClock.of("InvokeLaterDisp");
    private ThreadClock painter = ThreadClock.of("QuantumRenderer");
    private final Returns returns = new Returns();
    private List<Stall> stalls = new ArrayList<>();
    private Parts longest = Parts.NONE;
    private int beats;

    private record Look(Thread.State state, List<String> stack) {}

    void beat() {
        Thread thread = javafx.get();
        Times working = worker.now();
        Times bringing = messenger.now();
        Times painting = painter.now();
        List<Look> looks = new ArrayList<>();
        CompletableFuture<Long> answer = new CompletableFuture<>();
        Times asking = own.now();
        long begun = System.nanoTime();
        Platform.runLater(() -> {
            javafx.set(Thread.currentThread());
            answer.complete(System.nanoTime());
        });
        long late = own.now().since(asking).ready();
        while (!isOver(answer)) {
            if (thread != null && looks.size() < MOST_LOOKS) {
                looks.add(look(thread));
            }
        }
        Parts parts = parts(
                Math.max(0, answer.join() - begun - late),
                worker.now().since(working),
                messenger.now().since(bringing));
        beats++;
        longest = longest.or(parts);
        if (parts.answer() > Seen.TOO_LONG) {
            stalls.add(stall(parts, painter.now().since(painting), looks));
        }
    }

    private static Parts parts(long answer, Times worker, Times messenger) {
        long worked = Math.min(answer, worker.worked());
        long ready = Math.min(answer - worked, worker.ready() + messenger.ready());
        return new Parts(answer / 1e6, worked / 1e6, ready / 1e6, (answer - worked - ready) / 1e6);
    }

    /** What the windows show. */
    Stage stage() {
        CompletableFuture<Stage> stage = new CompletableFuture<>();
        Platform.runLater(() -> stage.complete(Stage.now(returns)));
        return stage.join();
    }

    /** What happened since the last time. */
    Seen news(Stage stage) {
        if (!painter.isKnown()) {
            worker = ThreadClock.of("JavaFX Applicat");
            messenger = ThreadClock.of("InvokeLaterDisp");
            painter = ThreadClock.of("QuantumRenderer");
        }
        Seen seen = new Seen(
                System.nanoTime(),
                beats,
                longest,
                stage.tiles(),
                stage.controls(),
                String.join(" ", stage.strip()),
                stage.lines(),
                stalls,
                stage.returns());
        stalls = new ArrayList<>();
        longest = Parts.NONE;
        beats = 0;
        return seen;
    }

    private static boolean isOver(CompletableFuture<Long> answer) {
        try {
            answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (InterruptedException | ExecutionException ended) {
            throw new IllegalStateException(ended);
        }
    }

    private static Look look(Thread thread) {
        List<String> stack = Arrays.stream(thread.getStackTrace())
                .limit(DEPTH)
                .map(frame -> frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .toList();
        return new Look(thread.getState(), stack);
    }

    private static Stall stall(Parts parts, Times painter, List<Look> looks) {
        Look most =
                looks.stream()
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                        .entrySet()
                        .stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse(new Look(Thread.State.RUNNABLE, List.of()));
        return new Stall(
                parts,
                painter.worked() / 1e6,
                painter.ready() / 1e6,
                most.state().name(),
                most.stack());
    }
}
