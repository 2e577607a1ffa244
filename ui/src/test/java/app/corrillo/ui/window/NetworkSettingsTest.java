package app.corrillo.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.PortRange;
import app.corrillo.ui.Fx;
import app.corrillo.ui.Preferences;
import app.corrillo.ui.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the network needs, what a microphone sounds like, and what goes to whoever helps. */
@Tag("slow")
class NetworkSettingsTest {
    private static final Words EN = Words.in(Locale.ENGLISH);

    @Test
    void whatIsRightIsKeptAndWhatIsWrongSaysWhy() {
        try (Guest guest = Guest.at(new Start.Home(), Guest.known())) {
            guest.settings("network");
            type(guest, "settings.proxy", "proxy");
            assertTrue(says(guest, EN.say("settings.proxy.wrong")));
            assertEquals("", network(guest).proxy());
            type(guest, "settings.proxy", " proxy.example:3128 ");
            assertFalse(says(guest, EN.say("settings.proxy.wrong")));
            assertEquals("proxy.example:3128", network(guest).proxy());

            type(guest, "settings.relay.servers", "stun:stun.example, turn:relay.example:3478");
            type(guest, "settings.relay.user", "ana");
            assertEquals(
                    List.of("stun:stun.example", "turn:relay.example:3478"),
                    network(guest).servers());
            type(guest, "settings.relay.servers", "relay.example");
            assertTrue(says(guest, EN.say("settings.relay.servers.wrong")));
            assertEquals(2, network(guest).servers().size());

            type(guest, "settings.relay.password", "hush");
            assertEquals(List.of("hush"), guest.desk.passwords);
            Fx.until("without a keyring that is said", () -> says(guest, EN.say("settings.relay.password.unkept")));
            assertEquals(
                    "", Fx.call(() -> field(guest, "settings.relay.password").getText()));
            assertFalse(guest.desk.preferences().toString().contains("hush"));

            type(guest, "settings.ports", "50000-50100");
            type(guest, "settings.ports", "80-90");
            assertTrue(says(guest, EN.say("settings.ports.wrong")));
            guest.turn(EN.say("settings.relay.only"));
            guest.turn(EN.say("settings.tcp.only"));
            assertEquals(
                    new Preferences.Network(
                            "proxy.example:3128",
                            List.of("stun:stun.example", "turn:relay.example:3478"),
                            "ana",
                            true,
                            true,
                            new PortRange(50_000, 50_100)),
                    network(guest));
        }
    }

    @Test
    void aVoiceIsRecordedAndHeardAgain() {
        try (Guest guest = Guest.at(new Start.Home(), Guest.known())) {
            guest.desk.recorded = new CompletableFuture<>();
            guest.desk.tested = new CompletableFuture<>();
            guest.settings("sound");
            Labeled test = (Labeled) Fx.call(() -> guest.inSettings(".voice-test"));
            Fx.run(((ButtonBase) test)::fire);
            assertEquals(EN.say("settings.record.speak"), Fx.call(test::getText));
            guest.desk.recorded.complete(null);
            Fx.until("it is played", () -> test.getText().equals(EN.say("settings.record.listen")));
            assertTrue(guest.desk.engine.calls().toString().contains("play sample"));
            guest.desk.tested.complete(null);
            Fx.until("it is over", () -> test.getText().equals(EN.say("settings.record")));

            guest.desk.recorded =
                    CompletableFuture.failedFuture(new MediaException(MediaProblem.DEVICE_BUSY, "in use"));
            Fx.run(((ButtonBase) test)::fire);
            Fx.until("why not", () -> says(guest, EN.sentence(MediaProblem.DEVICE_BUSY)));
            assertFalse(Fx.call(test::isDisabled));
        }
    }

    @Test
    void whoeverHelpsGetsTheReportAndTheFolder() {
        try (Guest guest = Guest.at(new Start.Home(), Guest.known())) {
            guest.settings("about");
            Fx.run(() -> ((ButtonBase) guest.named(EN.say("settings.diagnose"))).fire());
            Fx.until(
                    "it is copied",
                    () -> "Corrillo 1.2.3\nSound: works\n"
                            .equals(Clipboard.getSystemClipboard().getString()));
            Fx.run(() -> ((ButtonBase) guest.named(EN.say("settings.open-log"))).fire());
            assertEquals(1, guest.desk.logsOpened.get());
        }
    }

    @Test
    void everyNewLineIsFound() {
        try (Guest guest = Guest.at(new Start.Home(), Guest.known())) {
            guest.settings("general");
            for (String key : List.of(
                    "settings.proxy",
                    "settings.relay.only",
                    "settings.tcp.only",
                    "settings.apart",
                    "settings.letters")) {
                finds(guest, EN.say(key), EN.say(key));
            }
            finds(guest, EN.say("settings.record.title"), EN.say("settings.record"));
            finds(guest, EN.say("settings.diagnose.title"), EN.say("settings.open-log"));
            finds(guest, "turn", EN.say("settings.relay.servers"));
        }
    }

    @Test
    void brokenSettingsAreToldOnTheFirstScreen() {
        try (Guest guest = Guest.at(new Start.Home(), Guest.known())) {
            guest.desk.broken = Optional.of("/home/ana/.config/corrillo/settings.json.broken");
            Fx.run(() -> guest.window.arrive(Optional.of(Guest.LINK)));
            guest.awaits(".lobby");
            guest.press(javafx.scene.input.KeyCode.ESCAPE);
            guest.reads(EN.say("home.settings-broken", "/home/ana/.config/corrillo/settings.json.broken"));
        }
    }

    private static void finds(Guest guest, String sought, String control) {
        Fx.run(() -> ((TextField) guest.inSettings("#search-settings")).setText(sought));
        Fx.until(sought, () -> isThere(guest, control));
    }

    private static boolean isThere(Guest guest, String name) {
        try {
            return guest.named(name).isVisible();
        } catch (AssertionError notYet) {
            return false;
        }
    }

    private static Preferences.Network network(Guest guest) {
        return guest.desk.preferences().network();
    }

    private static TextField field(Guest guest, String key) {
        return (TextField) guest.named(EN.say(key));
    }

    private static void type(Guest guest, String key, String text) {
        Fx.run(() -> {
            TextField field = field(guest, key);
            field.setText(text);
            field.fireEvent(new ActionEvent());
        });
    }

    private static boolean says(Guest guest, String sentence) {
        return Fx.call(() -> guest.inSettings(".settings-page").lookupAll(".trouble").stream()
                .filter(Node::isVisible)
                .anyMatch(trouble -> sentence.equals(trouble.getAccessibleText())));
    }
}
