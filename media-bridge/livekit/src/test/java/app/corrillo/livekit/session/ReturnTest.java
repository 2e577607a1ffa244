package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.livekit.protocol.DisconnectReason;
import app.corrillo.livekit.protocol.LeaveRequest;
import app.corrillo.livekit.protocol.ParticipantInfo;
import app.corrillo.livekit.protocol.Room;
import app.corrillo.livekit.protocol.RoomUpdate;
import app.corrillo.livekit.protocol.SignalResponse;
import app.corrillo.livekit.protocol.TrackInfo;
import app.corrillo.livekit.protocol.TrackSource;
import app.corrillo.livekit.session.FakeLiveKit.Visit;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.VirtualTime;
import app.corrillo.testkit.media.FakeEngine;
import app.corrillo.testkit.media.FakeSdp;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody else joins anew, as after the end of an engine. */
class ReturnTest {
    private static final long RETURN_SECONDS = RemoteTracks.RETURN.toSeconds();

    private final VirtualTime time = new VirtualTime();
    private final FakeLiveKit server = new FakeLiveKit();
    private final FakeEngine engine = new FakeEngine(MediaDevices.NONE);
    private final Guest me = new Guest("me", server.link(), engine, time);

    @AfterEach
    void close() {
        me.close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"DUPLICATE_IDENTITY", "MIGRATION", "SERVER_SHUTDOWN", "STATE_MISMATCH"})
    void whoeverJoinsAnewHasNotLeftAndStaysSeen(DisconnectReason why) throws Exception {
        joinedWithAna();
        server.visit(1).say(ended(why));
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

    @Test
    void whoeverIsNotInTheFirstListOfANewServerStaysAndComes() throws Exception {
        joinedWithAna();
        Visit anew = joinedAnew(2);
        pass(anew, RETURN_SECONDS - 1);
        assertEquals(2, me.state().participants().size());
        assertEquals(2, me.state().tracks().size());
        anew.say(FakeLiveKit.update(ana("PA_2", track("2cam", TrackSource.CAMERA), screen("2scr"))));
        anew.say(server.offer(List.of(
                FakeSdp.Section.of("video", "0", "PA_2|TR_2cam", "TR_2cam"),
                FakeSdp.Section.of("video", "1", "PA_2|TR_2scr", "TR_2scr"))));
        me.await("others in their place", now -> now.tracks().values().stream().noneMatch(Track::stalled));
        pass(anew, 2 * RETURN_SECONDS);

        assertEquals(2, me.count(MeetingEvent.TrackReplaced.class));
        assertEquals(0, me.count(MeetingEvent.TrackUnpublished.class));
        assertEquals(0, me.count(MeetingEvent.ParticipantLeft.class));
    }

    @Test
    void whoeverComesToANewServerUnderTheSameNumberStays() throws Exception {
        joinedWithAna();
        Visit anew = joinedAnew(2);
        anew.say(FakeLiveKit.update(ana("PA_1", track("cam", TrackSource.CAMERA))));
        pass(anew, RETURN_SECONDS + 1);

        assertEquals(2, me.state().participants().size());
    }

    @Test
    void whoeverDoesNotComeToANewServerHasLeft() throws Exception {
        joinedWithAna();
        Visit second = joinedAnew(2);
        pass(second, RETURN_SECONDS / 2);
        // Once more: from then on it is waited for as long as before.
        Visit third = joinedAnew(3);
        pass(third, RETURN_SECONDS - 1);
        assertEquals(2, me.state().participants().size());
        pass(third, 2);
        me.awaitPeople(1);
        assertEquals(0, me.state().tracks().size());
    }

    @Test
    void whoeverJoinsAnewShortlyAfterTheWayCameAboutHasAsMuchTimeAsAnyone() throws Exception {
        joinedWithAna();
        Visit visit = server.visit(1);
        pass(visit, Connections.COMING.toSeconds() - 2);
        visit.say(replaced());
        me.await("still pictures", now -> now.tracks().values().stream().allMatch(Track::stalled));
        pass(visit, RETURN_SECONDS - 1);
        assertEquals(2, me.state().tracks().size());

        pass(visit, 2);
        me.awaitPeople(1);
    }

    /** The server takes everybody anew, and lists nobody yet. */
    private Visit joinedAnew(int number) throws InterruptedException {
        long told = me.count(MeetingEvent.RecordingChanged.class);
        server.visit(number - 1)
                .say(FakeLiveKit.leave(new LeaveRequest.Builder().action(LeaveRequest.Action.RECONNECT)));
        Eventually.that("another visit", () -> {
            time.advance(Duration.ofMillis(1));
            return server.visits().size() == number;
        });
        Visit anew = server.visit(number);
        me.await("let in", now -> me.count(MeetingEvent.RecordingChanged.class) > told);
        me.await("still pictures", now -> now.tracks().values().stream().allMatch(Track::stalled));
        // The list has been read, too.
        me.session().token().join();
        return anew;
    }

    /** Time passes as the server's answers come: nobody takes the socket for dead. */
    private void pass(Visit visit, long seconds) throws InterruptedException {
        for (long second = 0; second < seconds; second++) {
            long pings = pings(visit);
            long told = me.count(MeetingEvent.RecordingChanged.class);
            time.advance(Duration.ofSeconds(1));
            Eventually.that("it is asked whether it is there", () -> pings(visit) > pings);
            visit.say(new SignalResponse.Builder()
                    .room_update(new RoomUpdate.Builder()
                            .room(new Room.Builder().build())
                            .build())
                    .build());
            me.await("its answer, and this", now -> me.count(MeetingEvent.RecordingChanged.class) > told);
        }
    }

    private static long pings(Visit visit) {
        return visit.heard().stream().filter(one -> one.ping_req != null).count();
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
        return ended(DisconnectReason.DUPLICATE_IDENTITY);
    }

    private static SignalResponse ended(DisconnectReason why) {
        return FakeLiveKit.update(FakeLiveKit.person("PA_1", "ana")
                .state(ParticipantInfo.State.DISCONNECTED)
                .disconnect_reason(why)
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
