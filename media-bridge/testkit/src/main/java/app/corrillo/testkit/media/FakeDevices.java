package app.corrillo.testkit.media;

import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.MediaDevice;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.SpeakerSpec;
import java.util.List;
import java.util.Optional;

/** Says what opening a device fails with, by the devices there are. */
final class FakeDevices {
    private FakeDevices() {}

    static Optional<MediaProblem> problem(MediaDevices devices, CameraSpec spec) {
        return switch (spec) {
            case CameraSpec.Default() -> absent(devices.cameras().isEmpty());
            case CameraSpec.None() -> absent(true);
            case CameraSpec.Named(String name) -> absent(!has(devices.cameras(), name));
            case CameraSpec.Small small -> problem(devices, small.whole());
            case CameraSpec.TestPattern _, CameraSpec.Film _, CameraSpec.Still _, CameraSpec.Network _ ->
                Optional.empty();
        };
    }

    static Optional<MediaProblem> problem(MediaDevices devices, MicrophoneSpec spec) {
        if (spec.isSynthetic()) {
            return Optional.empty();
        } else if (!devices.sound()) {
            return Optional.of(MediaProblem.NO_SOUND_SERVER);
        }
        return switch (spec) {
            case MicrophoneSpec.Named(String name) -> absent(!has(devices.microphones(), name));
            case MicrophoneSpec.None() -> absent(true);
            default -> absent(devices.microphones().isEmpty());
        };
    }

    static Optional<MediaProblem> problem(MediaDevices devices, SpeakerSpec spec) {
        return switch (spec) {
            case SpeakerSpec.None() -> Optional.empty();
            case SpeakerSpec.Default() when !devices.sound() -> Optional.of(MediaProblem.NO_SOUND_SERVER);
            case SpeakerSpec.Default() -> absent(devices.speakers().isEmpty());
            case SpeakerSpec.Named(String name) -> absent(!has(devices.speakers(), name));
        };
    }

    private static Optional<MediaProblem> absent(boolean absent) {
        return absent ? Optional.of(MediaProblem.NO_SUCH_DEVICE) : Optional.empty();
    }

    private static boolean has(List<MediaDevice> devices, String name) {
        return devices.stream()
                .anyMatch(device -> device.id().equals(name) || device.name().equals(name));
    }
}
