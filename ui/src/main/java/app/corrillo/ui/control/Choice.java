package app.corrillo.ui.control;

import app.corrillo.meeting.LocalMediaState;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.MediaDevice;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.SpeakerSpec;
import app.corrillo.ui.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One line of a list of devices. */
sealed interface Choice {

    /** What a person reads in the list. */
    String text(Words words);

    /** What a person reads when the list is closed. */
    default String shortText(Words words) {
        return text(words);
    }

    /** The written form that asks for it. */
    String written();

    /** What the system uses; it may change by itself. */
    record Usual(String device) implements Choice {
        @Override
        public String text(Words words) {
            return device.isEmpty() ? words.say("device.default") : words.say("device.default.named", device);
        }

        @Override
        public String shortText(Words words) {
            return device.isEmpty() ? words.say("device.default") : device;
        }

        @Override
        public String written() {
            return "default";
        }
    }

    /** This device and no other. */
    record Device(String id, String name) implements Choice {
        @Override
        public String text(Words words) {
            return name;
        }

        @Override
        public String written() {
            return id;
        }
    }

    /** A source that is no device: a file, a test picture, a camera of the network. */
    record Source(String key, String about) implements Choice {
        @Override
        public String text(Words words) {
            return words.say(key, about);
        }

        @Override
        public String written() {
            return about;
        }
    }

    /** Nothing, by choice. */
    record Nothing() implements Choice {
        @Override
        public String text(Words words) {
            return words.say("device.off");
        }

        @Override
        public String written() {
            return "none";
        }
    }

    /** A device that was chosen and is not there. */
    record Gone(String name) implements Choice {
        @Override
        public String text(Words words) {
            return words.say("device.gone", name);
        }

        @Override
        public String written() {
            return name;
        }
    }

    /** What is chosen now. */
    static Choice of(DeviceKind kind, LocalMediaState local) {
        List<MediaDevice> devices = kind.devices(local);
        return switch (kind) {
            case MICROPHONE ->
                switch (local.microphone()) {
                    case MicrophoneSpec.Default _ -> system(devices);
                    case MicrophoneSpec.None _ -> new Nothing();
                    case MicrophoneSpec.Named(String name) -> named(name, devices);
                    case MicrophoneSpec.Tone _ -> new Source("device.tone", "");
                    case MicrophoneSpec.Recording(Path file) -> file(file);
                };
            case CAMERA ->
                switch (local.camera()) {
                    case CameraSpec.Default _ -> system(devices);
                    case CameraSpec.None _ -> new Nothing();
                    case CameraSpec.Named(String name) -> named(name, devices);
                    case CameraSpec.TestPattern _ -> new Source("device.pattern", "");
                    case CameraSpec.Film(Path file) -> file(file);
                    case CameraSpec.Still(Path file) -> file(file);
                    case CameraSpec.Network camera ->
                        new Source(
                                "device.network",
                                String.valueOf(camera.address().getHost()));
                    case CameraSpec.Small(String name) -> name.isEmpty() ? system(devices) : named(name, devices);
                };
            case SPEAKER ->
                switch (local.speaker()) {
                    case SpeakerSpec.Default _ -> system(devices);
                    case SpeakerSpec.None _ -> new Nothing();
                    case SpeakerSpec.Named(String name) -> named(name, devices);
                };
        };
    }

    /** Everything that can be chosen, what is chosen now among it. */
    static List<Choice> all(DeviceKind kind, LocalMediaState local) {
        List<MediaDevice> devices = kind.devices(local);
        Choice now = of(kind, local);
        return Stream.concat(
                        now instanceof Usual || now instanceof Device ? Stream.empty() : Stream.of(now),
                        Stream.concat(
                                Stream.of(system(devices)),
                                devices.stream().map(device -> new Device(device.id(), device.name()))))
                .toList();
    }

    private static Choice system(List<MediaDevice> devices) {
        return new Usual(devices.stream()
                .filter(MediaDevice::preferred)
                .map(MediaDevice::name)
                .findFirst()
                .orElse(""));
    }

    private static Choice named(String name, List<MediaDevice> devices) {
        return devices.stream()
                .filter(device -> device.id().equals(name) || device.name().equals(name))
                .map(device -> (Choice) new Device(device.id(), device.name()))
                .findFirst()
                .orElseGet(() -> new Gone(name));
    }

    private static Choice file(Path file) {
        return new Source("device.file", String.valueOf(file.getFileName()));
    }
}
