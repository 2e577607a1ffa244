package app.corrillo.engine.pulse;

import app.corrillo.engine.pulse.ServerState.Device;
import app.corrillo.engine.pulse.ServerState.Stream;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.MicrophoneSpec;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Keeps the recording streams of this process on the microphone that was wished for, and knows when what they deliver
 * comes from it and from no other. Belongs to the mainloop's thread.
 */
final class MicrophonePolicy {
    // What was recorded before a move is still delivered after it: 130 ms on PulseAudio, 40 on PipeWire, measured.
    private static final Duration SETTLING = Duration.ofMillis(190);
    private static final int NOWHERE = -1;

    private final PulseThread thread;
    private final StreamMover mover;
    private final Consumer<MicrophonePlace> watcher;
    private final Waiting waiting;

    private MicrophoneSpec wish = new MicrophoneSpec.None();
    private ServerState state = ServerState.DOWN;
    private MicrophonePlace place = MicrophonePlace.NO_WISH;
    private Set<Integer> streams = Set.of();
    private long devicesChanged = System.nanoTime();
    private int arrivedAt = NOWHERE;
    private int arrivals;

    MicrophonePolicy(PulseThread thread, StreamMover.Move move, Consumer<MicrophonePlace> watcher) {
        this.thread = thread;
        this.mover = new StreamMover(thread, move, this::look);
        this.watcher = watcher;
        this.waiting = new Waiting(thread);
    }

    /** Where a wish leads in a state of the server: no other microphone ever stands in for a named one. */
    static Optional<Device> target(MicrophoneSpec wish, ServerState state) {
        return switch (wish) {
            case MicrophoneSpec.Default() -> ServerState.preferred(state.sources(), state.defaultSource());
            case MicrophoneSpec.Named(String name) -> ServerState.named(state.sources(), name);
            case MicrophoneSpec.None() -> Optional.empty();
            case MicrophoneSpec.Tone tone -> Optional.empty();
            case MicrophoneSpec.Recording recording -> Optional.empty();
        };
    }

    void choose(MicrophoneSpec spec, CompletableFuture<Void> done) {
        wish = spec;
        waiting.add(done);
        look();
        tell();
    }

    void changed(ServerState now) {
        if (!now.sources().equals(state.sources()) || !now.defaultSource().equals(state.defaultSource())) {
            devicesChanged = System.nanoTime();
        }
        state = now;
        look();
    }

    /** Sooner than the next state: the server moves the stream to another source by itself. */
    void sourceGone(int index) {
        devicesChanged = System.nanoTime();
        if (index == arrivedAt) {
            arrivedAt = NOWHERE;
            arrivals++;
            become(MicrophonePlace.MOVING);
        }
    }

    private void look() {
        Optional<Device> target = target(wish, state);
        MicrophonePlace seen = seen(target);
        int at = seen == MicrophonePlace.IN_PLACE ? target.orElseThrow().index() : NOWHERE;
        Set<Integer> before = streams;
        streams = state.recording().stream().map(Stream::index).collect(Collectors.toUnmodifiableSet());
        if (at != NOWHERE && at == arrivedAt && before.containsAll(streams)) {
            return;
        }
        arrivedAt = at;
        int arrival = ++arrivals;
        if (at == NOWHERE) {
            become(seen);
            return;
        }
        become(MicrophonePlace.MOVING);
        if (beganThere(before)) {
            become(MicrophonePlace.IN_PLACE);
        } else {
            thread.after(SETTLING, () -> {
                if (arrival == arrivals) {
                    become(MicrophonePlace.IN_PLACE);
                }
            });
        }
    }

    // A stream that is seen for the first time and is in place already never recorded anything else, unless the server
    // has just moved it because its devices changed.
    private boolean beganThere(Set<Integer> before) {
        return Collections.disjoint(streams, before) && System.nanoTime() - devicesChanged > SETTLING.toNanos();
    }

    private MicrophonePlace seen(Optional<Device> target) {
        if (wish.isSynthetic() || wish instanceof MicrophoneSpec.None) {
            return MicrophonePlace.NO_WISH;
        } else if (!state.up()) {
            return MicrophonePlace.NO_SERVER;
        } else if (target.isEmpty()) {
            return MicrophonePlace.NO_DEVICE;
        } else if (state.recording().isEmpty()) {
            return MicrophonePlace.NO_STREAM;
        }
        return mover.gather(state.recording(), target.get()) ? MicrophonePlace.IN_PLACE : MicrophonePlace.MOVING;
    }

    private void become(MicrophonePlace now) {
        if (now != place) {
            place = now;
            watcher.accept(now);
            tell();
        }
    }

    private void tell() {
        switch (place) {
            case NO_WISH, NO_STREAM, IN_PLACE -> waiting.done();
            case NO_SERVER -> waiting.failed(MediaProblem.NO_SOUND_SERVER);
            case NO_DEVICE -> waiting.failed(MediaProblem.NO_SUCH_DEVICE);
            case MOVING -> {}
        }
    }
}
