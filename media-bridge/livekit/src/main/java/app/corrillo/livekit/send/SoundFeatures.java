package app.corrillo.livekit.send;

import app.corrillo.livekit.protocol.AudioTrackFeature;
import app.corrillo.meeting.media.AudioProcessing;
import app.corrillo.meeting.media.PeerConnection.Layer;
import java.util.ArrayList;
import java.util.List;

/** How one's own sound is sent, as LiveKit's own clients do it. Pure. */
public final class SoundFeatures {
    /** The preset {@code musicHighQualityStereo}, in thousands of bits a second. */
    private static final List<Layer> MUSIC = List.of(new Layer("m", 1, 128, 0));

    private SoundFeatures() {}

    /** What the server is told, and tells the others. */
    public static List<AudioTrackFeature> of(AudioProcessing processing) {
        AudioProcessing applied = processing.applied();
        List<AudioTrackFeature> features = new ArrayList<>();
        if (applied.music()) {
            features.add(AudioTrackFeature.TF_STEREO);
            features.add(AudioTrackFeature.TF_NO_DTX);
        }
        if (applied.gainControl()) {
            features.add(AudioTrackFeature.TF_AUTO_GAIN_CONTROL);
        }
        if (applied.echoCancellation()) {
            features.add(AudioTrackFeature.TF_ECHO_CANCELLATION);
        }
        if (applied.noiseSuppression()) {
            features.add(AudioTrackFeature.TF_NOISE_SUPPRESSION);
        }
        return List.copyOf(features);
    }

    /** How many bits a second; none of speech, for which the library chooses. */
    public static List<Layer> layers(List<AudioTrackFeature> features) {
        return features.contains(AudioTrackFeature.TF_STEREO) ? MUSIC : List.of();
    }
}
