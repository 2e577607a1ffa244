package app.corrillo.meeting;

import app.corrillo.meeting.media.AudioProcessing;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.SpeakerSpec;

/**
 * What this computer sends, or would send: the wishes and the devices there are.
 *
 * @param level how loud the own microphone is, 0 to 1, also while it is muted
 */
public record LocalMediaState(
        MediaDevices devices,
        boolean microphoneOn,
        boolean cameraOn,
        MicrophoneSpec microphone,
        CameraSpec camera,
        SpeakerSpec speaker,
        AudioProcessing processing,
        double level) {

    public LocalMediaState withDevices(MediaDevices now) {
        return new LocalMediaState(now, microphoneOn, cameraOn, microphone, camera, speaker, processing, level);
    }

    public LocalMediaState withMicrophoneOn(boolean on) {
        return new LocalMediaState(devices, on, cameraOn, microphone, camera, speaker, processing, level);
    }

    public LocalMediaState withCameraOn(boolean on) {
        return new LocalMediaState(devices, microphoneOn, on, microphone, camera, speaker, processing, level);
    }

    public LocalMediaState withMicrophone(MicrophoneSpec spec) {
        return new LocalMediaState(devices, microphoneOn, cameraOn, spec, camera, speaker, processing, level);
    }

    public LocalMediaState withCamera(CameraSpec spec) {
        return new LocalMediaState(devices, microphoneOn, cameraOn, microphone, spec, speaker, processing, level);
    }

    public LocalMediaState withSpeaker(SpeakerSpec spec) {
        return new LocalMediaState(devices, microphoneOn, cameraOn, microphone, camera, spec, processing, level);
    }

    public LocalMediaState withProcessing(AudioProcessing now) {
        return new LocalMediaState(devices, microphoneOn, cameraOn, microphone, camera, speaker, now, level);
    }

    public LocalMediaState withLevel(double now) {
        return new LocalMediaState(devices, microphoneOn, cameraOn, microphone, camera, speaker, processing, now);
    }
}
