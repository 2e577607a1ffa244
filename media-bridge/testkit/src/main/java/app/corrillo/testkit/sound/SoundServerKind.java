package app.corrillo.testkit.sound;

/** The sound servers there are on Linux, for tests that hold on each. */
public enum SoundServerKind {
    PULSE_AUDIO,
    PIPE_WIRE;

    /** With loudspeakers {@code spk} and a microphone {@code mic}. */
    public SoundServer start() {
        return switch (this) {
            case PULSE_AUDIO -> PrivatePulse.start();
            case PIPE_WIRE -> PrivatePipeWire.start();
        };
    }

    /** Without devices. */
    public SoundServer empty() {
        return switch (this) {
            case PULSE_AUDIO -> PrivatePulse.empty();
            case PIPE_WIRE -> PrivatePipeWire.empty();
        };
    }
}
