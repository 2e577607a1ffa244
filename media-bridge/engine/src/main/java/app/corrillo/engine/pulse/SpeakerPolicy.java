package app.corrillo.engine.pulse;

import app.corrillo.engine.pulse.ServerState.Device;
import app.corrillo.engine.pulse.ServerState.Stream;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.SpeakerSpec;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Keeps the playing streams of this process on the loudspeakers wished for. Belongs to the mainloop's thread. */
final class SpeakerPolicy {
    private final StreamMover mover;
    private final Mute mute;
    private final Waiting waiting;
    private final Set<Integer> muted = new HashSet<>();

    private SpeakerSpec wish = new SpeakerSpec.Default();
    private ServerState state = ServerState.DOWN;

    /** The function of libpulse that silences a stream. */
    interface Mute {
        void call(int stream, boolean silent);
    }

    SpeakerPolicy(PulseThread thread, StreamMover.Move move, Mute mute) {
        this.mover = new StreamMover(thread, move, this::look);
        this.mute = mute;
        this.waiting = new Waiting(thread);
    }

    /** The device that was wished for; not what stands in for it. */
    static Optional<Device> target(SpeakerSpec wish, ServerState state) {
        return switch (wish) {
            case SpeakerSpec.Default() -> ServerState.preferred(state.sinks(), state.defaultSink());
            case SpeakerSpec.Named(String name) -> ServerState.named(state.sinks(), name);
            case SpeakerSpec.None() -> Optional.empty();
        };
    }

    void choose(SpeakerSpec spec, CompletableFuture<Void> done) {
        wish = spec;
        waiting.add(done);
        look();
    }

    void changed(ServerState now) {
        state = now;
        muted.removeIf(index -> now.playing().stream().noneMatch(stream -> stream.index() == index));
        look();
    }

    /**
     * Gives the sound back, because the server remembers what was silent for the next time. Returns whether there was
     * anything to say.
     */
    boolean release() {
        wish = new SpeakerSpec.Default();
        boolean silent = !muted.isEmpty();
        silence(false);
        return silent;
    }

    private void look() {
        boolean none = wish instanceof SpeakerSpec.None;
        silence(none);
        if (none) {
            waiting.done();
        } else if (!state.up()) {
            waiting.failed(MediaProblem.NO_SOUND_SERVER);
        } else {
            move();
        }
    }

    private void move() {
        Optional<Device> wished = target(wish, state);
        Optional<Device> target = wished.or(() -> target(new SpeakerSpec.Default(), state));
        boolean all = target.isPresent() && mover.gather(state.playing(), target.get());
        if (wished.isEmpty()) {
            waiting.failed(MediaProblem.NO_SUCH_DEVICE);
        } else if (all) {
            waiting.done();
        }
    }

    private void silence(boolean silent) {
        for (Stream stream : state.playing()) {
            boolean changes = silent ? muted.add(stream.index()) : muted.remove(stream.index());
            if (changes) {
                mute.call(stream.index(), silent);
            }
        }
    }
}
