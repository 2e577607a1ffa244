package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.engine.Engine;
import app.corrillo.engine.EngineOptions;
import app.corrillo.livekit.OnLiveKitServer;
import app.corrillo.livekit.data.Gestures;
import app.corrillo.livekit.signal.JoinQuery.Version;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Participant;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.AudioProcessing;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.LetThreadsLive;
import app.corrillo.testkit.livekit.BrowserPeer;
import app.corrillo.testkit.livekit.Chromium;
import app.corrillo.testkit.livekit.LiveKitToken;
import app.corrillo.testkit.livekit.Peer;
import app.corrillo.testkit.livekit.PeerPattern;
import app.corrillo.testkit.livekit.PeerSound;
import app.corrillo.testkit.livekit.PythonPeer;
import app.corrillo.testkit.sound.Pcm;
import app.corrillo.testkit.sound.PrivatePulse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LiveKit's own clients are the other participants: livekit-client in a real browser, and the SDK for Python. */
@Tag("slow")
@LetThreadsLive(
        value = {"engine", "Thread-", "process reaper"},
        because = "threads of the native library outlive it")
class VendorsTest extends OnLiveKitServer {
    @Test
    void withABrowser() throws Exception {
        try (Chromium chromium = Chromium.start();
                BrowserPeer browser = chromium.open()) {
            browser.join(server.url(), token("web", "browser"), Map.of("adaptiveStream", false));
            meet(browser, "browser", "web", Version.ONE);
        }
    }

    @Test
    void withPython() throws Exception {
        try (PythonPeer python = PythonPeer.start()) {
            python.join(server.url(), token("py", "python"));
            meet(python, "python", "py", Version.ZERO);
        }
    }

    @Test
    void aBrowserHearsTheTwoSidesOfMusic(@TempDir Path folder) throws Exception {
        AudioProcessing music = AudioProcessing.DEFAULT.withMusic(true);
        try (PrivatePulse pulse = PrivatePulse.start();
                Chromium chromium = Chromium.start();
                BrowserPeer browser = chromium.open()) {
            pulse.adopt();
            pulse.speak("mic", Pcm.writeWav(folder.resolve("tones.wav"), Pcm.tone(440, 60), Pcm.tone(1000, 60)));
            browser.join(server.url(), token("music", "browser"), Map.of());
            try (Guest me = new Guest(
                    "me",
                    server.url() + "?access_token=" + token("music", "me"),
                    Engine.open(EngineOptions.standard(time)),
                    time,
                    Version.ONE)) {
                me.engine().setAudioProcessing(music).join();
                me.session().setAudioProcessing(music);
                LocalTrack microphone = me.sendMicrophone();
                me.join().awaitLive();
                Eventually.that("a tone on each side", () -> isApart(browser.sides("me", "microphone")));
                microphone.setEnabled(false).join();
                me.session().setMuted(Source.MICROPHONE, true);
                Eventually.that(
                        "silence",
                        () -> browser.sides("me", "microphone").stream().allMatch(side -> side.level() < 0.001));
                microphone.setEnabled(true).join();
                me.session().setMuted(Source.MICROPHONE, false);
                Eventually.that("each tone again", () -> isApart(browser.sides("me", "microphone")));
            }
        }
    }

    private static boolean isApart(List<PeerSound> sides) {
        return sides.size() == 2 && sides.get(0).isTone(440) && sides.get(1).isTone(1000);
    }

    private static void meet(Peer peer, String name, String room, Version version) throws Exception {
        try (Guest me = Guest.real("me", server.url(), token(room, "me"), time, version)) {
            peer.publish("camera", PeerPattern.of(7).inLayers());
            peer.publishSound("microphone");
            peer.tone("microphone", 440);
            me.sendCamera(1280, 720, -1);
            me.sendTone(440);
            me.join().awaitLive();

            theirPicture(me);
            myPicture(peer);
            sound(peer, me, name);
            chat(peer, me);
            files(peer, me);
            captions(peer, me);
            muting(peer, me);
            attributes(peer, me, name);
            peer.attributes(Map.of(Gestures.HAND, "1700000000000"));
            me.await("the hand", now -> person(now, name).hand() == 1);
            peer.leave();
            me.awaitPeople(1);
        }
    }

    private static void theirPicture(Guest me) throws Exception {
        Track camera = me.awaitTrack(Source.CAMERA);
        me.showAll(new TileSize(1280, 720));
        me.awaitPictures(camera.id(), 1280);
        me.showAll(new TileSize(320, 180));
        me.awaitPictures(camera.id(), 320);
    }

