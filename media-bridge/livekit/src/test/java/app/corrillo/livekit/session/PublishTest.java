package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.livekit.protocol.AddTrackRequest;
import app.corrillo.livekit.protocol.AudioTrackFeature;
import app.corrillo.livekit.protocol.Codec;
import app.corrillo.livekit.protocol.MuteTrackRequest;
import app.corrillo.livekit.protocol.ParticipantPermission;
import app.corrillo.livekit.protocol.SignalRequest;
import app.corrillo.livekit.protocol.SignalResponse;
import app.corrillo.livekit.protocol.SubscribedCodec;
import app.corrillo.livekit.protocol.SubscribedQuality;
import app.corrillo.livekit.protocol.SubscribedQualityUpdate;
import app.corrillo.livekit.protocol.TrackPublishedResponse;
import app.corrillo.livekit.protocol.TrackSource;
import app.corrillo.livekit.protocol.VideoQuality;
import app.corrillo.livekit.send.SoundFeatures;
import app.corrillo.livekit.session.FakeLiveKit.Visit;
import app.corrillo.livekit.signal.JoinQuery.Version;
import app.corrillo.meeting.Capability;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.AudioProcessing;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.ScreenSpec;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.media.FakeSender;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is sent, as the server hears of it. */
class PublishTest extends WithFakeServer {
    @Test
    void aCameraIsAnnouncedInThreeLayersBeforeItIsOffered() throws Exception {
        me.sendCamera(1280, 720, -1);
        me.join().awaitLive();

        FakeLiveKit.Visit visit = server.visit(1);
        SignalRequest added = visit.hear("a track", one -> one.add_track != null);
        assertEquals(TrackSource.CAMERA, added.add_track.source);
        assertEquals(
                List.of("LOW 320x180", "MEDIUM 640x360", "HIGH 1280x720"),
                added.add_track.layers.stream()
                        .map(layer -> layer.quality + " " + layer.width + "x" + layer.height)
                        .toList());
        SignalRequest offer = visit.hear(
                "an offer with the track", one -> one.offer != null && one.offer.sdp.contains(added.add_track.cid));
        assertTrue(visit.heard().indexOf(added) < visit.heard().indexOf(offer));
        assertTrue(offer.offer.sdp.contains("a=simulcast:send q;h;f"));
    }

    @Test
    void aCameraWithoutAPictureIsLookedAtNoLongerThanTheMeetingLasts() throws Exception {
        engine.showNothing();
        me.sendCamera(1280, 720, -1);
        me.join().awaitLive();
        Eventually.equal(1, () -> engine.holdings().feeds());
        me.session().leave().join();
        assertEquals(0, engine.holdings().feeds());
    }

    @Test
    void musicIsAnnouncedWithBothChannelsAndSpeechWithWhatIsDoneToIt() throws Exception {
        AudioProcessing quiet = new AudioProcessing(true, false, false);
        me.session().setAudioProcessing(quiet.withMusic(true));
        me.sendTone(440);
        me.join().awaitLive();
        FakeLiveKit.Visit visit = server.visit(1);
        AddTrackRequest music = visit.hear("music", one -> one.add_track != null).add_track;
        assertEquals(List.of(AudioTrackFeature.TF_STEREO, AudioTrackFeature.TF_NO_DTX), music.audio_features);

        me.session().setAudioProcessing(quiet);
        me.session().leave().join();
        assertEquals(List.of(AudioTrackFeature.TF_ECHO_CANCELLATION), SoundFeatures.of(quiet));
        assertTrue(visit.heard().stream().noneMatch(one -> one.update_audio_track != null), "music until leaving");
    }

    @Test
    void layersThatNobodyWatchesAreNotEncoded() throws Exception {
        me.sendCamera(1280, 720, -1);
        me.join().awaitLive();
        FakeLiveKit.Visit visit = server.visit(1);
        String cid = visit.hear("a track", one -> one.add_track != null).add_track.cid;
        visit.say(new SignalResponse.Builder()
                .subscribed_quality_update(new SubscribedQualityUpdate.Builder()
                        .track_sid("TR_" + cid)
                        .subscribed_codecs(List.of(new SubscribedCodec.Builder()
                                .codec("vp8")
                                .qualities(List.of(
                                        quality(VideoQuality.LOW, true),
                                        quality(VideoQuality.MEDIUM, true),
                                        quality(VideoQuality.HIGH, false)))
                                .build()))
                        .build())
                .build());

        Eventually.that("two layers", () -> sender().layers().equals(Set.of("q", "h")));
    }

