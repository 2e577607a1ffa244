package app.corrillo.meeting.loop;

import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaProblem;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * How a lane opens its source, and whom it tells. Called on the meeting's thread.
 *
 * @param <S> says which device
 */
interface Capture<S> {
    CompletableFuture<LocalTrack> open(S spec);

    /** Moves the open track to another device; null where a new track must be opened instead. */
    default @Nullable CompletableFuture<Void> move(S spec) {
        return null;
    }

    /** Whether one can be opened while the other one runs; otherwise the one that runs ends first. */
    default boolean canRunBeside(S running, S goal) {
        return true;
    }

    /** It runs, and is published. */
    void running(S spec, LocalTrack track);

    /** It is wished and could not be opened; {@code kept} is what goes on running instead, null for nothing. */
    void failed(S spec, MediaProblem problem, @Nullable S kept);

    /** It ran, and ended by itself. It is tried again only when the lane is told to. */
    void lost(S spec);
}
