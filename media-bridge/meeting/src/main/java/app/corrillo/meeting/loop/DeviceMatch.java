package app.corrillo.meeting.loop;

import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.MediaDevice;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.SpeakerSpec;
import java.util.List;
import java.util.Optional;

/** Finds the device that a spec means among those there are. Specs that need no device find none. */
final class DeviceMatch {
    private DeviceMatch() {}

    static Optional<MediaDevice> find(MediaDevices devices, CameraSpec spec) {
        return switch (spec) {
            case CameraSpec.Default() -> preferred(devices.cameras());
            case CameraSpec.Named(String name) -> named(devices.cameras(), name);
            default -> Optional.empty();
        };
    }

    static Optional<MediaDevice> find(MediaDevices devices, MicrophoneSpec spec) {
        return switch (spec) {
            case MicrophoneSpec.Default() -> preferred(devices.microphones());
            case MicrophoneSpec.Named(String name) -> named(devices.microphones(), name);
            default -> Optional.empty();
        };
    }

    static Optional<MediaDevice> find(MediaDevices devices, SpeakerSpec spec) {
        return switch (spec) {
            case SpeakerSpec.Default() -> preferred(devices.speakers());
            case SpeakerSpec.Named(String name) -> named(devices.speakers(), name);
            case SpeakerSpec.None() -> Optional.empty();
        };
    }

    static boolean lacks(MediaDevices devices, CameraSpec spec) {
        return needsDevice(spec) && find(devices, spec).isEmpty();
    }

    static boolean lacks(MediaDevices devices, MicrophoneSpec spec) {
        return needsDevice(spec) && find(devices, spec).isEmpty();
    }

    static boolean lacks(MediaDevices devices, SpeakerSpec spec) {
        return !(spec instanceof SpeakerSpec.None) && find(devices, spec).isEmpty();
    }

    static boolean needsDevice(CameraSpec spec) {
        return spec instanceof CameraSpec.Default || spec instanceof CameraSpec.Named;
    }

    static boolean needsDevice(MicrophoneSpec spec) {
        return spec instanceof MicrophoneSpec.Default || spec instanceof MicrophoneSpec.Named;
    }

    /** A device that was unplugged and comes back may have another id, hardly another name. */
    static Optional<MediaDevice> named(List<MediaDevice> devices, String name) {
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
