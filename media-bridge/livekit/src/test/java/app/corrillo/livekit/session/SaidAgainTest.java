package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.livekit.data.Gestures;
import app.corrillo.livekit.protocol.AddTrackRequest;
import app.corrillo.livekit.protocol.LeaveRequest;
import app.corrillo.livekit.protocol.ParticipantInfo;
import app.corrillo.livekit.protocol.SignalRequest;
import app.corrillo.livekit.protocol.SignalResponse;
import app.corrillo.livekit.protocol.SubscriptionError;
import app.corrillo.livekit.protocol.SubscriptionResponse;
import app.corrillo.livekit.protocol.TrackInfo;
import app.corrillo.livekit.protocol.TrackSource;
import app.corrillo.livekit.session.FakeLiveKit.Visit;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.Phase;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.ScreenSpec;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.media.FakeSdp;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What is said while the way is broken, known or not, is said to the server that takes this person back. */
class SaidAgainTest extends WithFakeServer {
    @Test
    void whatIsSwitchedIntoADeadSocketIsSwitchedOnTheNextOne() throws Exception {
        microphone(true);
        me.sendCamera(640, 360, -1);
        me.join().awaitLive();
        Visit first = server.visit(1);
        String sound = sid(first, TrackSource.MICROPHONE);
        String camera = sid(first, TrackSource.CAMERA);
        heardOf(first);
        server.setDeaf(true);
        me.session().setMuted(Source.MICROPHONE, false);
        me.session().unpublish(Source.CAMERA).join();
        first.hear("said into the dead socket", one -> isMute(one, camera, true));
        Visit second = comeBack(first);

        second.hear("the microphone is on", one -> isMute(one, sound, false));
        second.hear("the camera is off", one -> isMute(one, camera, true));
        assertEquals(
                List.of(), second.heard().stream().filter(SaidAgainTest::adds).toList(), "it has both tracks");
    }

    @Test
    void whatBeginsWhileThereIsNoWayIsPublishedBeforeItIsOffered() throws Exception {
        me.join().awaitLive();
        Visit first = server.visit(1);
        server.refuseWith(503);
        first.cut();
        me.await("away", now -> now.phase() == Phase.RECONNECTING);
        me.send(engine.openScreen(new ScreenSpec.Whole()).join());
        microphone(false);
        Eventually.that("both are there to be sent", () -> senders() == 2);
        server.refuseWith(0);

        Visit second = server.visit(2);
        String screen = added(second, TrackSource.SCREEN_SHARE).cid;
        String sound = added(second, TrackSource.MICROPHONE).cid;
        SignalRequest offer = second.hear(
                "an offer of both",
                one -> one.offer != null && one.offer.sdp.contains(screen) && one.offer.sdp.contains(sound));
        assertTrue(second.heard().indexOf(offer)
                > second.heard()
                        .indexOf(second.hear("the screen", one -> adds(one) && one.add_track.cid.equals(screen))));
        Eventually.that("each is sent once", () -> senders() == 2);
    }

    @Test
    void aTrackThatTheServerDidNotConfirmIsPublishedUnderAnotherName() throws Exception {
        me.join().awaitLive();
        Visit first = server.visit(1);
        server.setDeaf(true);
        microphone(false);
        String lost = added(first, TrackSource.MICROPHONE).cid;
        Visit second = comeBack(first);

        // A server that heard the name, and whose answer was lost, gives no word about the same name again.
        String again = added(second, TrackSource.MICROPHONE).cid;
        assertNotEquals(lost, again);
        me.session().setMuted(Source.MICROPHONE, true);
        second.hear("its mutes are told", one -> isMute(one, "TR_" + again, true));
    }

    @Test
    void tilesNamesAndHandsAreTold() throws Exception {
        Visit first = seesAna();
        Map<TrackId, TileSize> small = Map.of(me.awaitTrack(Source.CAMERA).id(), new TileSize(320, 180));
        me.session().show(small);
        first.hear("a size", one -> one.track_setting != null && one.track_setting.width == 320);
        server.setDeaf(true);
        me.session().show(Map.of());
        me.session().perform(new MeetingCommand.RaiseHand(true));
        me.session().perform(new MeetingCommand.Rename(UntrustedText.name("Inés")));
        Visit second = comeBack(first);

        second.hear("the page was turned", one -> one.track_setting != null && one.track_setting.disabled);
        second.hear("the name", one -> one.update_metadata != null && one.update_metadata.name.equals("Inés"));
        SignalRequest hand = second.hear("the hand", SaidAgainTest::isHand);
        assertEquals(
                first.hear("the hand", SaidAgainTest::isHand).update_metadata.attributes,
                hand.update_metadata.attributes,
                "the place in the row is that of raising it");
    }

