package app.corrillo.carrier;

import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.DeviceMatch;
import app.corrillo.meeting.media.LocalTrack;
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
import java.util.stream.Collectors;

/**
 * Cameras whose driver ends the engine. One that was asked for shortly before two ends within a minute is not asked for
 * again until one of them is a minute ago, so that the third engine stays. Not thread-safe.
 */
final class DeadlyCameras {
    /** An end so soon after a camera was asked for may be its doing; one that hangs is killed within that, too. */
    static final Duration SOON = Duration.ofSeconds(10);

    private static final int MOST_ENDS = Keeper.MOST_CRASHES - 1;

    private final Time time;
    private final KnownDevices devices;
    private final Map<CameraSpec, Long> asked = new HashMap<>();
    private final List<End> ends = new ArrayList<>();

    /** @param suspects what was asked for shortly before */
    private record End(long when, Set<CameraSpec> suspects) {}

    DeadlyCameras(Time time, KnownDevices devices) {
        this.time = time;
        this.devices = devices;
    }

    /** Opens a camera, or fails at once with DEVICE_BUSY if that would be the end of another engine. */
    CompletableFuture<LocalTrack> open(CameraSpec spec, RemoteEngine engine) {
        if (isDeadly(spec.whole())) {
            return CompletableFuture.failedFuture(
                    new MediaException(MediaProblem.DEVICE_BUSY, "the engine has ended each time it was opened"));
        }
        // One that has ended did not do so of what it is asked now.
        if (!engine.ended().isDone()) {
            asked.put(spec.whole(), time.nanos());
        }
        return engine.openCamera(spec);
    }

    /** The engine that was asked last has ended by itself. */
    void ended() {
        ends.add(new End(
                time.nanos(),
                asked.entrySet().stream()
                        .filter(camera -> !isLongAgo(camera.getValue(), SOON))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet())));
        asked.clear();
    }

    /** All may be tried again. */
    void forget() {
        asked.clear();
        ends.clear();
    }

    private boolean isDeadly(CameraSpec camera) {
        ends.removeIf(end -> isLongAgo(end.when(), Keeper.MINUTE));
        return ends.stream()
                        .filter(end -> end.suspects().stream().anyMatch(suspect -> isSame(suspect, camera)))
                        .count()
                >= MOST_ENDS;
    }

    private boolean isLongAgo(long when, Duration limit) {
        return time.nanos() - when > limit.toNanos();
    }

    // The system's first camera is also one that has a name.
    private boolean isSame(CameraSpec one, CameraSpec other) {
        Optional<MediaDevice> device = DeviceMatch.find(devices.now(), one);
        return one.equals(other) || (device.isPresent() && device.equals(DeviceMatch.find(devices.now(), other)));
    }
}
