package app.corrillo.engine.pulse;

import app.corrillo.meeting.media.MediaDevice;
import java.util.List;

/**
 * The sound devices there are at one moment.
 *
 * @param available whether a sound server answers
 * @param microphones what one can really speak into: the monitor of a loudspeaker is none
 */
public record SoundDevices(boolean available, List<MediaDevice> microphones, List<MediaDevice> speakers) {
    /** No sound server. */
    public static final SoundDevices UNAVAILABLE = new SoundDevices(false, List.of(), List.of());

    public SoundDevices {
        microphones = List.copyOf(microphones);
        speakers = List.copyOf(speakers);
    }

    /** Whether there is anything to play on. Without it an {@code AudioDeviceModule} kills the process. */
    public boolean hasSink() {
        return !speakers.isEmpty();
    }

    /** Whether there is a real microphone. */
    public boolean hasSource() {
        return !microphones.isEmpty();
    }
}
