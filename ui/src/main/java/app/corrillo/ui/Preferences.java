package app.corrillo.ui;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What a person chose, without secrets.
 *
 * @param name under which this person joins; empty until it was given once
 * @param language null-free; {@link Locale#ROOT} follows the system
 * @param microphone written form of the chosen device, see {@code MicrophoneSpec.parse}
 * @param camera written form of the chosen device
 * @param speaker written form of the chosen device
 * @param recent newest first
 */
public record Preferences(
        String name,
        Theme theme,
        Locale language,
        String microphone,
        String camera,
        String speaker,
        boolean microphoneOn,
        boolean cameraOn,
        List<Recent> recent) {

    public Preferences {
        recent = List.copyOf(recent);
    }

    /** Light, dark, or as the system is. */
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    /**
     * A meeting that was joined before. Its secrets are not kept, so it can only be named, and its address be offered.
     *
     * @param hosted whether it was held on this computer
     */
    public record Recent(String title, String address, boolean hosted, Instant at) {}

    /** What holds on a first start. */
    public static Preferences first() {
        return new Preferences("", Theme.SYSTEM, Locale.ROOT, "default", "default", "default", true, true, List.of());
    }
}
