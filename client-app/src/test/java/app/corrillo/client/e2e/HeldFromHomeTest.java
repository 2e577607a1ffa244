package app.corrillo.client.e2e;

import static org.junit.jupiter.api.Assertions.assertFalse;

import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.display.PrivateDisplay;
import app.corrillo.testkit.livekit.LiveKitServer;
import app.corrillo.testkit.window.ProbeFile;
import app.corrillo.testkit.window.Seen.SeenControl;
import app.corrillo.ui.words.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * With mouse and keyboard, from the home of the real program: a room on a real livekit-server whose key the person has,
 * and somebody who comes by the invitation that was copied there.
 */
@Tag("e2e")
class HeldFromHomeTest {
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final Words WORDS = Words.in(Locale.ENGLISH);
    private static final String WISHES = "--camera pattern:320x180@15 --microphone none --speaker none --name ";

    @TempDir
    Path folder;

    @Test
    void whoHasTheKeyHoldsAMeetingAndInvitesByTheClipboard() throws Exception {
        Path anas = Files.createDirectory(folder.resolve("ana"));
        Path evas = Files.createDirectory(folder.resolve("eva"));
        ProbeFile ana = new ProbeFile(anas);
        ProbeFile eva = new ProbeFile(evas);
        try (LiveKitServer server = LiveKitServer.start();
                PrivateDisplay display = PrivateDisplay.managed(1280, 800);
                CorrilloProcess host = CorrilloProcess.watched(anas, display, ana, (WISHES + "Ana").split(" "))) {
            click(display, ana, WORDS.say("home.join.tip"), () -> write(display, server.url()));
            click(display, ana, WORDS.say("home.hold.tip"), () -> {});
            write(display, "Weekly");
            press(display, "Tab");
            write(display, LiveKitServer.KEY);
            press(display, "Tab");
            write(display, LiveKitServer.SECRET);
            press(display, "Return");
            join(display, ana);
            Eventually.within(LONG, "Ana is in", () -> ana.shows(List.of()));
            click(display, ana, WORDS.say("meeting.copy-invitation"), () -> {});

            try (CorrilloProcess guest = CorrilloProcess.watched(evas, display, eva, (WISHES + "Eva").split(" "))) {
                click(display, eva, WORDS.say("home.clipboard.join"), () -> {});
                join(display, eva);
                Eventually.within(LONG, "Eva sees Ana", () -> eva.shows(List.of("Ana")));
                Eventually.within(LONG, "Ana sees Eva", () -> ana.shows(List.of("Eva")));
                assertFalse(guest.errors().contains(LiveKitServer.SECRET));
            }
            assertFalse(host.errors().contains(LiveKitServer.SECRET));
        }
    }

    // The home has a button of that word, too.
    private static void join(PrivateDisplay display, ProbeFile probe) {
        String back = WORDS.say("lobby.back");
        Eventually.within(LONG, "the lobby", () -> probe.control(back).isPresent());
        click(display, probe, WORDS.say("lobby.join"), () -> {});
    }

    /** Waits for a button, does what comes before it, and clicks it. */
    private static void click(PrivateDisplay display, ProbeFile probe, String name, Runnable before) {
        Eventually.within(LONG, "a button " + name, () -> probe.control(name).isPresent());
        before.run();
        SeenControl control = probe.control(name).orElseThrow();
        display.output("xdotool", "mousemove", "--sync", String.valueOf(control.x()), String.valueOf(control.y()));
        display.output("xdotool", "click", "1");
    }

    private static void write(PrivateDisplay display, String text) {
        display.output("xdotool", "type", "--delay", "30", text);
    }

    private static void press(PrivateDisplay display, String key) {
        display.output("xdotool", "key", key);
    }
}
