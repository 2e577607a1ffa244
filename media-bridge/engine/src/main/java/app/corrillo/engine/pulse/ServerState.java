package app.corrillo.engine.pulse;

import java.util.List;
import java.util.Optional;

/**
 * What the server told last. Sinks and sources have the names that libpulse gives them: a sink plays, a source records.
 *
 * @param sources without the monitors of sinks
 * @param playing the streams of this process, without those of the pulse package itself
 */
record ServerState(
        boolean up,
        String defaultSink,
        String defaultSource,
        List<Device> sinks,
        List<Device> sources,
        List<Stream> playing,
        List<Stream> recording) {

    static final ServerState DOWN = new ServerState(false, "", "", List.of(), List.of(), List.of(), List.of());

    /** A sink or a source. The name is unique in the server, the description is for people. */
    record Device(int index, String name, String description) {}

    /** A stream, and the index of the device that it is on. */
    record Stream(int index, int device) {}

    ServerState withDefaults(String sink, String source) {
        return new ServerState(true, sink, source, sinks, sources, playing, recording);
    }

    ServerState withSinks(List<Device> now) {
        return new ServerState(true, defaultSink, defaultSource, now, sources, playing, recording);
    }

    ServerState withSources(List<Device> now) {
        return new ServerState(true, defaultSink, defaultSource, sinks, now, playing, recording);
    }

    ServerState withPlaying(List<Stream> now) {
        return new ServerState(true, defaultSink, defaultSource, sinks, sources, now, recording);
    }

    ServerState withRecording(List<Stream> now) {
        return new ServerState(true, defaultSink, defaultSource, sinks, sources, playing, now);
    }

    /** The default, or the first where the default is a monitor or is gone. */
    static Optional<Device> preferred(List<Device> devices, String defaultName) {
        return devices.stream()
                .filter(device -> device.name().equals(defaultName))
                .findFirst()
                .or(() -> devices.stream().findFirst());
    }

    /** The device of that name, else of that description, in any case of letters. */
    static Optional<Device> named(List<Device> devices, String name) {
        return devices.stream()
                .filter(device -> device.name().equals(name))
                .findFirst()
                .or(() -> devices.stream()
                        .filter(device -> device.description().equalsIgnoreCase(name))
                        .findFirst());
    }
}
