package app.corrillo.livekit.session;

import app.corrillo.livekit.protocol.TrackInfo;
import app.corrillo.livekit.protocol.TrackType;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.media.PeerConnection.RemoteTrack;
import java.util.Optional;

/** What a server's names of tracks mean here. */
final class TrackNames {
    private TrackNames() {}

    /** What it shows or lets hear; empty for what does neither. */
    static Optional<Source> source(TrackInfo info) {
        return switch (info.source) {
            case CAMERA -> Optional.of(Source.CAMERA);
            case MICROPHONE -> Optional.of(Source.MICROPHONE);
            case SCREEN_SHARE -> Optional.of(Source.SCREEN);
            case SCREEN_SHARE_AUDIO -> Optional.of(Source.SCREEN_AUDIO);
            case UNKNOWN ->
                info.type == TrackType.DATA
                        ? Optional.empty()
                        : Optional.of(info.type == TrackType.VIDEO ? Source.CAMERA : Source.MICROPHONE);
        };
    }

    /**
     * The server's name of it. The stream is named PARTICIPANT|TRACK; the track's own name is the newest truth where
     * the server gives one.
     */
    static String sid(RemoteTrack track) {
        int bar = track.streamId().indexOf('|');
        boolean named = track.trackName().startsWith("TR_") || bar < 0;
        return named ? track.trackName() : track.streamId().substring(bar + 1);
    }
}
