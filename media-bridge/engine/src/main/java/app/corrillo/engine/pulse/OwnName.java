package app.corrillo.engine.pulse;

import app.corrillo.natives.NativeLibrary;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * How the streams of this process are called in the system's mixer, and how they are known again. libpulse takes the
 * name from PULSE_PROP_OVERRIDE when a connection is made, also for the connections that webrtc-java makes. It takes
 * devices from the environment too, and where those are absent webrtc-java waits for them for ever: that it must not.
 *
 * @param instance what no other process has, not even one of another sandbox with the same process number
 */
record OwnName(String instance) {
    /** On streams that are not webrtc-java's. */
    static final String PART = "app.corrillo.part";

    private static final List<String> DEVICES = List.of("PULSE_SINK", "PULSE_SOURCE");
    private static final String INSTANCE = "app.corrillo.instance";
    private static final String NAME = "Corrillo";
    private static final String ID = "app.corrillo.Corrillo";
    private static final String ICON = "corrillo";

    /** The name of this process; always the same. */
    static OwnName ofThisProcess() {
        ProcessHandle self = ProcessHandle.current();
        long start = self.info().startInstant().map(at -> at.toEpochMilli()).orElse(0L);
        return new OwnName(self.pid() + "-" + start);
    }

    /**
     * Names every connection to a sound server that this process makes from now on; which device it begins on is the
     * server's word alone.
     */
    void announce() {
        // Java hands its environment to child processes as it was when it first looked: it must not see ours.
        Map<String, String> inherited = System.getenv();
        assert inherited != null;
        Signatures.PPIToInt setenv =
                Signatures.PPIToInt.of(NativeLibrary.standard().function("setenv"));
        Signatures.PToInt unsetenv =
                Signatures.PToInt.of(NativeLibrary.standard().function("unsetenv"));
        try (Arena arena = Arena.ofConfined()) {
            DEVICES.forEach(device -> unsetenv.call(arena.allocateFrom(device)));
            MemorySegment key = arena.allocateFrom("PULSE_PROP_OVERRIDE");
            int failed = setenv.call(key, arena.allocateFrom(properties()), 1);
            if (failed != 0) {
                throw new OutOfMemoryError("setenv");
            }
        }
    }

    /** In the form that pa_proplist_from_string reads. */
    String properties() {
        return "application.name='%s' application.id='%s' application.icon_name='%s' %s='%s'"
                .formatted(NAME, ID, ICON, INSTANCE, instance);
    }

    /** Whether a stream is one of webrtc-java in this process. */
    boolean owns(UnaryOperator<String> property) {
        return property.apply(INSTANCE).equals(instance) && property.apply(PART).isEmpty();
    }
}
