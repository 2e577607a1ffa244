package app.corrillo.livekit.session;

import app.corrillo.livekit.protocol.ClientConfigSetting;
import app.corrillo.livekit.protocol.ClientConfiguration;
import app.corrillo.livekit.protocol.ConnectionQuality;
import app.corrillo.livekit.protocol.ConnectionQualityInfo;
import app.corrillo.livekit.protocol.ConnectionQualityUpdate;
import app.corrillo.livekit.protocol.DataTrackSubscriberHandles;
import app.corrillo.livekit.protocol.ICEServer;
import app.corrillo.livekit.protocol.LeaveRequest;
import app.corrillo.livekit.protocol.MediaSectionsRequirement;
import app.corrillo.livekit.protocol.MuteTrackRequest;
import app.corrillo.livekit.protocol.Pong;
import app.corrillo.livekit.protocol.PublishDataTrackResponse;
import app.corrillo.livekit.protocol.ReconnectResponse;
import app.corrillo.livekit.protocol.RequestResponse;
import app.corrillo.livekit.protocol.Room;
import app.corrillo.livekit.protocol.RoomMovedResponse;
import app.corrillo.livekit.protocol.RoomUpdate;
import app.corrillo.livekit.protocol.SignalResponse;
import app.corrillo.livekit.protocol.SignalTarget;
import app.corrillo.livekit.protocol.SpeakerInfo;
import app.corrillo.livekit.protocol.SpeakersChanged;
import app.corrillo.livekit.protocol.StreamState;
import app.corrillo.livekit.protocol.StreamStateInfo;
import app.corrillo.livekit.protocol.StreamStateUpdate;
import app.corrillo.livekit.protocol.SubscribedAudioCodecUpdate;
import app.corrillo.livekit.protocol.SubscribedCodec;
import app.corrillo.livekit.protocol.SubscribedQuality;
import app.corrillo.livekit.protocol.SubscribedQualityUpdate;
import app.corrillo.livekit.protocol.SubscriptionError;
import app.corrillo.livekit.protocol.SubscriptionPermissionUpdate;
import app.corrillo.livekit.protocol.SubscriptionResponse;
import app.corrillo.livekit.protocol.TrackPublishedResponse;
import app.corrillo.livekit.protocol.TrackSource;
import app.corrillo.livekit.protocol.TrackSubscribed;
import app.corrillo.livekit.protocol.TrackUnpublishedResponse;
import app.corrillo.livekit.protocol.TrickleRequest;
import app.corrillo.livekit.protocol.UnpublishDataTrackResponse;
import app.corrillo.livekit.protocol.VideoQuality;
import app.corrillo.testkit.media.FakeSdp;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** One of everything that a server can say, about somebody who is there and a camera that this person sends. */
final class Sayings {
    private static final String ANA = "PA_1";
    private static final String CAMERA = "TR_1";

    private Sayings() {}