    @Test
    void ofWhoLeftNothingIsSaid() throws Exception {
        Visit first = seesAna();
        me.session().show(Map.of());
        first.hear("it is not shown", one -> one.track_setting != null && one.track_setting.disabled);
        first.say(FakeLiveKit.update(FakeLiveKit.person("PA_1", "ana")
                .state(ParticipantInfo.State.DISCONNECTED)
                .build()));
        me.awaitPeople(1);
        Visit second = comeBack(first);

        SignalRequest state = second.hear("where this side stands", one -> one.sync_state != null);
        assertEquals(List.of(), state.sync_state.track_sids_disabled);
        assertTrue(second.heard().stream().noneMatch(one -> one.track_setting != null || one.subscription != null));
    }

    @Test
    void whatMayHaveBeenRefusedMeanwhileIsAskedForAgain() throws Exception {
        Visit second = comeBack(seesAna());
        SignalRequest again = second.hear("it is asked for", one -> one.subscription != null);
        assertTrue(again.subscription.subscribe);
        assertEquals(List.of("TR_cam"), again.subscription.track_sids);
        second.say(new SignalResponse.Builder()
                .subscription_response(new SubscriptionResponse.Builder()
                        .track_sid("TR_cam")
                        .err(SubscriptionError.SE_CODEC_UNSUPPORTED)
                        .build())
                .build());
        me.await("the sentence", now -> now.tracks().isEmpty() && Guest.has(now, Notice.Kind.MEDIA_UNKNOWN));

        second.cut();
        Visit third = server.visit(3);
        third.hear("an offer, after all that is said again", one -> one.offer != null);
        assertTrue(third.heard().stream().noneMatch(one -> one.subscription != null), "it is known");
    }

    private Visit seesAna() throws Exception {
        me.join().awaitLive();
        Visit first = server.visit(1);
        first.say(FakeLiveKit.update(FakeLiveKit.person("PA_1", "ana")
                .tracks(List.of(FakeLiveKit.track("TR_cam", TrackSource.CAMERA).build()))
                .build()));
        first.say(server.offer(List.of(FakeSdp.Section.of("video", "0", "PA_1|TR_cam", "TR_cam"))));
        me.awaitTrack(Source.CAMERA);
        return first;
    }

    @Test
    void whatNobodyChangedIsLeftAsOthersHaveItMeanwhile() throws Exception {
        microphone(false);
        me.join().awaitLive();
        Visit first = server.visit(1);
        String sound = sid(first, TrackSource.MICROPHONE);
        heardOf(first);
        Visit second = comeBack(first);
        second.say(self(sound, true, 2));

        Eventually.that(
                "somebody muted it while the way was lost",
                () -> me.saw(event -> event instanceof MeetingEvent.SilencedByOthers(var source, var _)
                        && source == Source.MICROPHONE));
        assertFalse(second.heard().stream().anyMatch(one -> isMute(one, sound, false)), "it stays muted");
        me.session().setMuted(Source.MICROPHONE, true);
        me.session().setMuted(Source.MICROPHONE, false);
        second.hear("until this person says otherwise", one -> isMute(one, sound, false));
    }

    @Test
    void whoIsOffIsOffHoweverTheServerHasIt() throws Exception {
        microphone(false);
        me.join().awaitLive();
        Visit first = server.visit(1);
        String sound = sid(first, TrackSource.MICROPHONE);
        me.session().setMuted(Source.MICROPHONE, true);
        first.hear("muted", one -> isMute(one, sound, true));
        first.say(self(sound, true, 2));
        heardOf(first);
        Visit second = comeBack(first);

        second.hear("muted, though it was confirmed", one -> isMute(one, sound, true));
    }

