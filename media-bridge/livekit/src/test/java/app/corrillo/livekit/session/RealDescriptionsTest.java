package app.corrillo.livekit.session;

import app.corrillo.engine.Engine;
import app.corrillo.engine.EngineOptions;
import app.corrillo.livekit.signal.JoinQuery.Version;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.time.SystemTime;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.Heap;
import app.corrillo.testkit.LetThreadsLive;
import app.corrillo.testkit.Witness;
import app.corrillo.testkit.livekit.LiveKitServer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A hostile server's descriptions of ten thousand lines, and a real engine, which serves a good meeting afterwards. */
@Tag("slow")
@LetThreadsLive(
        value = {"engine", "Thread-"},
        because = "threads of the native library outlive it")
class RealDescriptionsTest {
    private static final int LINES = 10_000;

    /** What a real engine takes. */
    private static final String GOOD =
            """
            v=0
            o=- 1 1 IN IP4 127.0.0.1
            s=-
            t=0 0
            a=group:BUNDLE 0
            m=video 9 UDP/TLS/RTP/SAVPF 96
            c=IN IP4 0.0.0.0
            a=mid:0
            a=sendonly
            a=rtcp-mux
            a=setup:actpass
            a=ice-ufrag:hostile
            a=ice-pwd:hostilehostilehostile12
            a=fingerprint:sha-256 %s
            a=rtpmap:96 VP8/90000
            """.formatted(":00".repeat(32).substring(1)).replace("\n", "\r\n");

    /** From what the library alone would not come back for minutes to what it takes no notice of. */
    private static final List<String> ENDLESS = List.of(
            "a=fmtp:96 x%1$d=y",
            "a=rtcp-fb:96 x%1$d",
            "a=rtcp-fb:* x%1$d",
            "a=candidate:%1$d 1 udp 2122260223 10.0.0.1 %1$d typ host generation 0",
            "m=video 9 UDP/TLS/RTP/SAVPF 96",
            "%1$d",
            "a=x%1$d");

    @Test
    void theyAreRefusedAndTheEngineServesAGoodMeetingAfterwards() throws Exception {
        try (SystemTime time = new SystemTime();
                FakeLiveKit hostile = new FakeLiveKit();
                LiveKitServer server = LiveKitServer.start();
                MediaEngine engine = Engine.open(EngineOptions.synthetic(time))) {
            hostile.describeByHand();
            Guest deceived = new Guest("me", hostile.link(), engine, time, Version.ZERO);
            deceived.join().awaitLive();
            FakeLiveKit.Visit first = hostile.visit(1);
            first.say(FakeLiveKit.offer(9, GOOD));
            first.hear("a good one is answered", one -> one.answer != null);
            Heap heap = new Heap();
            ENDLESS.forEach(line -> refused(hostile, line));

            deceived.await("told", now -> Witness.has(now, Notice.Kind.MEDIA_LOST));
            heap.holdsAtMost(64);
            deceived.session().close();
            meet(server, engine, time);
        }
    }

    /** Who cannot use what the server says joins anew. */
    private static void refused(FakeLiveKit hostile, String line) {
        int visits = hostile.visits().size();
        String lines = IntStream.range(0, LINES).mapToObj(line::formatted).collect(Collectors.joining("\r\n"));
        hostile.visit(visits).say(FakeLiveKit.offer(9, GOOD + lines + "\r\n"));
        Eventually.that(line, () -> hostile.visits().size() > visits);
    }

    private static void meet(LiveKitServer server, MediaEngine engine, SystemTime time) throws Exception {
        String link = server.url() + "?access_token=" + server.token("good", "me");
        try (Guest ana = Guest.real("ana", server.url(), server.token("good", "ana"), time);
                Guest me = new Guest("me", link, engine, time, Version.ONE)) {
            ana.sendCamera(640, 360, 1);
            ana.join().awaitLive();
            me.join().awaitLive();
            me.awaitTrack(Source.CAMERA);
            me.showAll(new TileSize(640, 360));
            me.awaitPictures(me.awaitTrack(Source.CAMERA).id(), 640);
        }
    }
}
