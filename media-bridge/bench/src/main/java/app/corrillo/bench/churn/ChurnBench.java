package app.corrillo.bench.churn;

import app.corrillo.bench.Pause;
import app.corrillo.bench.StatsLines;
import app.corrillo.engine.Engine;
import app.corrillo.engine.EngineOptions;
import app.corrillo.engine.ProcessEnd;
import app.corrillo.meeting.time.SystemTime;
import app.corrillo.mesh.MeshAdapter;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.crowd.Crowd;
import app.corrillo.testkit.display.PrivateDisplay;
import app.corrillo.testkit.window.ProbeFile;
import app.corrillo.testkit.window.Seen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The real program hosts a meeting in a window, and guests with real connections come and go in it: eight are there,
 * and every two seconds the oldest leaves and another one comes. Prints what the screen showed, and how long the JavaFX
 * thread took to answer.
 */
public final class ChurnBench {
    private static final int GUESTS = 8;
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final Duration SETTLES = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String HOST = "Host";

    private ChurnBench() {}

    /** Arguments: the command that is {@code corrillo}, words with spaces between; folder for logs; seconds. */
    public static void main(String[] arguments) throws Exception {
        Path logs = Files.createDirectories(Path.of(arguments[1]));
        int seconds = Integer.parseInt(arguments[2]);
        Path folder = Files.createTempDirectory(logs, "churn");
        ProbeFile probe = new ProbeFile(folder);
        StatsLines stats = new StatsLines(folder.resolve("stats.jsonl"));
        try (PrivateDisplay display = PrivateDisplay.managed(1280, 800)) {
            Process program = start(arguments[0], logs, display, probe, stats);
            try (SystemTime time = new SystemTime();
                    Engine engine = Engine.open(EngineOptions.synthetic(time))) {
                String link = program.inputReader().readLine();
                if (link == null) {
                    throw new IOException("the program did not start; see " + logs);
                }
                new Churn(new Crowd(engine, new MeshAdapter(), time, link, HOST), probe, stats).run(seconds);
            } finally {
                program.destroy();
                program.onExit()
                        .completeOnTimeout(program, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                        .join();
                program.destroyForcibly();
            }
        }
        ProcessEnd.now(0);
    }

    private static Process start(String program, Path logs, PrivateDisplay display, ProbeFile probe, StatsLines stats)
            throws IOException {
        // A session of its own, as a desktop starts a program: then Linux shares the processors out between it and the
        // guests.
        List<String> command = new ArrayList<>(List.of("setsid"));
        command.addAll(List.of(program.split(" ", -1)));
        command.addAll(List.of("host", "--bind", "127.0.0.1", "--name", HOST, "--max", "12"));
        command.addAll(List.of("--camera", "pattern:640x360@30", "--microphone", "none", "--speaker", "none"));
        command.addAll(List.of("--stats", stats.file().toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(logs.resolve("corrillo.log").toFile());
        builder.environment().putAll(probe.environment());
        builder.environment().put("DISPLAY", display.name());
        builder.environment().remove("WAYLAND_DISPLAY");
        return builder.start();
    }

    /** What happens in the meeting, and what is seen of it. */
    private record Churn(Crowd crowd, ProbeFile probe, StatsLines stats) {

        void run(int seconds) throws Exception {
            try (crowd) {
                for (int guest = 0; guest < GUESTS; guest++) {
                    crowd.join();
                }
                Eventually.within(PATIENCE, "everybody is on the screen", this::isRight);
                long begun = System.nanoTime();
                int changes = 0;
                int right = 0;
                while (System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(seconds)) {
                    long next = System.nanoTime() + EVERY.toNanos();
                    crowd.leave();
                    crowd.join();
                    changes++;
                    right += Eventually.holds(until(next), this::isRight) ? 1 : 0;
                    Pause.of(until(next));
                }
                boolean end = Eventually.holds(SETTLES, () -> isRight() && stats.allMove(crowd.names()));
                List<Seen> lines = probe.lines().stream()
                        .filter(line -> line.nanos() > begun)
                        .toList();
                new Report(lines, seconds, changes, right, end).print(System.out);
            }
        }

        private boolean isRight() {
            return probe.shows(crowd.names());
        }

        private static Duration until(long nanos) {
            return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
        }
    }
}
