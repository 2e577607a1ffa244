package app.corrillo.ui;

import java.time.Instant;
import java.util.ArrayList;
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

    /** The most meetings that are remembered. */
    public static final int RECENT = 12;

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

    public Preferences withName(String now) {
        return new Preferences(now, theme, language, microphone, camera, speaker, microphoneOn, cameraOn, recent);
    }

    public Preferences withTheme(Theme now) {
        return new Preferences(name, now, language, microphone, camera, speaker, microphoneOn, cameraOn, recent);
    }

    public Preferences withLanguage(Locale now) {
        return new Preferences(name, theme, now, microphone, camera, speaker, microphoneOn, cameraOn, recent);
    }

    public Preferences withMicrophone(String now) {
        return new Preferences(name, theme, language, now, camera, speaker, microphoneOn, cameraOn, recent);
    }

    public Preferences withCamera(String now) {
        return new Preferences(name, theme, language, microphone, now, speaker, microphoneOn, cameraOn, recent);
    }

    public Preferences withSpeaker(String now) {
        return new Preferences(name, theme, language, microphone, camera, now, microphoneOn, cameraOn, recent);
    }

    public Preferences withMicrophoneOn(boolean now) {
        return new Preferences(name, theme, language, microphone, camera, speaker, now, cameraOn, recent);
    }

    public Preferences withCameraOn(boolean now) {
        return new Preferences(name, theme, language, microphone, camera, speaker, microphoneOn, now, recent);
    }

    /** With this meeting as the newest; the same meeting is listed once, and the oldest of too many is forgotten. */
    public Preferences withRecent(Recent meeting) {
        List<Recent> others = recent.stream()
                .filter(known -> !known.address().equals(meeting.address()) || known.hosted() != meeting.hosted())
                .limit(RECENT - 1)
                .toList();
        List<Recent> now = new ArrayList<>(others);
        now.addFirst(meeting);
        return new Preferences(name, theme, language, microphone, camera, speaker, microphoneOn, cameraOn, now);
    }
}
