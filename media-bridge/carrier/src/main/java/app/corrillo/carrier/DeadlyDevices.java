package app.corrillo.carrier;

import app.corrillo.meeting.media.MediaDevice;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.time.Time;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Devices whose driver ends the engine. One that was asked for shortly before two ends within a minute is not asked for
 * again until one of them is a minute ago, so that the third engine stays. Not thread-safe.
 *
 * @param <S> what says which one is meant
 */
final class DeadlyDevices<S> {
    /** An end so soon after a device was asked for may be its doing; one that hangs is killed within that, too. */
    static final Duration SOON = Duration.ofSeconds(10);

    private static final int MOST_ENDS = Keeper.MOST_CRASHES - 1;

    private final Time time;
    private final Function<S, Optional<MediaDevice>> meant;
    private final Map<S, Long> asked = new HashMap<>();
    private final List<End<S>> ends = new ArrayList<>();

    /** @param suspects what was asked for shortly before */
    private record End<S>(long when, Set<S> suspects) {}

    /** @param meant finds the device among those there are */
    DeadlyDevices(Time time, Function<S, Optional<MediaDevice>> meant) {
        this.time = time;
        this.meant = meant;
    }

    /** Asks for a device, or fails at once with DEVICE_BUSY if that would be the end of another engine. */
    <T> CompletableFuture<T> ask(S spec, RemoteEngine engine, Function<RemoteEngine, CompletableFuture<T>> question) {
        if (isDeadly(spec)) {
            return CompletableFuture.failedFuture(
                    new MediaException(MediaProblem.DEVICE_BUSY, "the engine has ended each time it was asked for"));
        }
        // One that has ended did not do so of what it is asked now.
        if (!engine.ended().isDone()) {
            asked.put(spec, time.nanos());
        }
        return question.apply(engine);
    }

    /** The engine that was asked last has ended by itself. */
    void ended() {
        ends.add(new End<>(
                time.nanos(),
                asked.entrySet().stream()
                        .filter(device -> !isLongAgo(device.getValue(), SOON))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet())));
        asked.clear();
    }

    /** All may be tried again. */
    void forget() {
        asked.clear();
        ends.clear();
    }

    private boolean isDeadly(S spec) {
        ends.removeIf(end -> isLongAgo(end.when(), Keeper.MINUTE));
        return ends.stream()
                        .filter(end -> end.suspects().stream().anyMatch(suspect -> isSame(suspect, spec)))
                        .count()
                >= MOST_ENDS;
    }

    private boolean isLongAgo(long when, Duration limit) {
        return time.nanos() - when > limit.toNanos();
    }

    // The system's first camera is also one that has a name.
    private boolean isSame(S one, S other) {
        Optional<MediaDevice> device = meant.apply(one);
        return one.equals(other) || (device.isPresent() && device.equals(meant.apply(other)));
    }
}
