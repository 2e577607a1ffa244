package app.corrillo.client.kills;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.carrier.EngineProcess;
import app.corrillo.engine.Engine;
import app.corrillo.engine.EngineOptions;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.LetThreadsLive;
import app.corrillo.testkit.livekit.BrowserPeer;
import app.corrillo.testkit.livekit.Chromium;
import app.corrillo.testkit.livekit.LiveKitServer;
import app.corrillo.testkit.livekit.Peer;
import app.corrillo.testkit.livekit.PeerText;
import app.corrillo.testkit.livekit.PythonPeer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The engine's process of one of two of us is killed in a room where a client of LiveKit's is the third: she gets what
 * she missed, and the third reads everything once, and no more than that.
 */
@Tag("e2e")
@LetThreadsLive(
        value = {"engine", "Thread-", "process reaper"},
        because = "threads of the native library outlive it")
class MissedBesideVendorsTest {
    /** How Corrillo's people ask for what they missed. */
    private static final String ASKED = "corrillo.missed";

    /** The older dialect, in which everything is written as well. */
    private static final String OLDER = "lk-chat-topic";

    private static final List<String> TROUBLE =
            List.of("disconnected", "reconnecting", "signalReconnecting", "subscriptionFailed", "encryptionError");

    @TempDir
    Path folder;

    @Test
    void withABrowser() throws Exception {
        try (Chromium chromium = Chromium.start();
                BrowserPeer browser = chromium.open()) {
            miss(browser, Map.of("adaptiveStream", false));
        }
    }

    @Test
    void withPython() throws Exception {
        try (PythonPeer python = PythonPeer.start()) {
            miss(python, Map.of());
        }
    }

    private void miss(Peer them, Map<String, ?> options) throws Exception {
        try (LiveKitServer server = LiveKitServer.start();
                SkippingTime time = new SkippingTime();
                MediaEngine left = Engine.open(EngineOptions.synthetic(time));
                Computer hers = Computer.start(folder, time);
                Attendee luis = new Attendee("Luis", left, time, new MicrophoneSpec.None(), link(server, "luis"));
                Attendee ana = new Attendee(
                        "Ana", hers.engine(), time, new MicrophoneSpec.Named("mic"), link(server, "ana"))) {
            luis.join();
            ana.join();
            them.join(server.url(), server.token("missed", "them"), options);
            Eventually.within(Kills.LONG, "they see each other", Kills.both(ana, luis, Set.of()));
            seeBoth(them);
            luis.say("before");
            Eventually.equal(List.of("before"), ana::chat);
            Eventually.equal(List.of("before"), () -> read(them, "luis"));

            long notices = ana.state().noticesGiven();
            hers.holdNext();
            End.KILL.strike((EngineProcess) Objects.requireNonNull(hers.engine().life()));
            Eventually.within(
                    Kills.LONG,
                    "her engine restarts",
                    () -> ana.state().notices().stream()
                            .anyMatch(notice ->
                                    notice.kind() == Notice.Kind.ENGINE_RESTARTING && notice.number() > notices));
            luis.say("while she has none");
            ana.say("hers, without one");
            Eventually.equal(List.of("before", "while she has none"), () -> read(them, "luis"));
            assertEquals(List.of("before"), heard(ana), "it did not reach her");
            hers.letNext();

            List<String> both = List.of("before", "hers, without one", "while she has none");
            Eventually.within(
                    Kills.LONG, "she gets what she missed", () -> ana.chat().equals(both));
            Eventually.equal(both, luis::chat);
            Eventually.within(Kills.LONG, "he sees her again", () -> luis.sees(Source.CAMERA));
            undisturbed(them, ana, luis);
        }
    }

    /** What is said last is read last: nothing else has come before it. */
    private static void undisturbed(Peer them, Attendee ana, Attendee luis) {
        luis.say("after");
        ana.say("hers, after");
        Eventually.equal(List.of("before", "while she has none", "after"), () -> read(them, "luis"));
        Eventually.equal(List.of("hers, without one", "hers, after"), () -> read(them, "ana"));
        them.sendText("lk.chat", "theirs");
        Eventually.that(
                "both read it",
                () -> Stream.of(ana, luis).allMatch(one -> one.chat().contains("theirs")));
        seeBoth(them);
        isNothingElse(them);
    }

    private static void seeBoth(Peer them) {
        Eventually.within(
                Kills.LONG,
                "they see both of us",
                () -> Stream.of("ana", "luis")
                        .allMatch(who -> them.picture(who, "camera").isPresent()));
    }

    private static List<String> heard(Attendee who) {
        return who.chat().stream().filter(text -> !text.startsWith("hers")).toList();
    }

    private static void isNothingElse(Peer them) {
        assertEquals(
                List.of(),
                them.events().stream()
                        .filter(event -> TROUBLE.stream().anyMatch(event::startsWith))
                        .toList());
        assertEquals(List.of(), them.files());
        Eventually.equal(5L, () -> count(them, OLDER));
        assertEquals(
                Set.of(ASKED, OLDER), them.data().stream().map(PeerText::topic).collect(Collectors.toSet()));
    }

    private static long count(Peer them, String topic) {
        return them.data().stream().filter(one -> one.topic().equals(topic)).count();
    }

    private static List<String> read(Peer them, String from) {
        return them.texts().stream()
                .filter(text -> text.from().equals(from))
                .map(PeerText::text)
                .toList();
    }

    private static String link(LiveKitServer server, String identity) {
        return server.url() + "?access_token=" + server.token("missed", identity);
    }
}
