package app.corrillo.livekit.session;

import app.corrillo.livekit.protocol.AddTrackRequest;
import app.corrillo.livekit.protocol.AudioTrackFeature;
import app.corrillo.livekit.protocol.DisconnectReason;
import app.corrillo.livekit.protocol.LeaveRequest;
import app.corrillo.livekit.protocol.MuteTrackRequest;
import app.corrillo.livekit.protocol.SessionDescription;
import app.corrillo.livekit.protocol.SignalRequest;
import app.corrillo.livekit.protocol.SignalTarget;
import app.corrillo.livekit.protocol.SyncState;
import app.corrillo.livekit.protocol.TrickleRequest;
import app.corrillo.livekit.protocol.UpdateLocalAudioTrack;
import app.corrillo.livekit.protocol.UpdateParticipantMetadata;
import app.corrillo.livekit.protocol.UpdateSubscription;
import app.corrillo.livekit.protocol.UpdateTrackSettings;
import app.corrillo.livekit.signal.Trickle;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.media.PeerConnection.Candidate;
import app.corrillo.meeting.media.PeerConnection.Description;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is said to the server, as it says it on the wire. */
final class Requests {
    private Requests() {}

    static SessionDescription description(Description made, int id) {
        return new SessionDescription.Builder()
                .type(made.type().name().toLowerCase(Locale.ROOT))
                .sdp(made.sdp())
                .id(id)
                .build();
    }

    static SignalRequest offer(SessionDescription description) {
        return new SignalRequest.Builder().offer(description).build();
    }

    static SignalRequest answer(SessionDescription description) {
        return new SignalRequest.Builder().answer(description).build();
    }

    static SignalRequest trickle(Candidate candidate, SignalTarget target) {
        TrickleRequest trickle = new TrickleRequest.Builder()
                .candidateInit(Trickle.write(candidate))
                .target(target)
                .build();
        return new SignalRequest.Builder().trickle(trickle).build();
    }

    static SignalRequest addTrack(AddTrackRequest track) {
        return new SignalRequest.Builder().add_track(track).build();
    }

    static SignalRequest mute(String sid, boolean muted) {
        return new SignalRequest.Builder()
                .mute(new MuteTrackRequest.Builder().sid(sid).muted(muted).build())
                .build();
    }

    static SignalRequest features(String sid, List<AudioTrackFeature> features) {
        return new SignalRequest.Builder()
                .update_audio_track(new UpdateLocalAudioTrack.Builder()
                        .track_sid(sid)
                        .features(features)
                        .build())
                .build();
    }

    static SignalRequest settings(List<String> sids, TileSize size) {
        UpdateTrackSettings.Builder settings = new UpdateTrackSettings.Builder().track_sids(sids);
        if (size.isHidden()) {
            settings.disabled(true);
        } else {
            settings.width(size.width()).height(size.height());
        }
        return new SignalRequest.Builder().track_setting(settings.build()).build();
    }

    static SignalRequest subscription(List<String> sids, boolean wanted) {
        return new SignalRequest.Builder()
                .subscription(new UpdateSubscription.Builder()
                        .track_sids(sids)
                        .subscribe(wanted)
                        .build())
                .build();
    }

    static SignalRequest name(String name) {
        return new SignalRequest.Builder()
                .update_metadata(
                        new UpdateParticipantMetadata.Builder().name(name).build())
                .build();
    }

    static SignalRequest attributes(Map<String, String> attributes) {
        return new SignalRequest.Builder()
                .update_metadata(new UpdateParticipantMetadata.Builder()
                        .attributes(attributes)
                        .build())
                .build();
    }

    /**
     * @param number by which the server answers; 0 for none
     * @param metadata empty to leave it
     */
    static SignalRequest change(int number, Map<String, String> attributes, String metadata) {
        return new SignalRequest.Builder()
                .update_metadata(new UpdateParticipantMetadata.Builder()
                        .request_id(number)
                        .attributes(attributes)
                        .metadata(metadata)
                        .build())
                .build();
    }

    static SignalRequest sync(SyncState state) {
        return new SignalRequest.Builder().sync_state(state).build();
    }

    static SignalRequest leave() {
        return new SignalRequest.Builder()
                .leave(new LeaveRequest.Builder()
                        .reason(DisconnectReason.CLIENT_INITIATED)
                        .action(LeaveRequest.Action.DISCONNECT)
                        .build())
                .build();
    }
}
