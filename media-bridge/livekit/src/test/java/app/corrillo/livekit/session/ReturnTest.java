package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.livekit.protocol.DisconnectReason;
import app.corrillo.livekit.protocol.ParticipantInfo;
import app.corrillo.livekit.protocol.SignalResponse;
import app.corrillo.livekit.protocol.TrackInfo;
import app.corrillo.livekit.protocol.TrackSource;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.testkit.VirtualTime;
import app.corrillo.testkit.media.FakeEngine;
import app.corrillo.testkit.media.FakeSdp;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody else joins anew, as after the end of an engine. */
class ReturnTest {
    private final VirtualTime time = new VirtualTime();
    private final FakeLiveKit server = new FakeLiveKit();
    private final FakeEngine engine = new FakeEngine(MediaDevices.NONE);
    private final Guest me = new Guest("me", server.link(), engine, time);

    @AfterEach
    void close() {
        me.close();
        server.close();
    }

    @Test
    void whoeverJoinsAnewHasNotLeftAndStaysSeen() throws Exception {
        joinedWithAna();
        server.visit(1).say(replaced());
        me.await("still pictures", now -> now.tracks().values().stream().allMatch(Track::stalled));
        server.visit(1).say(FakeLiveKit.update(ana("PA_2")));
        server.visit(1).say(FakeLiveKit.update(ana("PA_2", track("2cam", TrackSource.CAMERA), screen("2scr"))));
        server.visit(1)
                .say(server.offer(List.of(
                        FakeSdp.Section.of("video", "0", "PA_2|TR_2cam", "TR_2cam"),
                        FakeSdp.Section.of("video", "1", "PA_2|TR_2scr", "TR_2scr"))));
        me.await("others in their place", now -> now.tracks().values().stream().noneMatch(Track::stalled));
        passes();

        assertEquals(2, me.state().tracks().size());
        assertEquals(2, me.count(MeetingEvent.TrackReplaced.class));
        assertEquals(0, me.count(MeetingEvent.TrackUnpublished.class));
        assertEquals(0, me.count(MeetingEvent.ParticipantLeft.class));
        assertEquals(
                List.of(Notice.Kind.SHARE_STARTED),
                me.state().notices().stream()
                        .map(Notice::kind)
                        .filter(kind -> kind == Notice.Kind.SHARE_STARTED || kind == Notice.Kind.SHARE_ENDED)
                        .toList());
    }

    @Test
    void whatIsNotPublishedAgainIsNotSeenAnyMoreAfterAWhile() throws Exception {
        joinedWithAna();
        server.visit(1).say(replaced());
        me.await("still pictures", now -> now.tracks().values().stream().allMatch(Track::stalled));
        server.visit(1).say(FakeLiveKit.update(ana("PA_2", track("2cam", TrackSource.CAMERA))));
        server.visit(1).say(server.offer(List.of(FakeSdp.Section.of("video", "0", "PA_2|TR_2cam", "TR_2cam"))));
        me.await(
                "the camera",
                now -> now.tracks().values().stream()
                        .anyMatch(track -> track.source() == Source.CAMERA && !track.stalled()));
        assertTrue(me.state().share().isPresent());

        passes();
        me.await("no screen", now -> now.share().isEmpty());
        assertEquals(1, me.state().tracks().size());
    }

    @Test
    void whoeverDoesNotComeAfterAllHasLeft() throws Exception {
        joinedWithAna();
        server.visit(1).say(replaced());
        me.await("still pictures", now -> now.tracks().values().stream().allMatch(Track::stalled));
        assertEquals(2, me.state().participants().size());

        passes();
        me.awaitPeople(1);
        assertEquals(0, me.state().tracks().size());
    }

    private void joinedWithAna() throws Exception {
        me.join().awaitLive();
        server.visit(1).say(FakeLiveKit.update(ana("PA_1", track("cam", TrackSource.CAMERA), screen("scr"))));
        server.visit(1)
                .say(server.offer(List.of(
                        FakeSdp.Section.of("video", "0", "PA_1|TR_cam", "TR_cam"),
                        FakeSdp.Section.of("video", "1", "PA_1|TR_scr", "TR_scr"))));
        me.await("both pictures", now -> now.tracks().size() == 2);
    }

    /**
     * The time in which whoever comes back publishes everything; what was told before is done, and what it ends too.
     */
    private void passes() {
        me.session().token().join();
        time.advance(RemoteTracks.RETURN);
        me.session().token().join();
    }

    private static SignalResponse replaced() {
        return FakeLiveKit.update(FakeLiveKit.person("PA_1", "ana")
                .state(ParticipantInfo.State.DISCONNECTED)
                .disconnect_reason(DisconnectReason.DUPLICATE_IDENTITY)
                .build());
    }

    private static ParticipantInfo ana(String sid, TrackInfo... tracks) {
        return FakeLiveKit.person(sid, "ana").tracks(List.of(tracks)).build();
    }

    private static TrackInfo track(String name, TrackSource source) {
        return FakeLiveKit.track("TR_" + name, source).build();
    }

    private static TrackInfo screen(String name) {
        return track(name, TrackSource.SCREEN_SHARE);
    }
}
