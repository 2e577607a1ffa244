package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.livekit.protocol.DisconnectReason;
import app.corrillo.livekit.protocol.LeaveRequest;
import app.corrillo.livekit.protocol.ParticipantInfo;
import app.corrillo.livekit.protocol.SignalRequest;
import app.corrillo.livekit.protocol.SignalResponse;
import app.corrillo.livekit.protocol.TrackSource;
import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.Meeting;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Phase;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.PeerConnection.State;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.Witness;
import app.corrillo.testkit.media.FakeConnection;
import app.corrillo.testkit.media.FakeSdp;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The way is lost, in every way in which it can be, and comes back. */
class ComebackTest extends WithFakeServer {
    @Test
    void aLostSocketIsResumedWithTheSameConnections() throws Exception {
        me.sendCamera(1280, 720, -1);
        Track camera = joinedWithAna();
        FakeLiveKit.Visit first = server.visit(1);
        first.hear("a track", one -> one.add_track != null);
        // What comes after the server's word that the track is published shows that this was heard.
        first.say(FakeLiveKit.update(FakeLiveKit.person("PA_ben", "ben").build()));
        me.awaitPeople(3);
        first.cut();

        FakeLiveKit.Visit second = server.visit(2);
        assertEquals("1", second.query("reconnect"));
        assertEquals(FakeLiveKit.SELF, second.query("sid"));
        SignalRequest sync = second.hear("where we stood", one -> one.sync_state != null);
        assertEquals(1, sync.sync_state.publish_tracks.size());
        assertEquals("offer", sync.sync_state.offer.type);
        second.hear("an offer", one -> one.offer != null);
        assertTrue(engine.connections().getFirst().isRestarted());
        assertEquals(2, engine.connections().size());
        assertFalse(engine.connections().stream().anyMatch(FakeConnection::isClosed));
        assertEquals(camera, me.awaitTrack(Source.CAMERA));
        assertEquals(1, second.heard().indexOf(sync) + 1);
    }

    @Test
    void aRefusedResumeIsJoinedAnewAndKeepsPeopleAndTiles() throws Exception {
        me.sendCamera(1280, 720, -1);
        Track before = joinedWithAna();
        FakeLiveKit.Visit first = server.visit(1);
        String cid = first.hear("a track", one -> one.add_track != null).add_track.cid;
        server.greetWith(visit -> visit.query("reconnect") == null
                ? FakeLiveKit.join(List.of(FakeLiveKit.person("PA_2", "ana")
                                .tracks(List.of(FakeLiveKit.track("TR_new", TrackSource.CAMERA)
                                        .build()))
                                .build()))
                        .build()
                : FakeLiveKit.leave(new LeaveRequest.Builder()
                        .reason(DisconnectReason.STATE_MISMATCH)
                        .action(LeaveRequest.Action.RECONNECT)));
        first.cut();

        FakeLiveKit.Visit third = server.visit(3);
        SignalRequest again = third.hear("the own camera again", one -> one.add_track != null);
        assertNotEquals(cid, again.add_track.cid);
        third.say(server.offer(List.of(FakeSdp.Section.of("video", "0", "PA_2|TR_new", "TR_new"))));
        me.await(
                "another track in its place",
                now -> Guest.track(now, Source.CAMERA)
                        .filter(track -> !track.id().equals(before.id()) && !track.stalled())
                        .isPresent());
        assertEquals(2, me.state().participants().size());
        assertEquals(0, me.count(MeetingEvent.ParticipantLeft.class));
        assertEquals(1, me.count(MeetingEvent.TrackReplaced.class));
        assertEquals(0, me.count(MeetingEvent.TrackUnpublished.class));
        Eventually.that(
                "the older connections are closed",
                () -> engine.connections().stream()
                                .filter(FakeConnection::isClosed)
                                .count()
                        == 2);
    }

    @Test
    void ofTwoSharesOfOnePersonEachIsTakenOverOrEnds() throws Exception {
        me.join().awaitLive();
        FakeLiveKit.Visit first = server.visit(1);
        first.say(FakeLiveKit.update(shares("PA_1", "TR_one", "TR_two")));
        first.say(server.offer(List.of(
                FakeSdp.Section.of("video", "0", "PA_1|TR_one", "TR_one"),
                FakeSdp.Section.of("video", "1", "PA_1|TR_two", "TR_two"))));
        me.await("two shares", now -> now.tracks().size() == 2);
        server.greetWith(visit ->
                FakeLiveKit.join(List.of(shares("PA_2", "TR_new", "TR_old"))).build());
        first.say(FakeLiveKit.leave(new LeaveRequest.Builder().action(LeaveRequest.Action.RECONNECT)));
        FakeLiveKit.Visit second = server.visit(2);
        second.say(server.offer(List.of(FakeSdp.Section.of("video", "0", "PA_2|TR_new", "TR_new"))));
        me.await("one is taken over", now -> me.count(MeetingEvent.TrackReplaced.class) == 1);
        assertEquals(2, me.state().tracks().size(), "the other one waits");
        second.say(FakeLiveKit.update(shares("PA_2", "TR_new")));

        me.await("the other one has ended", now -> now.tracks().size() == 1);
        assertEquals(1, me.count(MeetingEvent.TrackUnpublished.class));
        assertFalse(Guest.track(me.state(), Source.SCREEN).orElseThrow().stalled());
    }

