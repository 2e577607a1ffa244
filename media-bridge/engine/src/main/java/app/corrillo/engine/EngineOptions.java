package app.corrillo.engine;

import app.corrillo.meeting.media.MediaEngine.Extent;
import app.corrillo.meeting.media.SpeakerSpec;
import app.corrillo.meeting.time.Time;
import org.jspecify.annotations.Nullable;

/**
 * What an engine may touch.
 *
 * @param sound whether the devices for sound are used
 * @param speaker what is heard on at first; changed by {@link Engine#chooseSpeaker}
 * @param display the X display to capture from, or null for the one that the environment names
 * @param prefix goes before the ids of local tracks, so that they are unique among engines
 * @param extent whether anything but sound is touched
 * @param time measures how long the native library takes; outlives the engine
 */
public record EngineOptions(
        Sound sound, SpeakerSpec speaker, @Nullable String display, String prefix, Extent extent, Time time) {

    /** Where sound comes from and goes to. */
    public enum Sound {
        /** The devices of the sound server, as soon as there is one. */
        DEVICES,
        /**
         * No device is touched, and nothing is heard: microphones are made by Corrillo itself, and remote sound is not
         * even decoded. For bots.
         */
        SYNTHETIC,
        /**
         * As SYNTHETIC, but connections that only receive decode what comes, so that its level is known. For bots that
         * listen.
         */
        DECODING
    }

    /** Devices, the system's speakers and display. */
    public static EngineOptions standard(Time time) {
        return new EngineOptions(Sound.DEVICES, new SpeakerSpec.Default(), null, "", Extent.EVERYTHING, time);
    }

    /** No device for sound. */
    public static EngineOptions synthetic(Time time) {
        return new EngineOptions(Sound.SYNTHETIC, new SpeakerSpec.None(), null, "", Extent.EVERYTHING, time);
    }

    /** No device for sound, but what comes is decoded. */
    public static EngineOptions decoding(Time time) {
        return new EngineOptions(Sound.DECODING, new SpeakerSpec.Default(), null, "", Extent.EVERYTHING, time);
    }

    /** The same, with another prefix. */
    public EngineOptions withPrefix(String other) {
        return new EngineOptions(sound, speaker, display, other, extent, time);
    }

    /** The same, for this. */
    public EngineOptions withExtent(Extent other) {
        return new EngineOptions(sound, speaker, display, prefix, other, time);
    }
}
