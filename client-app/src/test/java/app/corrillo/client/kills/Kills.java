package app.corrillo.client.kills;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.carrier.EngineProcess;
import app.corrillo.carrier.KeptEngine;
import app.corrillo.client.e2e.Engines;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.Leftovers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * The process of Ana's engine is killed again and again while she joins, shares, exchanges devices and leaves; her
 * meeting with Luis, whose engine is left alone, is still there afterwards. This process is the window of both, but for
 * what JavaFX paints.
 *
 * @param anas her way into the meeting
 * @param luiss his way into the same one
 * @param folder for what the engines write down
 */
record Kills(String anas, String luiss, Path folder) {
    static final Duration LONG = Duration.ofSeconds(60);
    private static final List<Step> STEPS = List.of(Step.values());
    private static final List<End> ENDS = List.of(End.values());
    // Of fewer kills nothing can be told but noise.
    private static final int MANY = 100;
    // In MiB.
    private static final double LITTLE = 0.1;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final System.Logger LOG = System.getLogger(Kills.class.getName());

    /**
     * Kills so many times, at each step and in each way in turn, and tells how long media was away and how the memory
     * of this process grew.
     */
    void inARow(int count) throws Exception {
        Set<Path> before = Leftovers.named("corrillo-engine-", ".so");
        Map<End, List<Double>> times = new EnumMap<>(End.class);
        Growth growth = new Growth();
        try (SkippingTime time = new SkippingTime();
                Computer his = Computer.start(folder, time);
                Computer hers = Computer.start(folder, time)) {
            hers.sound().plugMicrophone("mic2", "Second");
            KeptEngine killed = hers.engine();
            try (Attendee luis = new Attendee("Luis", his.engine(), time, new MicrophoneSpec.None(), luiss);
                    Attendee ana = new Attendee("Ana", killed, time, new MicrophoneSpec.Named("mic"), anas)) {
                luis.join();
                ana.join();
                Eventually.within(LONG, "they see each other", both(ana, luis, Set.of()));
                for (int kill = 0; kill < count; kill++) {
                    Step step = STEPS.get(kill % STEPS.size());
                    // In each round of the steps another one.
                    End end = ENDS.get((kill % STEPS.size() + kill / STEPS.size()) % ENDS.size());
                    times.computeIfAbsent(end, _ -> new ArrayList<>()).add(kill(step, end, ana, luis, killed));
                    theChosenDevicesAreUsed(step + " " + end, hers, ana, luis);
                    time.skip(MINUTE);
                    growth.look();
                }
                Eventually.equal(
                        2, () -> Engines.of(ProcessHandle.current().pid()).size());
                assertTrue(ana.isLive() && luis.isLive());
                assertEquals(2, luis.state().participants().size());
                assertTrue(ana.state().local().microphoneOn());
            }
        }
        times.forEach((end, all) -> LOG.log(System.Logger.Level.INFO, "{0}: {1}", end, summary(all)));
        LOG.log(
                System.Logger.Level.INFO,
                "{0}",
                summary(times.values().stream().flatMap(List::stream).toList()));
        LOG.log(System.Logger.Level.INFO, "{0}", growth);
        assertTrue(count < MANY || growth.memory() < LITTLE, growth::toString);
        Eventually.that(
                "no process is left",
                () -> Engines.of(ProcessHandle.current().pid()).isEmpty());
        assertEquals(Set.of(), Leftovers.abandonedSince(before, "corrillo-engine-", ".so"));
        try (Stream<Path> files = Files.list(folder)) {
            assertTrue(files.anyMatch(file -> file.toString().contains("engine-crash-")), "a crash is written down");
        }
    }

    // Seconds from the signal to the first new picture of each at the other.
    private static double kill(Step step, End end, Attendee ana, Attendee luis, KeptEngine engine)
            throws IOException, InterruptedException {
        Eventually.within(LONG, "an engine", () -> engine.life() instanceof EngineProcess);
        EngineProcess victim = (EngineProcess) Objects.requireNonNull(engine.life());
        Set<TrackId> known = new HashSet<>(luis.others(Source.CAMERA));
        step.begin(ana);
        long start = System.nanoTime();
        end.strike(victim);
        step.after(ana);
        Eventually.within(LONG, step + " " + end + ": they see each other again", both(ana, luis, known));
        if (step == Step.SHARING) {
            Eventually.within(LONG, "the screen is seen", () -> luis.sees(Source.SCREEN));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        LOG.log(System.Logger.Level.INFO, "{0} {1}: {2} s", step, end, seconds);
        return seconds;
    }

    private static void theChosenDevicesAreUsed(String when, Computer hers, Attendee ana, Attendee luis) {
        CameraSpec.TestPattern camera =
                (CameraSpec.TestPattern) ana.state().local().camera();
        Eventually.within(
                LONG,
                when + ": what he sees is of " + camera,
                () -> luis.seesCameraLike(camera.width(), camera.height()));
        MicrophoneSpec chosen = ana.state().local().microphone();
        for (String microphone : List.of("mic", "mic2")) {
            boolean isChosen = chosen.equals(new MicrophoneSpec.Named(microphone));
            Eventually.within(LONG, when + ": of microphones only " + chosen, () -> hers.reads(microphone) == isChosen);
        }
    }

    /** Whether both have seen each other since it was made; he not in a track that was known. */
    static BooleanSupplier both(Attendee ana, Attendee luis, Set<TrackId> known) {
        boolean[] seen = new boolean[2];
        return () -> {
            seen[0] |= ana.sees(Source.CAMERA) && ana.isLive();
            seen[1] |= luis.others(Source.CAMERA).stream().noneMatch(known::contains) && luis.sees(Source.CAMERA);
            return seen[0] && seen[1];
        };
    }

    private static String summary(List<Double> seconds) {
        List<Double> sorted = seconds.stream().sorted(Comparator.naturalOrder()).toList();
        return "%d kills, media back after %.2f s (median), %.2f s (longest)"
                .formatted(sorted.size(), sorted.get(sorted.size() / 2), sorted.getLast());
    }
}