    private static ParticipantInfo shares(String sid, String... tracks) {
        return FakeLiveKit.person(sid, "ana")
                .tracks(Stream.of(tracks)
                        .map(track -> FakeLiveKit.track(track, TrackSource.SCREEN_SHARE)
                                .build())
                        .toList())
                .build();
    }

    @Test
    void aServerThatIsAwayIsTriedAgainAndTold() throws Exception {
        joinedWithAna();
        server.refuseWith(503);
        server.visit(1).cut();
        me.await("the trouble is told", now -> now.phase() == Phase.RECONNECTING);
        server.refuseWith(0);

        me.awaitLive();
        assertEquals(1, me.count(MeetingEvent.LinkRestored.class));
        assertTrue(me.state().participants().containsKey(new ParticipantId("ana")));
    }

    @Test
    void aTokenThatIsNotTakenAnyMoreEndsIt() throws Exception {
        joinedWithAna();
        server.refuseWith(401);
        server.visit(1).cut();

        me.await("the end", now -> now.phase() == Phase.ENDED);
        assertEquals(EndReason.REFUSED, me.state().ended());
    }

    @Test
    void aSocketThatIsDeadWithoutAWordIsNoticed() throws Exception {
        joinedWithAna();
        long began = System.nanoTime();
        server.setDeaf(true);

        FakeLiveKit.Visit second = server.visit(2);
        double seconds = (System.nanoTime() - began) / 1e9;
        assertEquals("1", second.query("reconnect"));
        assertTrue(seconds >= 2, "after " + seconds + " s");
    }

    @Test
    void aConnectionThatFailsIsRestoredThroughTheServer() throws Exception {
        joinedWithAna();
        engine.connections().get(1).become(State.FAILED);

        FakeLiveKit.Visit second = server.visit(2);
        assertEquals("1", second.query("reconnect"));
        assertEquals("3", second.query("reconnect_reason"));
        me.await(
                "the picture stands still",
                now -> Guest.track(now, Source.CAMERA).orElseThrow().stalled());
    }

    @Test
    void mediaWithoutAWayIsToldUntilItHasOneThoughTheServerAnswers() throws Exception {
        joinedWithAna();
        engine.connections().forEach(connection -> connection.become(State.CONNECTED));
        engine.connections().get(1).become(State.DISCONNECTED);

        me.await("it is told", now -> Witness.has(now, Notice.Kind.MEDIA_LOST));
        assertEquals(Phase.LIVE, me.state().phase(), "the server answers");
        engine.connections().get(1).become(State.CONNECTED);
        me.await("it is mended", now -> !Witness.has(now, Notice.Kind.MEDIA_LOST));
    }

    @Test
    void anotherEngineIsJoinedWithAndWhatWasSaidMeanwhileIsSaid() throws Exception {
        LocalTrack before = me.sendCamera(1280, 720, -1);
        joinedWithAna();
        server.visit(1).hear("a track", one -> one.add_track != null);
        engine.crash();
        me.await(
                "the picture stands still",
                now -> Guest.track(now, Source.CAMERA).orElseThrow().stalled());
        me.session().perform(new MeetingCommand.Say(UntrustedText.message("meanwhile")));
        me.session().stats().join();
        engine.comeBack();
        LocalTrack after = me.sendCamera(1280, 720, -1);
        assertNotEquals(before.id(), after.id());

        FakeLiveKit.Visit second = server.visit(2);
        assertNull(second.query("reconnect"));
        second.hear("the camera again", one -> one.add_track != null);
        Eventually.that(
                "the camera is sent",
                () -> engine.connections().stream()
                        .flatMap(connection -> connection.senders().stream())
                        .anyMatch(sender -> after.equals(sender.track())));
        Eventually.that(
                "what was said, and the question what the others said",
                () -> engine.connections().stream()
                        .filter(connection -> !connection.isClosed())
                        .flatMap(connection -> connection.channels().stream())
                        .anyMatch(channel -> channel.label().equals("_reliable")
                                && channel.sent().size() == 5
                                && asksForWhatItMissed(channel.sent())));
        assertEquals(Phase.LIVE, me.state().phase());
    }

    private static boolean asksForWhatItMissed(List<byte[]> sent) {
        return sent.stream().anyMatch(packet -> new String(packet, StandardCharsets.ISO_8859_1).contains(Missed.TOPIC));
    }