    @Test
    void whatIsWatchedBeforeItIsConfirmedIsKnownHoweverMuchWasSaidOfTracksThatAreNoMore() throws Exception {
        me.sendTone(440);
        me.join().awaitLive();
        Visit visit = server.visit(1);
        visit.hear("the sound", one -> one.add_track != null);
        for (String late : List.of("TR_1", "TR_2", "TR_3", "TR_4", "TR_5")) {
            visit.say(watched(late, Map.of("vp8", Set.of())));
        }
        server.setDeaf(true);
        me.sendCamera(1280, 720, -1);
        String cid = visit.hear(
                        "the camera", one -> one.add_track != null && one.add_track.source == TrackSource.CAMERA)
                .add_track
                .cid;
        visit.say(watched("TR_" + cid, Map.of("vp8", Set.of(VideoQuality.LOW))));
        visit.say(new SignalResponse.Builder()
                .track_published(new TrackPublishedResponse.Builder()
                        .cid(cid)
                        .track(FakeLiveKit.track("TR_" + cid, TrackSource.CAMERA)
                                .build())
                        .build())
                .build());
        server.setDeaf(false);

        Eventually.that("the smallest alone", () -> sender().layers().equals(Set.of("q")));
    }

    @Test
    void whoCannotReadTheCodecIsSentAnotherWhileSomebodyAsks() throws Exception {
        server.greetWith(this::withTwoCodecs);
        try (Guest guest = preferring("VP9")) {
            guest.sendCamera(1280, 720, -1);
            guest.join().awaitLive();
            Visit visit = server.visit(1);
            AddTrackRequest first = visit.hear("a track", one -> one.add_track != null).add_track;
            assertEquals(List.of("vp9 " + first.cid, "vp8 "), codecs(first));
            String sid = "TR_" + first.cid;
            visit.say(watched(sid, Map.of("vp9", Set.of(VideoQuality.HIGH), "vp8", Set.of())));
            Eventually.that("the codec of the room", () -> sender().layers().equals(Set.of("f")));
            assertEquals(1, senders().count());
            assertEquals(
                    List.of("VP9"), Objects.requireNonNull(sender().sending()).codecs());

            visit.say(watched(sid, Map.of("vp9", Set.of(), "vp8", Set.of(VideoQuality.LOW))));
            AddTrackRequest backup =
                    visit.hear("another", one -> one.add_track != null && !one.add_track.sid.isEmpty()).add_track;
            assertEquals(sid, backup.sid);
            assertEquals(List.of("vp8 " + backup.cid), codecs(backup));
            visit.hear("an offer with it", one -> one.offer != null && one.offer.sdp.contains(backup.cid));
            Eventually.that("it is sent", () -> senders().count() == 2 && sender().track() != null);
            FakeSender primary = senders().findFirst().orElseThrow();
            assertEquals(primary.track(), sender().track());
            assertEquals(
                    List.of("VP8"), Objects.requireNonNull(sender().sending()).codecs());
            Eventually.that("the smallest", () -> sender().layers().equals(Set.of("q")));
            Eventually.that("and nothing else", () -> primary.layers().isEmpty());

            visit.say(watched(sid, Map.of("vp9", Set.of(VideoQuality.LOW), "vp8", Set.of())));
            Eventually.that("nobody asks any more", () -> sender().layers().isEmpty());
            LocalTrack other = guest.sendCamera(1280, 720, -1);
            Eventually.that("both send the other camera", () -> senders().allMatch(one -> other.equals(one.track())));
            guest.session().unpublish(Source.CAMERA).join();
            assertTrue(senders().allMatch(one -> one.track() == null));
            visit.say(FakeLiveKit.update(FakeLiveKit.person(FakeLiveKit.SELF, "me")
                    .permission(new ParticipantPermission.Builder().build())
                    .version(2)
                    .build()));
            Eventually.that("both are withdrawn", () -> senders().allMatch(FakeSender::isRemoved));
            assertEquals(
                    2,
                    visit.heard().stream().filter(one -> one.add_track != null).count());
        }
    }

