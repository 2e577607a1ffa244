package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.engine.Engine;
import app.corrillo.engine.EngineOptions;
import app.corrillo.livekit.data.Gestures;
import app.corrillo.livekit.signal.JoinQuery.Version;
import app.corrillo.meeting.Capability;
import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Phase;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.AudioProcessing;
import app.corrillo.meeting.media.ScreenSpec;
import app.corrillo.meeting.time.SystemTime;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.LetThreadsLive;
import app.corrillo.testkit.display.PrivateDisplay;
import app.corrillo.testkit.livekit.BrowserPeer;
import app.corrillo.testkit.livekit.Chromium;
import app.corrillo.testkit.livekit.LiveKitServer;
import app.corrillo.testkit.livekit.LiveKitToken;
import app.corrillo.testkit.livekit.Peer;
import app.corrillo.testkit.livekit.PeerPattern;
import app.corrillo.testkit.livekit.PythonPeer;
import app.corrillo.testkit.sound.Pcm;
import app.corrillo.testkit.sound.PrivatePulse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What LiveKit's own clients see of this one, and the other way, and what LiveKit's server API does to it. */
@Tag("slow")
@LetThreadsLive(
        value = {"engine", "Thread-", "process reaper"},
        because = "threads of the native library outlive it")
class VendorsSightTest {
    @TempDir
    Path folder;

    @Test
    void aBrowser() throws Exception {
        try (SystemTime time = new SystemTime();
                LiveKitServer server = LiveKitServer.start();
                PrivateDisplay display = PrivateDisplay.managed(1280, 720);
                PrivatePulse pulse = PrivatePulse.start();
                Chromium chromium = Chromium.start();
                BrowserPeer browser = chromium.open()) {
            display.useInThisProcess();
            pulse.adopt();
            browser.join(server.url(), token(server, "them"), Map.of("adaptiveStream", false));
            try (Guest me = me(server, time, Version.ONE)) {
                see(browser, me, pulse);
            }
        }
    }

    @Test
    void pythonAndItsServerApi() throws Exception {
        try (SystemTime time = new SystemTime();
                LiveKitServer server = LiveKitServer.start();
                PrivateDisplay display = PrivateDisplay.managed(1280, 720);
                PrivatePulse pulse = PrivatePulse.start();
                PythonPeer python = PythonPeer.start()) {
            display.useInThisProcess();
            pulse.adopt();
            python.join(server.url(), token(server, "them"));
            try (Guest me = me(server, time, Version.ZERO)) {
                see(python, me, pulse);
                python.ask("serverMutes", at(server, Map.of("sid", sid(python))));
                me.await(
                        "muted",
                        now -> me.saw(event -> event instanceof MeetingEvent.SilencedByOthers silenced
                                && silenced.source() == Source.MICROPHONE));
                Eventually.that(
                        "not heard",
                        () -> python.sound("me", "microphone")
                                .filter(sound -> sound.level() < 0.001)
                                .isPresent());
                python.ask("serverPermits", at(server, Map.of("publish", false)));
                me.await(
                        "may send nothing",
                        now -> !now.allows(Capability.PUBLISH_CAMERA) && !now.allows(Capability.PUBLISH_MICROPHONE));
                Eventually.that("not seen", () -> python.track("me", "camera").isEmpty());
                python.ask("serverPermits", at(server, Map.of("publish", true)));
                me.await("may send", now -> now.allows(Capability.PUBLISH_CAMERA));
                python.ask("serverRemoves", at(server, Map.of()));
                me.await("the end", now -> now.phase() == Phase.ENDED);
                assertEquals(EndReason.REMOVED, me.state().ended());
            }
        }
    }

    private void see(Peer peer, Guest me, PrivatePulse pulse) throws Exception {
        peer.publish("camera", PeerPattern.of(7).inLayers());
        peer.publish("screen_share", PeerPattern.of(9));
        peer.publishSound("microphone");
        me.sendCamera(1280, 720, 1);
        pulse.speak("mic", Pcm.writeWav(folder.resolve("said.wav"), Pcm.tone(440, 60)));
        me.engine().setAudioProcessing(AudioProcessing.DEFAULT.withMusic(true)).join();
        me.sendMicrophone();
        me.join().awaitLive();
        me.send(me.engine().openScreen(new ScreenSpec.Whole()).join());

        TrackId camera = me.awaitTrack(Source.CAMERA).id();
        TrackId screen = me.awaitTrack(Source.SCREEN).id();
        me.showAll(new TileSize(1280, 720));
        me.awaitPictures(screen, PeerPattern.of(9).width());
        me.session().show(Map.of(camera, new TileSize(640, 360)));
        me.awaitPictures(camera, 640);
        // On a busy machine the server begins with the smaller layer, and tries the other one only now and then.
        Eventually.within(
                Duration.ofMinutes(1),
                "our screen",
                () -> peer.picture("me", "screen_share")
                        .filter(picture -> picture.frames() > 0 && picture.width() == 1280)
                        .isPresent());
        Eventually.that(
                "that we speak",
                () -> peer.events().stream().anyMatch(event -> event.startsWith("speakers ") && event.contains("me")));
        me.session().perform(new MeetingCommand.RaiseHand(true));
        Eventually.that("our hand", () -> !hand(peer).isEmpty());
        assertTrue(Long.parseLong(hand(peer)) > 0);
        me.session().perform(new MeetingCommand.RaiseHand(false));
        Eventually.that("no hand", () -> hand(peer).isEmpty());
        Eventually.that(
                "our tone",
                () -> peer.sound("me", "microphone")
                        .filter(heard -> heard.isTone(440))
                        .isPresent());
        theirSound(peer, pulse);
    }

    /** Found again in what is played, as what it is, and then its silence. */
    private void theirSound(Peer peer, PrivatePulse pulse) {
        peer.tone("microphone", 1000);
        Path played = folder.resolve("played.wav");
        Process recording = pulse.record("spk", played);
        try {
            Eventually.that("their tone", () -> lately(played) > 1500);
            peer.tone("microphone", 0);
            Eventually.that("their silence", () -> lately(played) < 100);
        } finally {
            recording.destroy();
        }
    }

    /** The amplitude of their tone in the last half second, 0 to 32767; no number before there is so much. */
    private static double lately(Path played) {
        if (!Files.exists(played)) {
            return Double.NaN;
        }
        short[] all = Pcm.read(played);
        int part = Pcm.RATE / 2;
        return all.length < part
                ? Double.NaN
                : Pcm.amplitude(Arrays.copyOfRange(all, all.length - part, all.length), 1000);
    }

    private static Guest me(LiveKitServer server, SystemTime time, Version version) {
        return new Guest(
                "me",
                server.url() + "?access_token=" + token(server, "me"),
                Engine.open(EngineOptions.standard(time)),
                time,
                version);
    }

    private static String hand(Peer peer) {
        return peer.person("me")
                .orElseThrow()
                .path("attributes")
                .path(Gestures.HAND)
                .asText("");
    }

    private static String sid(Peer peer) {
        return peer.track("me", "microphone").orElseThrow().path("sid").asText();
    }

    private static Map<String, Object> at(LiveKitServer server, Map<String, ?> more) {
        Map<String, Object> all = new HashMap<>(more);
        all.putAll(Map.of(
                "identity",
                "me",
                "url",
                server.http().toString(),
                "key",
                LiveKitServer.KEY,
                "secret",
                LiveKitServer.SECRET));
        return all;
    }

    private static String token(LiveKitServer server, String identity) {
        return server.sign(LiveKitToken.of(identity).room("sight").grant("canUpdateOwnMetadata", true));
    }
}
