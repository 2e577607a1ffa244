package app.corrillo.meeting.media;

import java.util.List;

/**
 * The devices there are at one moment.
 *
 * @param sound whether a sound server answers
 */
public record MediaDevices(
        boolean sound, List<MediaDevice> microphones, List<MediaDevice> speakers, List<MediaDevice> cameras) {
    /** Nothing known, or nothing there. */
    public static final MediaDevices NONE = new MediaDevices(false, List.of(), List.of(), List.of());

    public MediaDevices {
        microphones = List.copyOf(microphones);
        speakers = List.copyOf(speakers);
        cameras = List.copyOf(cameras);
    }

    /** Whether a connection that is made now plays and records: without loudspeakers it is made without sound. */
    public boolean canSound() {
        return sound && !speakers.isEmpty();
    }
}
