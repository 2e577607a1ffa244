package app.corrillo.livekit.session;

import app.corrillo.livekit.protocol.DataChannelInfo;
import app.corrillo.livekit.protocol.SignalTarget;
import app.corrillo.livekit.protocol.SyncState;
import app.corrillo.livekit.protocol.UpdateSubscription;
import java.util.List;

/** What a server is told that takes somebody back: where both sides stood, in case it is another one now. */
final class Sync {
    private Sync() {}

    static SyncState state(Room room, Connections connections) {
        SyncState.Builder state = new SyncState.Builder()
                // Everything is subscribed to, but for what cannot be read.
                .subscription(new UpdateSubscription.Builder()
                        .track_sids(List.of())
                        .subscribe(false)
                        .build())
                .publish_tracks(room.own().published())
                .data_channels(
                        List.of(channel(Upstream.RELIABLE), channel(Upstream.LOSSY), channel(Upstream.DATA_TRACK)))
                .track_sids_disabled(room.tiles().hidden())
                .datachannel_receive_states(room.data().receiveStates());
        connections.lastOffer().ifPresent(state::offer);
        connections.lastAnswer().ifPresent(state::answer);
        return state.build();
    }

    private static DataChannelInfo channel(String label) {
        return new DataChannelInfo.Builder()
                .label(label)
                .target(SignalTarget.PUBLISHER)
                .build();
    }
}