    /**
     * All but goodbyes.
     *
     * @param own the server's name of what this person sends
     */
    static List<SignalResponse> all(FakeLiveKit server, String own) {
        return List.of(
                FakeLiveKit.join(List.of()).build(),
                FakeLiveKit.answer(2, List.of(FakeSdp.Section.of("video", "0", ANA + "|" + CAMERA, CAMERA))),
                server.offer(List.of(FakeSdp.Section.of("video", "0", ANA + "|" + CAMERA, CAMERA))),
                say(one -> one.trickle(new TrickleRequest.Builder()
                        .target(SignalTarget.SUBSCRIBER)
                        .candidateInit("{\"candidate\":\"candidate:1 1 udp 1 127.0.0.1 9 typ host\",\"sdpMid\":\"0\"}")
                        .build())),
                FakeLiveKit.update(FakeLiveKit.person(ANA, "ana")
                        .tracks(List.of(
                                FakeLiveKit.track(CAMERA, TrackSource.CAMERA).build(),
                                FakeLiveKit.track("TR_2", TrackSource.SCREEN_SHARE)
                                        .build()))
                        .attributes(Map.of("corrillo.hand", "1000"))
                        .build()),
                FakeLiveKit.update(FakeLiveKit.person(FakeLiveKit.SELF, "me")
                        .permission(FakeLiveKit.everything())
                        .tracks(List.of(FakeLiveKit.track(own, TrackSource.CAMERA)
                                .muted(true)
                                .build()))
                        .build()),
                say(one -> one.track_published(new TrackPublishedResponse.Builder()
                        .cid("none")
                        .track(FakeLiveKit.track(own, TrackSource.CAMERA).build())
                        .build())),
                say(one -> one.mute(
                        new MuteTrackRequest.Builder().sid(own).muted(true).build())),
                say(one -> one.speakers_changed(new SpeakersChanged.Builder()
                        .speakers(List.of(new SpeakerInfo.Builder()
                                .sid(ANA)
                                .level(0.5f)
                                .active(true)
                                .build()))
                        .build())),
                say(one -> one.room_update(new RoomUpdate.Builder()
                        .room(new Room.Builder().active_recording(true).build())
                        .build())),
                say(one -> one.connection_quality(new ConnectionQualityUpdate.Builder()
                        .updates(List.of(new ConnectionQualityInfo.Builder()
                                .participant_sid(ANA)
                                .quality(ConnectionQuality.POOR)
                                .score(1.5f)
                                .build()))
                        .build())),
                say(one -> one.stream_state_update(new StreamStateUpdate.Builder()
                        .stream_states(List.of(new StreamStateInfo.Builder()
                                .participant_sid(ANA)
                                .track_sid(CAMERA)
                                .state(StreamState.PAUSED)
                                .build()))
                        .build())),
                say(one -> one.subscribed_quality_update(new SubscribedQualityUpdate.Builder()
                        .track_sid(own)
                        .subscribed_codecs(List.of(new SubscribedCodec.Builder()
                                .codec("vp8")
                                .qualities(List.of(new SubscribedQuality.Builder()
                                        .quality(VideoQuality.LOW)
                                        .enabled(true)
                                        .build()))
                                .build()))
                        .build())),
                say(one -> one.subscription_permission_update(new SubscriptionPermissionUpdate.Builder()
                        .participant_sid(ANA)
                        .track_sid(CAMERA)
                        .build())),
                say(one -> one.refresh_token("new.er.token")),
                say(one -> one.track_unpublished(
                        new TrackUnpublishedResponse.Builder().track_sid(own).build())),
                say(one -> one.pong(7L)),
                say(one -> one.reconnect(new ReconnectResponse.Builder()
                        .ice_servers(List.of(new ICEServer.Builder()
                                .urls(List.of("turns:turn.example.org:443?transport=tcp"))
                                .username("somebody")
                                .credential("something")
                                .build()))
                        .client_configuration(new ClientConfiguration.Builder()
                                .resume_connection(ClientConfigSetting.ENABLED)
                                .build())
                        .last_message_seq(7)
                        .build())),
                say(one -> one.pong_resp(new Pong.Builder()
                        .last_ping_timestamp(Long.MAX_VALUE)
                        .timestamp(1)
                        .build())),
                say(one -> one.subscription_response(new SubscriptionResponse.Builder()
                        .track_sid(CAMERA)
                        .err(SubscriptionError.SE_CODEC_UNSUPPORTED)
                        .build())),
                say(one -> one.request_response(new RequestResponse.Builder()
                        .request_id(1)
                        .reason(RequestResponse.Reason.NOT_ALLOWED)
                        .message("no")
                        .build())),
                say(one -> one.track_subscribed(
                        new TrackSubscribed.Builder().track_sid(own).build())),
                say(one -> one.room_moved(new RoomMovedResponse.Builder()
                        .room(new Room.Builder().name("Other").build())
                        .token("new.er.token")
                        .participant(FakeLiveKit.person(FakeLiveKit.SELF, "me")
                                .permission(FakeLiveKit.everything())
                                .build())
                        .other_participants(
                                List.of(FakeLiveKit.person("PA_2", "luis").build()))
                        .build())),
                say(one -> one.media_sections_requirement(new MediaSectionsRequirement.Builder()
                        .num_audios(1)
                        .num_videos(1)
                        .build())),
                say(one -> one.subscribed_audio_codec_update(
                        new SubscribedAudioCodecUpdate.Builder().track_sid(own).build())),
                say(one -> one.publish_data_track_response(new PublishDataTrackResponse.Builder().build())),
                say(one -> one.unpublish_data_track_response(new UnpublishDataTrackResponse.Builder().build())),
                say(one -> one.data_track_subscriber_handles(new DataTrackSubscriberHandles.Builder().build())));
    }

    /** Each with what becomes of a session that is sent away. */
    static List<SignalResponse> goodbyes() {
        return List.of(
                FakeLiveKit.leave(new LeaveRequest.Builder().action(LeaveRequest.Action.DISCONNECT)),
                FakeLiveKit.leave(new LeaveRequest.Builder().action(LeaveRequest.Action.RESUME)),
                FakeLiveKit.leave(
                        new LeaveRequest.Builder().can_reconnect(true).action(LeaveRequest.Action.RECONNECT)));
    }

    private static SignalResponse say(UnaryOperator<SignalResponse.Builder> what) {
        return what.apply(new SignalResponse.Builder()).build();
    }
}