    @Test
    void whatAnEngineSaidBeforeItEndedMendsNothing() throws Exception {
        joinedWithAna();
        try (Meeting.Subscription _ =
                engine.watchHealth(now -> engine.connections().forEach(connection -> {
                    connection.become(State.DISCONNECTED);
                    connection.become(State.CONNECTED);
                    connection.stats().join();
                }))) {
            engine.crash();
        }
        me.session().token().join();

        assertTrue(Guest.track(me.state(), Source.CAMERA).orElseThrow().stalled());
    }

    @Test
    void withoutAnotherEngineItIsOver() throws Exception {
        joinedWithAna();
        engine.crash();
        engine.giveUp();

        me.await("the end", now -> now.ended() == EndReason.NO_ENGINE);
    }

    @Test
    void howeverLongThereIsNoEngineItWaitsForTheNextOne() throws Exception {
        joinedWithAna();
        engine.crash();
        me.await(
                "the picture stands still",
                now -> Guest.track(now, Source.CAMERA).orElseThrow().stalled());
        // So a server does after a while to somebody from whom nothing comes.
        FakeLiveKit.Visit first = server.visit(1);
        first.say(FakeLiveKit.leave(new LeaveRequest.Builder()
                .reason(DisconnectReason.CONNECTION_TIMEOUT)
                .action(LeaveRequest.Action.DISCONNECT)));
        Eventually.that("it is heard", first::isGone);
        me.session().perform(new MeetingCommand.Say(UntrustedText.message("meanwhile")));
        me.session().token().join();
        assertEquals(Phase.LIVE, me.state().phase());
        assertEquals(2, me.state().participants().size());
        assertEquals(1, server.visits().size(), "nothing is tried without an engine");

        engine.comeBack();
        assertNull(server.visit(2).query("reconnect"));
        Eventually.that(
                "what was said",
                () -> engine.connections().stream()
                        .filter(connection -> !connection.isClosed())
                        .flatMap(connection -> connection.channels().stream())
                        .anyMatch(channel -> channel.label().equals("_reliable")
                                && !channel.sent().isEmpty()));
        assertEquals(0, me.count(MeetingEvent.LinkLost.class));
    }

    @Test
    void whoIsRemovedWithoutAnEngineIsRemoved() throws Exception {
        joinedWithAna();
        engine.crash();
        server.visit(1)
                .say(FakeLiveKit.leave(new LeaveRequest.Builder()
                        .reason(DisconnectReason.PARTICIPANT_REMOVED)
                        .action(LeaveRequest.Action.DISCONNECT)));
        me.await("the end", now -> now.ended() == EndReason.REMOVED);
    }

    @Test
    void aSocketThatIsLostWithoutAnEngineIsOpenedWithTheNextOne() throws Exception {
        joinedWithAna();
        engine.crash();
        FakeLiveKit.Visit first = server.visit(1);
        first.cut();
        Eventually.that("it is lost", first::isGone);
        me.session().token().join();
        assertEquals(1, server.visits().size());
        engine.comeBack();
        assertNull(server.visit(2).query("reconnect"));
        assertEquals(0, me.count(MeetingEvent.Ended.class));
    }

    @Test
    void theNewestTokenIsShownWhenComingBack() throws Exception {
        joinedWithAna();
        server.visit(1)
                .say(new SignalResponse.Builder().refresh_token("new.er.token").build());
        server.visit(1).cut();

        assertEquals("Bearer new.er.token", server.visit(2).header("Authorization"));
    }

    @Test
    void leavingIsSaidOnceAndEchoedByNobody() throws Exception {
        joinedWithAna();
        me.session().leave().join();

        server.visit(1).hear("goodbye", one -> one.leave != null);
        assertEquals(EndReason.LEFT, me.state().ended());
        assertEquals(1, server.visits().size());
        assertTrue(engine.connections().stream().allMatch(FakeConnection::isClosed));
    }

    @Test
    void leavingBeforeAnybodyAnswersWaitsForNobody() throws Exception {
        server.greetWith(visit -> null);
        me.join();
        server.visit(1);
        me.session().leave().join();

        assertEquals(EndReason.LEFT, me.state().ended());
        assertTrue(engine.connections().stream().allMatch(FakeConnection::isClosed));
    }

    private Track joinedWithAna() throws Exception {
        me.join().awaitLive();
        FakeLiveKit.Visit visit = server.visit(1);
        visit.say(FakeLiveKit.update(FakeLiveKit.person("PA_1", "ana")
                .tracks(List.of(FakeLiveKit.track("TR_cam", TrackSource.CAMERA).build()))
                .build()));
        visit.say(server.offer(List.of(FakeSdp.Section.of("video", "0", "PA_1|TR_cam", "TR_cam"))));
        Track camera = me.awaitTrack(Source.CAMERA);
        assertEquals(
                0,
                me.state().notices().stream()
                        .filter(notice -> notice.kind() == Notice.Kind.SHARE_STARTED)
                        .count());
        return camera;
    }
}