    private static void myPicture(Peer peer) {
        Eventually.that(
                "the peer sees pictures of ours",
                () -> peer.picture("me", "camera")
                        .filter(picture -> picture.frames() > 10 && picture.width() >= 320)
                        .isPresent());
        assertEquals(
                1280, peer.track("me", "camera").orElseThrow().path("width").asInt());
    }

    private static void sound(Peer peer, Guest me, String name) throws Exception {
        Eventually.that(
                "the peer hears our tone",
                () -> peer.sound("me", "microphone")
                        .filter(sound -> sound.level() > 0.01 && Math.abs(sound.hertz() - 440) < 15)
                        .isPresent());
        me.await("they speak", now -> person(now, name).speaks());
        TrackId theirs = me.awaitTrack(Source.MICROPHONE).id();
        Eventually.that(
                "their sound comes",
                () -> me.session().stats().join().stream()
                        .flatMap(link -> link.tracks().stream())
                        .anyMatch(track -> track.track().equals(theirs) && track.bytes() > 10_000));
    }

    private static void chat(Peer peer, Guest me) throws Exception {
        me.session().perform(new MeetingCommand.Say(UntrustedText.message("¡Hola! 👋")));
        Eventually.that(
                "read by the peer",
                () -> peer.texts().stream()
                        .anyMatch(text ->
                                text.topic().equals("lk.chat") && text.text().equals("¡Hola! 👋")));
        peer.sendText("lk.chat", "a longer answer. ".repeat(2_000));
        me.await("the answer", now -> now.chat().size() == 2);
        assertTrue(me.state().chat().getLast().text().value().startsWith("a longer answer."));
        if (peer instanceof BrowserPeer browser) {
            browser.sendChat("in the older way");
            me.await("the older way", now -> now.chat().size() == 3);
        }
    }

    /** A file comes and goes, whole. */
    static void files(Peer peer, Guest me) throws Exception {
        byte[] content = new byte[100_000];
        new Random(5).nextBytes(content);
        peer.sendFile("lk.chat", "folder/picture.bin", "application/octet-stream", content);
        me.await(
                "their file",
                now -> now.files().size() == 1 && now.files().getFirst().content() != null);
        Path kept = Files.createTempDirectory("files").resolve("kept");
        Objects.requireNonNull(me.state().files().getFirst().content()).keep(kept);
        assertArrayEquals(content, Files.readAllBytes(kept));

        me.session().perform(new MeetingCommand.SendFile(kept));
        Eventually.that(
                "our file",
                () -> peer.files().stream()
                        .anyMatch(file -> file.name().equals("kept") && file.size() == content.length));
        assertEquals(sha256(content), peer.files().getLast().sha256());
        Files.delete(kept);
        Files.delete(kept.getParent());
    }

    private static void captions(Peer peer, Guest me) throws Exception {
        peer.sendText("lk.transcription", "what I have just said");
        me.await(
                "the caption",
                now -> now.captions().stream()
                        .anyMatch(one -> one.complete() && one.text().value().equals("what I have just said")));
    }

    private static void attributes(Peer peer, Guest me, String name) throws Exception {
        peer.attributes(Map.of("seat", "3", "shape", "⬢"));
        Eventually.equal(
                Map.of("seat", "3", "shape", "⬢"),
                () -> me.attributes().of(new ParticipantId(name)).orElseThrow().attributes());
        me.attributes().set(Map.of("seat", "4", "lent", "")).get(20, TimeUnit.SECONDS);
        me.attributes().setMetadata("{\"team\":\"azul\"}").get(20, TimeUnit.SECONDS);
        Eventually.equal(
                "4",
                () -> peer.person("me")
                        .orElseThrow()
                        .path("attributes")
                        .path("seat")
                        .asText());
        Eventually.equal(
                "{\"team\":\"azul\"}",
                () -> peer.person("me").orElseThrow().path("metadata").asText());
        peer.attributes(Map.of("shape", ""));
        Eventually.equal(
                Map.of("seat", "3"),
                () -> me.attributes().of(new ParticipantId(name)).orElseThrow().attributes());
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private static void muting(Peer peer, Guest me) throws Exception {
        peer.mute("camera", true);
        me.await("dark", now -> Guest.track(now, Source.CAMERA).orElseThrow().muted());
        me.session().setMuted(Source.MICROPHONE, true);
        Eventually.that(
                "the peer sees that we are muted",
                () -> peer.track("me", "microphone").orElseThrow().path("muted").asBoolean());
    }

    private static Participant person(MeetingState state, String who) {
        Participant one = state.participants().get(new ParticipantId(who));
        if (one == null) {
            throw new AssertionError(who + " is not there");
        }
        return one;
    }

    private static String token(String room, String identity) {
        return server.sign(LiveKitToken.of(identity).room(room).grant("canUpdateOwnMetadata", true));
    }
}