    @Test
    void aBackupThatTheServerDidNotConfirmIsAskedForAgain() throws Exception {
        server.greetWith(this::withTwoCodecs);
        try (Guest guest = preferring("VP9")) {
            guest.sendCamera(1280, 720, -1);
            guest.join().awaitLive();
            Visit first = server.visit(1);
            String sid = "TR_" + first.hear("a track", one -> one.add_track != null).add_track.cid;
            first.say(watched(sid, Map.of("vp9", Set.of(VideoQuality.HIGH), "vp8", Set.of())));
            Eventually.that(
                    "the server's words are heard", () -> sender().layers().equals(Set.of("f")));
            server.setDeaf(true);
            first.say(watched(sid, Map.of("vp9", Set.of(), "vp8", Set.of(VideoQuality.LOW))));
            String cid =
                    first.hear("a backup", one -> one.add_track != null && !one.add_track.sid.isEmpty()).add_track.cid;
            server.setDeaf(false);
            first.cut();
            Visit second = server.visit(2);
            second.hear("the same", one -> one.add_track != null && one.add_track.cid.equals(cid));
            second.hear("an offer of it", one -> one.offer != null && one.offer.sdp.contains(cid));
            assertEquals(2, senders().count());
        }
    }

    private Guest preferring(String codec) {
        return new Guest("me", server.link(), engine, time, Version.ZERO, (token, granted) -> granted, codec);
    }

    private SignalResponse withTwoCodecs(Visit visit) {
        List<Codec> codecs = Stream.of("video/VP8", "video/VP9")
                .map(mime -> new Codec.Builder().mime(mime).build())
                .toList();
        return visit.comesBack()
                ? server.greet(visit)
                : new SignalResponse.Builder()
                        .join(Objects.requireNonNull(FakeLiveKit.join(List.of()).build().join)
                                .newBuilder()
                                .enabled_publish_codecs(codecs)
                                .build())
                        .build();
    }

    private static List<String> codecs(AddTrackRequest request) {
        return request.simulcast_codecs.stream()
                .map(one -> one.codec + " " + one.cid)
                .toList();
    }

    private static SignalResponse watched(String sid, Map<String, Set<VideoQuality>> codecs) {
        return new SignalResponse.Builder()
                .subscribed_quality_update(new SubscribedQualityUpdate.Builder()
                        .track_sid(sid)
                        .subscribed_codecs(codecs.entrySet().stream()
                                .map(one -> new SubscribedCodec.Builder()
                                        .codec(one.getKey())
                                        .qualities(Stream.of(VideoQuality.LOW, VideoQuality.MEDIUM, VideoQuality.HIGH)
                                                .map(quality -> quality(
                                                        quality, one.getValue().contains(quality)))
                                                .toList())
                                        .build())
                                .toList())
                        .build())
                .build();
    }

    @Test
    void aCameraThatGoesOffStaysPublishedAndMuted() throws Exception {
        me.sendCamera(1280, 720, -1);
        me.join().awaitLive();
        FakeLiveKit.Visit visit = server.visit(1);
        String sid = "TR_" + visit.hear("a track", one -> one.add_track != null).add_track.cid;
        Eventually.that("the track is sent", () -> sender().track() != null);
        me.session().unpublish(Source.CAMERA).join();

        SignalRequest mute = visit.hear("muted", one -> one.mute != null);
        assertEquals(sid, mute.mute.sid);
        assertTrue(mute.mute.muted);
        assertNull(sender().track());
        assertFalse(sender().isRemoved());
        me.sendCamera(1280, 720, -1);
        visit.hear("unmuted", one -> one.mute != null && !one.mute.muted);
        assertEquals(
                1, visit.heard().stream().filter(one -> one.add_track != null).count());
    }

