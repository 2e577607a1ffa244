package app.corrillo.client.kills;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.carrier.EngineProcess;
import app.corrillo.carrier.KeptEngine;
import app.corrillo.client.e2e.Engines;
import app.corrillo.client.engine.EngineProgram;
import app.corrillo.client.engine.FaultyProgram;
import app.corrillo.engine.Engine;
import app.corrillo.engine.EngineOptions;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.Phase;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.ScreenSpec;
import app.corrillo.mesh.HostOptions;
import app.corrillo.mesh.MeshHost;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.Leftovers;
import app.corrillo.testkit.LetThreadsLive;
import app.corrillo.testkit.display.PrivateDisplay;
import app.corrillo.testkit.sound.PrivatePulse;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process of Ana's engine is killed again and again while she joins, shares, exchanges devices and leaves; her
 * meeting with Luis, whose engine is left alone, is still there afterwards. How often says {@code -Dkills=N}.
 */
@Tag("e2e")
@LetThreadsLive(
        value = {"engine", "Thread-"},
        because = "threads of the native library outlive it")
class EngineKillsTest {
    private static final int KILLS = Integer.getInteger("kills", Step.values().length);
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final System.Logger LOG = System.getLogger(EngineKillsTest.class.getName());

    @TempDir
    Path folder;

    /** What Ana has just begun when her engine is killed. */
    private enum Step {
        TALKING {
            @Override
            void begin(Attendee ana) {}
        },
        SHARING {
            @Override
            void begin(Attendee ana) {
                ana.send(new MeetingCommand.ShareScreen(new ScreenSpec.Whole()));
            }
        },
        NO_LONGER_SHARING {
            @Override
            void begin(Attendee ana) {
                ana.send(new MeetingCommand.StopSharing());
            }
        },
        ANOTHER_CAMERA {
            @Override
            void begin(Attendee ana) {
                boolean small = ana.state().local().camera().equals(new CameraSpec.TestPattern(320, 180, 15, -1));
                ana.send(new MeetingCommand.ChooseCamera(new CameraSpec.TestPattern(small ? 640 : 320, 180, 15, -1)));
            }
        },
        ANOTHER_MICROPHONE {
            @Override
            void begin(Attendee ana) {
                boolean first = ana.state().local().microphone().equals(new MicrophoneSpec.Named("mic"));
                ana.send(new MeetingCommand.ChooseMicrophone(new MicrophoneSpec.Named(first ? "mic2" : "mic")));
            }
        },
        JOINING {
            @Override
            void begin(Attendee ana) {
                ana.leave();
                ana.join();
            }
        },
        LEAVING {
            @Override
            void begin(Attendee ana) {
                Thread.ofVirtual().start(ana::leave);
            }

            @Override
            void after(Attendee ana) {
                Eventually.within(LONG, "she has left", () -> ana.state().phase() == Phase.IDLE);
                ana.join();
            }
        };

        abstract void begin(Attendee ana);

        void after(Attendee ana) {}
    }

    /** How it ends: by a signal, or by a fault in the native library that the engine itself walks into. */
    private enum End {
        KILL,
        SEGV,
        ABRT,
        STOP,
        FAULT {
            @Override
            void strike(EngineProcess engine) {
                engine.engine().windows();
            }
        };

        void strike(EngineProcess engine) throws IOException, InterruptedException {
            String pid = String.valueOf(engine.handle().pid());
            new ProcessBuilder("sh", "-c", "kill -" + this + " " + pid).start().waitFor();
        }
    }

    @Test
    void theMeetingIsStillThere() throws Exception {
        Set<Path> before = Leftovers.named("corrillo-engine-", ".so");
        Map<End, List<Double>> times = new EnumMap<>(End.class);
        try (PrivateDisplay display = PrivateDisplay.bare(640, 360);
                PrivatePulse sound = PrivatePulse.start();
                SkippingTime time = new SkippingTime();
                MeshHost host = MeshHost.start(
                        new HostOptions(UntrustedText.name("Room"), "127.0.0.1", 0, 8, List.of(), false));
                MediaEngine luiss = Engine.open(EngineOptions.synthetic(time));
                KeptEngine anas = KeptEngine.start(
                        number -> EngineProcess.start(scratch -> command(number, scratch, display, sound)), time)) {
            sound.plugMicrophone("mic2", "Second");
            try (Attendee luis = new Attendee("Luis", luiss, time, new MicrophoneSpec.None(), host.link());
                    Attendee ana = new Attendee("Ana", anas, time, new MicrophoneSpec.Named("mic"), host.link())) {
                luis.join();
                ana.join();
                Eventually.within(LONG, "they see each other", both(ana, luis, Set.of()));
                for (int kill = 0; kill < KILLS; kill++) {
                    Step step = Step.values()[kill % Step.values().length];
                    End end = End.values()[kill % End.values().length];
                    times.computeIfAbsent(end, _ -> new ArrayList<>()).add(kill(step, end, ana, luis, anas));
                    time.skip(MINUTE);
                }
                Eventually.equal(
                        1, () -> Engines.of(ProcessHandle.current().pid()).size());
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

    private static BooleanSupplier both(Attendee ana, Attendee luis, Set<TrackId> known) {
        boolean[] seen = new boolean[2];
        return () -> {
            seen[0] |= ana.sees(Source.CAMERA) && ana.isLive();
            seen[1] |= luis.others(Source.CAMERA).stream().noneMatch(known::contains) && luis.sees(Source.CAMERA);
            return seen[0] && seen[1];
        };
    }

    private List<String> command(int number, Path scratch, PrivateDisplay display, PrivatePulse sound) {
        List<String> command = new ArrayList<>(List.of("env", "DISPLAY=" + display.name()));
        sound.environment().forEach((name, value) -> command.add(name + "=" + value));
        command.add("XDG_STATE_HOME=" + folder.resolve("state"));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx96m",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + folder.resolve("engine-crash-%p.log"),
                "-Djava.io.tmpdir=" + scratch,
                "-Djava.awt.headless=true",
                "--enable-native-access=webrtc.java,app.corrillo.engine",
                "-cp",
                System.getProperty("java.class.path"),
                "-p",
                System.getProperty("jdk.module.path"),
                "--patch-module",
                "app.corrillo.client=" + Path.of("target", "test-classes").toAbsolutePath(),
                "-m",
                "app.corrillo.client/" + FaultyProgram.class.getName(),
                EngineProgram.COMMAND,
                String.valueOf(number),
                String.valueOf(ProcessHandle.current().pid())));
        return command;
    }

    private static String summary(List<Double> seconds) {
        List<Double> sorted = seconds.stream().sorted(Comparator.naturalOrder()).toList();
        return "%d kills, media back after %.2f s (median), %.2f s (longest)"
                .formatted(sorted.size(), sorted.get(sorted.size() / 2), sorted.getLast());
    }
}
