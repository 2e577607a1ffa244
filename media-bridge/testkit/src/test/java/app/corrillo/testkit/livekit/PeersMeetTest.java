package app.corrillo.testkit.livekit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.testkit.Closing;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.sound.Pcm;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of peer is what the others take it for: it sees, hears and says what it claims. */
@Tag("slow")
class PeersMeetTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String ROOM = "peers";

    private static LiveKitServer server;
    private static Chromium chromium;
    private static BrowserPeer ana;
    private static BrowserPeer luis;
    private static PythonPeer mia;

    @TempDir
    static Path folder;

    @BeforeAll
    static void meet() {
        server = LiveKitServer.start(LiveKitOptions.PLAIN.asInstalled());
        chromium = Chromium.start();
        ana = chromium.open();
        luis = chromium.open();
        mia = PythonPeer.start();
        ana.join(server.url(), server.token(ROOM, "ana"));
        luis.join(server.url(), server.token(ROOM, "luis"));
        mia.join(server.url(), server.token(ROOM, "mia"));
    }

    @AfterAll
    static void part() {
        Closing.all(mia, chromium, server);
    }

    @Test
    void picturesAreReadOnTheOtherSide() {
        ana.publish("camera", PeerPattern.of(3));
        mia.publish("camera", PeerPattern.of(5));
        seen(luis, "ana", 3);
        seen(mia, "ana", 3);
        seen(luis, "mia", 5);
        ana.unpublish("camera");
        Eventually.that("it is gone", () -> luis.track("ana", "camera").isEmpty());
    }

    private static void seen(Peer eyes, String who, int number) {
        Eventually.within(
                LONG,
                who + " is seen",
                () -> eyes.picture(who, "camera")
                        .filter(picture -> picture.isOf(number))
                        .isPresent());
        int first = eyes.picture(who, "camera").orElseThrow().millis();
        Eventually.within(
                LONG,
                who + " moves",
                () -> eyes.picture(who, "camera").orElseThrow().millis() != first);
    }

    @Test
    void tonesAreHeardOnTheOtherSide() {
        luis.publishSound("microphone");
        mia.publishSound("microphone");
        luis.tone("microphone", 700);
        mia.tone("microphone", 1200);
        heard(ana, "luis", sound -> sound.isTone(700));
        heard(mia, "luis", sound -> sound.isTone(700));
        heard(ana, "mia", sound -> sound.isTone(1200));
        mia.mute("microphone", true);
        heard(ana, "mia", sound -> sound.level() < 0.001);
        Eventually.that(
                "the mute is known",
                () -> ana.track("mia", "microphone").orElseThrow().path("muted").asBoolean());
        luis.tone("microphone", 0);
        heard(mia, "luis", sound -> sound.level() < 0.001);
        whatIsSaidIsRecorded();
    }

    private static void heard(Peer ears, String who, Predicate<PeerSound> like) {
        Eventually.within(
                LONG,
                who + " is heard",
                () -> ears.sound(who, "microphone").filter(like).isPresent());
    }

    private static void whatIsSaidIsRecorded() {
        Path wav = Pcm.writeWav(folder.resolve("said.wav"), Pcm.tone(440, 1));
        ana.record("luis", "microphone");
        mia.record("luis", "microphone");
        luis.say("microphone", wav);
        Eventually.that(
                "it is on the recordings",
                () -> loudest(ana.recorded("luis", "microphone")) > 8000
                        && loudest(mia.recorded("luis", "microphone")) > 8000);
    }

    private static int loudest(short[] samples) {
        int most = 0;
        for (short sample : samples) {
            most = Math.max(most, Math.abs(sample));
        }
        return most;
    }

    @Test
    void wordsFilesAndPacketsArrive() {
        ana.sendText("lk.chat", "Hello from Ana");
        mia.sendText("lk.chat", "Hello from Mia");
        luis.sendFile("test", "a.txt", "text/plain", "content".getBytes(StandardCharsets.UTF_8));
        mia.sendData("topic", "packet".getBytes(StandardCharsets.UTF_8), true);
        Eventually.that("Mia reads Ana", () -> mia.texts().contains(new PeerText("ana", "lk.chat", "Hello from Ana")));
        Eventually.that(
                "Luis reads Mia", () -> luis.texts().contains(new PeerText("mia", "lk.chat", "Hello from Mia")));
        Eventually.that("Ana has the packet", () -> ana.data().contains(new PeerText("mia", "topic", "packet")));
        String digest = "ed7002b439e9ac845f22357d822bac1444730fbdb6016d3ec9432297b9ec9f73";
        PeerFile file = new PeerFile("luis", "test", "a.txt", "text/plain", 7, digest);
        Eventually.that("Ana has the file", () -> ana.files().contains(file));
        Eventually.that("Mia has the file", () -> mia.files().contains(file));
        luis.sendChat("In the older dialect");
        Eventually.that(
                "Ana reads it",
                () -> ana.chats().stream().anyMatch(chat -> chat.text().equals("In the older dialect")));
    }

    @Test
    void attributesAndCallsArrive() {
        LiveKitToken own = LiveKitToken.of("noa").room(ROOM).grant("canUpdateOwnMetadata", true);
        try (BrowserPeer noa = chromium.open()) {
            noa.join(server.url(), server.sign(own));
            noa.attributes(Map.of("hand", "up"));
            Eventually.equal(
                    "up",
                    () -> mia.person("noa")
                            .map(who -> who.path("attributes").path("hand").asText())
                            .orElse(""));
            mia.ask("answerRpc", Map.of("method", "echo", "answer", "you said "));
            assertEquals(
                    "you said hi",
                    noa.ask("rpc", Map.of("to", "mia", "method", "echo", "payload", "hi"))
                            .asText());
        }
    }
}