    @Test
    void aModeratorMutesAndTheMeetingIsTold() throws Exception {
        me.send(engine.openMicrophone(new MicrophoneSpec.Tone(440)).join());
        me.join().awaitLive();
        FakeLiveKit.Visit visit = server.visit(1);
        String sid = "TR_" + visit.hear("a track", one -> one.add_track != null).add_track.cid;
        visit.say(new SignalResponse.Builder()
                .mute(new MuteTrackRequest.Builder().sid(sid).muted(true).build())
                .build());

        Eventually.that(
                "told",
                () -> me.saw(event -> event instanceof MeetingEvent.SilencedByOthers(var source, var _)
                        && source == Source.MICROPHONE));
    }

    @Test
    void whatIsNotAllowedIsAbsentAndPermissionsChangeLive() throws Exception {
        me.sendCamera(1280, 720, -1);
        me.join().awaitLive();
        FakeLiveKit.Visit visit = server.visit(1);
        visit.hear("a track", one -> one.add_track != null);
        ParticipantPermission less = new ParticipantPermission.Builder()
                .can_publish(true)
                .can_publish_sources(List.of(TrackSource.MICROPHONE))
                .build();
        visit.say(FakeLiveKit.update(FakeLiveKit.person(FakeLiveKit.SELF, "me")
                .permission(less)
                .version(2)
                .build()));

        me.await("only sound", now -> now.capabilities().equals(Set.of(Capability.PUBLISH_MICROPHONE)));
        Eventually.that("the camera is withdrawn", () -> sender().isRemoved());
        me.session().perform(new MeetingCommand.Say(UntrustedText.message("psst")));
        me.session().stats().join();
        assertEquals(0, me.state().chat().size());
    }

    @Test
    void aShareHasLayersOfItsOwnAndIsWithdrawnWhenItEnds() throws Exception {
        me.join().awaitLive();
        FakeLiveKit.Visit visit = server.visit(1);
        me.send(engine.openScreen(new ScreenSpec.Whole()).join());
        SignalRequest added = visit.hear("a track", one -> one.add_track != null);
        assertEquals(TrackSource.SCREEN_SHARE, added.add_track.source);
        assertEquals(
                List.of("LOW 640x360", "MEDIUM 1280x720"),
                added.add_track.layers.stream()
                        .map(layer -> layer.quality + " " + layer.width + "x" + layer.height)
                        .toList());
        int with = visit.hear(
                        "an offer with it", one -> one.offer != null && one.offer.sdp.contains(added.add_track.cid))
                .offer
                .id;
        Eventually.that("the screen is sent", () -> sender().track() != null);
        FakeSender first = sender();

        me.send(engine.openScreen(new ScreenSpec.Window(7)).join());
        Eventually.that(
                "another one in its place", () -> engine.tracks().getLast().equals(sender().track()));
        assertEquals(first, sender());
        me.session().unpublish(Source.SCREEN).join();
        assertTrue(sender().isRemoved());
        visit.hear(
                "an offer without it",
                one -> one.offer != null && one.offer.id > with && !one.offer.sdp.contains(added.add_track.cid));
    }

    @Test
    void whatIsSwitchedOnBeforeJoiningIsSentAndMutedAsItIs() throws Exception {
        me.send(engine.openMicrophone(new MicrophoneSpec.Tone(440)).join());
        me.session().setMuted(Source.MICROPHONE, true);
        me.join().awaitLive();

        SignalRequest added = server.visit(1).hear("a track", one -> one.add_track != null);
        assertTrue(added.add_track.muted);
        me.session().setMuted(Source.MICROPHONE, false);
        server.visit(1).hear("unmuted", one -> one.mute != null && !one.mute.muted);
    }

    /** The newest one, when there is one. */
    private FakeSender sender() {
        Eventually.that("a sender", () -> senders().findAny().isPresent());
        return senders().reduce((first, second) -> second).orElseThrow();
    }

    private Stream<FakeSender> senders() {
        return engine.connections().stream().flatMap(connection -> connection.senders().stream());
    }

    private static SubscribedQuality quality(VideoQuality quality, boolean enabled) {
        return new SubscribedQuality.Builder().quality(quality).enabled(enabled).build();
    }
}
