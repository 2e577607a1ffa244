package app.corrillo.client.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.display.PrivateDisplay;
import app.corrillo.testkit.window.ProbeFile;
import app.corrillo.testkit.window.Seen.SeenControl;
import app.corrillo.ui.words.Words;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program holds a meeting behind a door, and its host lets somebody in and removes them with the mouse. */
@Tag("e2e")
class HostedRoomTest {
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final Words WORDS = Words.in(Locale.ENGLISH);

    @TempDir
    Path folder;

    @Test
    void whoeverWaitsIsLetInAndRemoved() throws Exception {
        ProbeFile probe = new ProbeFile(folder);
        StatsFile evas = new StatsFile(folder.resolve("eva.jsonl"));
        Path home = Files.createDirectory(folder.resolve("eva"));
        try (PrivateDisplay display = PrivateDisplay.managed(1280, 800);
                CorrilloProcess host = host(display, probe);
                CorrilloProcess eva = CorrilloProcess.start(
                        home,
                        Map.of(),
                        "bot",
                        host.line(),
                        "--name",
                        "Eva",
                        "--stats",
                        evas.path().toString())) {
            anAddressThatIsTakenIsOneSentence(display);
            awaitPhase(evas, "waiting");
            click(display, probe, WORDS.say("meeting.people"));
            click(display, probe, WORDS.say("moderate.let-in.name", "Eva"));
            awaitPhase(evas, "live");
            Eventually.within(LONG, "Eva is on the screen", () -> probe.shows(List.of("Eva")));

            click(display, probe, WORDS.say("moderate.menu", "Eva"));
            click(display, probe, WORDS.say("moderate.remove"));
            click(display, probe, WORDS.say("moderate.remove.do"));
            awaitPhase(evas, "ended");
            assertEquals("removed", evas.newest().path("reason").asText());
            Eventually.within(LONG, "Eva is gone from the screen", () -> probe.shows(List.of()));
            Eventually.within(LONG, "Eva's program ends", () -> !eva.isAlive());
            Eventually.within(LONG, "a picture of the window", () -> isWindow(folder.resolve("window.png")));
        }
    }

    private void anAddressThatIsTakenIsOneSentence(PrivateDisplay display) throws Exception {
        Path home = Files.createDirectory(folder.resolve("other"));
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String arguments = "host --bind 127.0.0.1 --port " + taken.getLocalPort();
            try (CorrilloProcess other =
                    CorrilloProcess.start(home, Map.of("DISPLAY", display.name()), arguments.split(" "))) {
                String out = other.rest();
                new Outcome(other.exitCode(), out, other.errors())
                        .isOneSentence(1, "127.0.0.1:" + taken.getLocalPort());
            }
        }
    }

    private static boolean isWindow(Path file) {
        try {
            BufferedImage picture = ImageIO.read(file.toFile());
            return picture != null && picture.getWidth() > 1000 && picture.getHeight() > 600;
        } catch (IOException notYet) {
            return false;
        }
    }

    private CorrilloProcess host(PrivateDisplay display, ProbeFile probe) {
        return CorrilloProcess.watched(
                folder,
                display,
                probe,
                ("host --waiting-room --bind 127.0.0.1 --name Ana --camera pattern:320x180@15 --microphone none"
                                + " --speaker none --after 3 --screenshot " + folder.resolve("window.png"))
                        .split(" "));
    }

    private static void awaitPhase(StatsFile stats, String phase) {
        Eventually.within(
                LONG,
                "phase " + phase,
                () -> stats.newest().path("phase").asText().equals(phase));
    }

    private static void click(PrivateDisplay display, ProbeFile probe, String name) {
        Eventually.within(LONG, "a button " + name, () -> probe.control(name).isPresent());
        SeenControl control = probe.control(name).orElseThrow();
        display.output("xdotool", "mousemove", "--sync", String.valueOf(control.x()), String.valueOf(control.y()));
        display.output("xdotool", "click", "1");
    }
}
