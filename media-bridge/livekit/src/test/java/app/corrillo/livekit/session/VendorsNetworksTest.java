package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.corrillo.livekit.signal.JoinQuery.Version;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.time.SystemTime;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.LetThreadsLive;
import app.corrillo.testkit.livekit.BrowserPeer;
import app.corrillo.testkit.livekit.Chromium;
import app.corrillo.testkit.livekit.LiveKitOptions;
import app.corrillo.testkit.livekit.LiveKitServer;
import app.corrillo.testkit.livekit.PeerPattern;
import app.corrillo.testkit.livekit.PrivateRedis;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** livekit-client in a real browser on the other side, where there are several nodes, no UDP, or a relay alone. */
@Tag("slow")
@LetThreadsLive(
        value = {"engine", "Thread-", "process reaper"},
        because = "threads of the native library outlive it")
class VendorsNetworksTest {
    private static final Map<String, Object> PLAIN = Map.of("adaptiveStream", false);

    @ParameterizedTest
    @EnumSource(Version.class)
    void onAnotherNodeOfTheSameRoom(Version version) throws Exception {
        try (PrivateRedis redis = PrivateRedis.start();
                LiveKitServer one = LiveKitServer.start(LiveKitOptions.PLAIN.withRedis(redis));
                LiveKitServer other = LiveKitServer.start(LiveKitOptions.PLAIN.withRedis(redis))) {
            meet(one, other, version, PLAIN);
        }
    }

    @Test
    void withoutUdp() throws Exception {
        try (LiveKitServer server = LiveKitServer.start(LiveKitOptions.PLAIN.withoutUdp())) {
            meet(server, server, Version.ONE, PLAIN);
        }
    }

    @Test
    void throughTheServersOwnRelayAlone() throws Exception {
        try (LiveKitServer server = LiveKitServer.start(LiveKitOptions.PLAIN.withTurn())) {
            meet(server, server, Version.ONE, Map.of("adaptiveStream", false, "relay", true));
            String ways = server.log()
                    .lines()
                    .filter(line ->
                            line.contains("\"participant\": \"browser\"") && line.contains("\"connectionType\""))
                    .findFirst()
                    .orElseThrow();
            assertFalse(RealRelayTest.DIRECT.matcher(ways).find(), ways);
        }
    }

    private static void meet(LiveKitServer mine, LiveKitServer theirs, Version version, Map<String, ?> options)
            throws Exception {
        try (SystemTime time = new SystemTime();
                Chromium chromium = Chromium.start();
                BrowserPeer browser = chromium.open();
                Guest me = Guest.real("me", mine.url(), mine.token("networks", "me"), time, version)) {
            me.sendCamera(640, 360, 1);
            me.sendTone(440);
            me.join().awaitLive();
            browser.join(theirs.url(), theirs.token("networks", "browser"), options);
            browser.publish("camera", PeerPattern.of(7));
            browser.publishSound("microphone");
            browser.tone("microphone", 1000);

            theirPicture(me);
            theirSound(me);
            Eventually.that(
                    "our picture",
                    () -> browser.picture("me", "camera")
                            .filter(picture -> picture.frames() > 10 && picture.width() == 640)
                            .isPresent());
            Eventually.that(
                    "our tone",
                    () -> browser.sound("me", "microphone")
                            .filter(heard -> heard.isTone(440))
                            .isPresent());
            chat(me, browser);
        }
    }

    private static void theirPicture(Guest me) throws Exception {
        TrackId camera = me.awaitTrack(Source.CAMERA).id();
        me.showAll(new TileSize(PeerPattern.of(7).width(), PeerPattern.of(7).height()));
        me.awaitPictures(camera, PeerPattern.of(7).width());
    }

    private static void theirSound(Guest me) throws Exception {
        me.await(
                "they speak",
                now -> now.participants().values().stream()
                        .anyMatch(one -> one.name().value().equals("browser") && one.speaks()));
        Track theirs = me.awaitTrack(Source.MICROPHONE);
        Eventually.that("their sound", () -> me.stats(theirs.id()).bytes() > 10_000);
    }

    private static void chat(Guest me, BrowserPeer browser) throws Exception {
        me.session().perform(new MeetingCommand.Say(UntrustedText.message("hello")));
        Eventually.that(
                "our message",
                () -> browser.texts().stream().anyMatch(said -> said.text().equals("hello")));
        browser.sendText("lk.chat", "hello, too");
        me.await("their answer", now -> now.chat().size() == 2);
        assertEquals(
                List.of("hello", "hello, too"),
                me.state().chat().stream().map(said -> said.text().value()).toList());
    }
}