    @Test
    void theLastOfSeveralNamesHoldsThoughTheServerIsSlow() throws Exception {
        me.join().awaitLive();
        Visit first = server.visit(1);
        rename("Inés");
        rename("me");
        Eventually.equal(List.of("Inés", "me"), () -> names(first));
        first.say(named("Inés", 2));
        first.say(named("me", 3));
        me.await("the first name again", now -> me.count(MeetingEvent.ParticipantRenamed.class) == 2);
        assertEquals("me", me.state().name().value());
        first.say(named("Ana", 4));
        me.await("somebody else changed it", now -> now.name().value().equals("Ana"));
        rename("Ana");
        rename("Inés");
        rename("Ana");
        Eventually.equal(List.of("Inés", "me", "Inés", "Ana"), () -> names(first));
        first.say(named("Inés", 5));
        me.await("the one before the last", now -> now.name().value().equals("Inés"));
        Visit second = comeBack(first);

        assertEquals(List.of("Ana"), names(second), "the last is said again");
        second.say(named("Ana", 6));
        me.await("the last", now -> now.name().value().equals("Ana"));
    }

    private void rename(String name) {
        me.session().perform(new MeetingCommand.Rename(UntrustedText.name(name)));
    }

    private static List<String> names(Visit visit) {
        return visit.heard().stream()
                .filter(one -> one.update_metadata != null && !one.update_metadata.name.isEmpty())
                .map(one -> one.update_metadata.name)
                .toList();
    }

    private static SignalResponse named(String name, int version) {
        return FakeLiveKit.update(FakeLiveKit.person(FakeLiveKit.SELF, "me")
                .name(name)
                .permission(FakeLiveKit.everything())
                .version(version)
                .build());
    }

    @Test
    void aNewNameHoldsWhenEverythingIsJoinedAnew() throws Exception {
        me.join().awaitLive();
        Visit first = server.visit(1);
        me.session().perform(new MeetingCommand.Rename(UntrustedText.name("Inés")));
        first.hear("the name", one -> one.update_metadata != null);
        first.say(FakeLiveKit.leave(new LeaveRequest.Builder().action(LeaveRequest.Action.RECONNECT)));

        server.visit(2).hear("the name", one -> one.update_metadata != null && one.update_metadata.name.equals("Inés"));
    }

    private Visit comeBack(Visit first) {
        me.session().stats().join();
        server.setDeaf(false);
        first.cut();
        Visit second = server.visit(2);
        assertTrue(second.comesBack());
        second.hear("an offer, after all that is said again", one -> one.offer != null);
        return second;
    }

    private void microphone(boolean muted) {
        me.send(engine.openMicrophone(new MicrophoneSpec.Tone(440)).join());
        me.session().setMuted(Source.MICROPHONE, muted);
    }

    /** What the server said before has been heard when this has. */
    private void heardOf(Visit visit) throws InterruptedException {
        visit.say(FakeLiveKit.update(FakeLiveKit.person("PA_ben", "ben").build()));
        me.awaitPeople(2);
    }

    private static SignalResponse self(String sid, boolean muted, int version) {
        TrackInfo track =
                FakeLiveKit.track(sid, TrackSource.MICROPHONE).muted(muted).build();
        return FakeLiveKit.update(FakeLiveKit.person(FakeLiveKit.SELF, "me")
                .permission(FakeLiveKit.everything())
                .tracks(List.of(track))
                .version(version)
                .build());
    }

    private static AddTrackRequest added(Visit visit, TrackSource source) {
        Predicate<SignalRequest> kind = one -> adds(one) && one.add_track.source == source;
        return visit.hear("a track of " + source, kind).add_track;
    }

    private static String sid(Visit visit, TrackSource source) {
        return "TR_" + added(visit, source).cid;
    }

    private static boolean adds(SignalRequest one) {
        return one.add_track != null;
    }

    private static boolean isMute(SignalRequest one, String sid, boolean muted) {
        return one.mute != null && one.mute.sid.equals(sid) && one.mute.muted == muted;
    }

    private static boolean isHand(SignalRequest one) {
        return one.update_metadata != null && one.update_metadata.attributes.containsKey(Gestures.HAND);
    }

    private long senders() {
        return engine.connections().stream()
                .flatMap(connection -> connection.senders().stream())
                .filter(sender -> !sender.isRemoved() && sender.track() != null)
                .count();
    }
}
