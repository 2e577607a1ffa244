package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.livekit.protocol.SignalRequest;
import app.corrillo.livekit.protocol.SimulateScenario;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.media.ScreenSpec;
import app.corrillo.meeting.time.SystemTime;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.LetThreadsLive;
import app.corrillo.testkit.Witness;
import app.corrillo.testkit.display.PrivateDisplay;
import app.corrillo.testkit.livekit.BrowserPeer;
import app.corrillo.testkit.livekit.Chromium;
import app.corrillo.testkit.livekit.LiveKitServer;
import app.corrillo.testkit.livekit.PeerPattern;
import app.corrillo.testkit.livekit.PeerPicture;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What livekit-client sees of us when it asks for a layer or we come back, and we of it when it comes back or hides.
 */
@Tag("slow")
@LetThreadsLive(
        value = {"engine", "Thread-", "process reaper"},
        because = "threads of the native library outlive it")
class VendorsReturnTest {
    private final SystemTime time = new SystemTime();
    private LiveKitServer server;
    private Chromium chromium;
    private BrowserPeer browser;

    @BeforeEach
    void start() {
        server = LiveKitServer.start();
        chromium = Chromium.start();
        browser = chromium.open();
        browser.join(server.url(), server.token("return", "browser"), Map.of("adaptiveStream", false));
    }

    @AfterEach
    void stop() {
        browser.close();
        chromium.close();
        server.close();
        time.close();
    }

    @Test
    void itGetsEachLayerOfOurCameraThatItAsksFor() throws Exception {
        try (Guest me = guest()) {
            me.sendCamera(1280, 720, 1);
            me.join().awaitLive();
            Eventually.that("our camera", () -> ours("camera").isPresent());
            for (int width : new int[] {320, 1280, 640}) {
                browser.size("me", "camera", width, width * 9 / 16);
                awaitOurs("camera", picture -> picture.width() == width);
            }
        }
    }

    @Test
    void ourReturnBringsCameraShareAndMuteBackOnce() throws Exception {
        try (PrivateDisplay display = PrivateDisplay.managed(1280, 720)) {
            display.useInThisProcess();
            try (Guest me = guest()) {
                me.sendCamera(640, 360, 1);
                me.sendTone(440);
                me.session().setMuted(Source.MICROPHONE, true);
                me.join().awaitLive();
                me.send(me.engine().openScreen(new ScreenSpec.Whole()).join());
                awaitOurs("camera", picture -> picture.frames() > 10);
                awaitOurs("screen_share", picture -> picture.frames() > 0);
                Eventually.that("muted", () -> isMuted("microphone"));
                String before = sid("camera");
                me.session()
                        .say(new SignalRequest.Builder()
                                .simulate(new SimulateScenario.Builder()
                                        .node_failure(true)
                                        .build())
                                .build());

                Eventually.that(
                        "everything is published anew",
                        () -> browser.track("me", "camera")
                                        .filter(track ->
                                                !track.path("sid").asText().equals(before))
                                        .isPresent()
                                && browser.track("me", "screen_share").isPresent()
                                && browser.track("me", "microphone").isPresent());
                assertTrue(isMuted("microphone"), "it is muted from its first moment");
                assertNotEquals(before, sid("camera"));
                long camera = ours("camera").map(PeerPicture::frames).orElse(0L);
                awaitOurs("camera", picture -> picture.frames() > camera + 10);
                awaitOurs("screen_share", picture -> picture.frames() > 0);
                assertEquals(2, browser.people().size(), "never two of one person");
                me.session().setMuted(Source.MICROPHONE, false);
                Eventually.that(
                        "heard",
                        () -> browser.sound("me", "microphone")
                                .filter(sound -> sound.isTone(440))
                                .isPresent());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "signal-reconnect, false",
        // livekit-client says that it leaves before it joins anew, so that it seems to have left.
        "resume-reconnect, true",
        "full-reconnect, false",
        "node-failure, false",
        "migration, false"
    })
    void itsReturnLeavesNoDeadTileAndNobodyTwice(String trouble, boolean leaves) throws Exception {
        browser.publish("camera", PeerPattern.of(7));
        try (Guest me = guest()) {
            me.join().awaitLive();
            Track camera = me.awaitTrack(Source.CAMERA);
            me.showAll(new TileSize(640, 360));
            me.awaitPictures(camera.id(), PeerPattern.of(7).width());
            browser.simulate(trouble);
            Eventually.that(
                    "the browser is away and back",
                    () -> browser.events().stream().anyMatch(event -> event.startsWith("reconnected")));
            me.awaitPeople(2);

            me.awaitMovingCamera(PeerPattern.of(7).width());
            assertEquals(2, me.state().participants().size());
            assertEquals(leaves ? 1 : 0, me.count(MeetingEvent.ParticipantLeft.class));
        }
    }

    @Test
    void whatItWithholdsIsToldAndSeenWhenItIsAllowedAgain() throws Exception {
        browser.publish("camera", PeerPattern.of(7));
        try (Guest me = guest()) {
            me.join().awaitLive();
            me.awaitTrack(Source.CAMERA);
            browser.admit(false);
            me.await("told", now -> Witness.has(now, Notice.Kind.MEDIA_WITHHELD));
            me.await("nothing comes", now -> Guest.track(now, Source.CAMERA).isEmpty());
            browser.admit(true);

            me.await("it is over", now -> !Witness.has(now, Notice.Kind.MEDIA_WITHHELD));
            Track camera = me.awaitTrack(Source.CAMERA);
            me.showAll(new TileSize(640, 360));
            me.awaitPictures(camera.id(), PeerPattern.of(7).width());
        }
    }

    private void awaitOurs(String source, Predicate<PeerPicture> kind) {
        Eventually.that(source + " of ours", () -> ours(source).filter(kind).isPresent());
    }

    private Optional<PeerPicture> ours(String source) {
        return browser.picture("me", source);
    }

    private boolean isMuted(String source) {
        return browser.track("me", source)
                .filter(track -> track.path("muted").asBoolean())
                .isPresent();
    }

    private String sid(String source) {
        return browser.track("me", source).orElseThrow().path("sid").asText();
    }

    private Guest guest() {
        return Guest.real("me", server.url(), server.token("return", "me"), time);
    }
}
