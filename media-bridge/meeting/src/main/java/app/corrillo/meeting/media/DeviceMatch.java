package app.corrillo.meeting.media;

import java.util.List;
import java.util.Optional;

/** Finds the device that a spec means among those there are. Specs that need no device find none. Any thread. */
public final class DeviceMatch {
    private DeviceMatch() {}

    /** The camera of the system that is meant; empty too if it is not there. */
    public static Optional<MediaDevice> find(MediaDevices devices, CameraSpec spec) {
        return switch (spec) {
            case CameraSpec.Default() -> preferred(devices.cameras());
            case CameraSpec.Named(String name) -> named(devices.cameras(), name);
            default -> Optional.empty();
        };
    }

    /** The microphone of the system that is meant; empty too if it is not there. */
    public static Optional<MediaDevice> find(MediaDevices devices, MicrophoneSpec spec) {
        return switch (spec) {
            case MicrophoneSpec.Default() -> preferred(devices.microphones());
            case MicrophoneSpec.Named(String name) -> named(devices.microphones(), name);
            default -> Optional.empty();
        };
    }

    /** The loudspeakers that are meant; empty too if they are not there. */
    public static Optional<MediaDevice> find(MediaDevices devices, SpeakerSpec spec) {
        return switch (spec) {
            case SpeakerSpec.Default() -> preferred(devices.speakers());
            case SpeakerSpec.Named(String name) -> named(devices.speakers(), name);
            case SpeakerSpec.None() -> Optional.empty();
        };
    }

    /** Whether a camera of the system is meant that is not there. */
    public static boolean lacks(MediaDevices devices, CameraSpec spec) {
        return needsDevice(spec) && find(devices, spec).isEmpty();
    }

    /** Whether a microphone of the system is meant that is not there. */
    public static boolean lacks(MediaDevices devices, MicrophoneSpec spec) {
        return needsDevice(spec) && find(devices, spec).isEmpty();
    }

    /** Whether loudspeakers are meant that are not there. */
    public static boolean lacks(MediaDevices devices, SpeakerSpec spec) {
        return !(spec instanceof SpeakerSpec.None) && find(devices, spec).isEmpty();
    }

    /** Whether a camera of the system is meant. */
    public static boolean needsDevice(CameraSpec spec) {
        return spec instanceof CameraSpec.Default || spec instanceof CameraSpec.Named;
    }

    /** Whether a microphone of the system is meant. */
    public static boolean needsDevice(MicrophoneSpec spec) {
        return spec instanceof MicrophoneSpec.Default || spec instanceof MicrophoneSpec.Named;
    }

    /** A device that was unplugged and comes back may have another id, hardly another name. */
    private static Optional<MediaDevice> named(List<MediaDevice> devices, String name) {
        return devices.stream()
                .filter(device -> device.id().equals(name) || device.name().equals(name))
                .findFirst();
    }

    private static Optional<MediaDevice> preferred(List<MediaDevice> devices) {
        return devices.stream()
                .filter(MediaDevice::preferred)
                .findFirst()
                .or(() -> devices.stream().findFirst());
    }
}
