package app.corrillo.meeting.spi;

import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.AudioProcessing;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.PeerConnection.LinkStats;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * One person's membership in one meeting, as an adapter sees it. Every method may be called on any thread and never
 * blocks; what came of it is an event.
 */
public interface MeetingSession extends AutoCloseable {

    /**
     * Begins to join. Ends in {@code Joined} or in {@code Ended}, within 10 s when nothing answers.
     *
     * @param microphone the one that is going to be published, or would be if it is wished on later: a connection that
     *     sends a {@linkplain MicrophoneSpec#isSynthetic synthetic} one hears nothing
     */
    void join(UntrustedText name, MicrophoneSpec microphone);

    /**
     * Sends this track to the others from now on, in place of any other of the same source. Also before {@code join}
     * and before {@code Joined}. Completes, even when that fails, when the other track is not sent any more and may be
     * closed.
     */
    CompletableFuture<Void> publish(LocalTrack track);

    /** Completes when nothing of this source is sent any more and its track may be closed. */
    CompletableFuture<Void> unpublish(Source source);

    /** Tells the others whether this source is muted. */
    void setMuted(Source source, boolean muted);

    /**
     * How one's own sound is treated from now on, which is done by the engine. What was music when joining is sent with
     * both of its channels where the server takes them, until leaving.
     */
    default void setAudioProcessing(AudioProcessing processing) {
        // Whoever is told nothing of it hears one channel.
    }

    /** What is shown of every remote picture, so that no more than that is sent. A track that is absent is hidden. */
    void show(Map<TrackId, TileSize> tiles);

    /** Whether this track of somebody else's sound is heard here; heard unless said otherwise. */
    void setAudible(TrackId track, boolean audible);

    /** A wish that reaches the others. */
    void perform(MeetingCommand.ForOthers command);

    /**
     * A wish of somebody who runs the meeting; only asked for with the {@link app.corrillo.meeting.Capability} that it
     * needs. What does not succeed is a notice.
     */
    default void moderate(MeetingCommand.ForModeration command) {
        // Nobody runs a meeting of a family that offers no such capability.
    }

    /** Statistics of every connection there is. */
    CompletableFuture<List<LinkStats>> stats();

    /** Says goodbye and closes every connection. Completes when the tracks given to {@link #publish} may be closed. */
    CompletableFuture<Void> leave();

    /** Leaves, and waits for it for a bounded time. */
    @Override
    void close();
}
