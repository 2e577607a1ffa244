package app.corrillo.ui.control;

import app.corrillo.meeting.LocalMediaState;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.MediaDevice;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.SpeakerSpec;
import app.corrillo.ui.Preferences;
import java.util.List;

/** The three kinds of devices that a person chooses, and how a choice is asked for and kept. */
public enum DeviceKind {
    MICROPHONE("microphone"),
    CAMERA("camera"),
    SPEAKER("speaker");

    private final String word;

    DeviceKind(String word) {
        this.word = word;
    }

    /** The last part of this kind's keys among the words. */
    String word() {
        return word;
    }

    /** The devices of this kind that there are. */
    public List<MediaDevice> devices(LocalMediaState local) {
        return switch (this) {
            case MICROPHONE -> local.devices().microphones();
            case CAMERA -> local.devices().cameras();
            case SPEAKER -> local.devices().speakers();
        };
    }

    /** Whether something of this kind can be used: a device, or a source of Corrillo's own. */
    public boolean isThere(LocalMediaState local) {
        return switch (Choice.of(this, local)) {
            case Choice.Source _, Choice.Device _ -> true;
            case Choice.Usual _, Choice.Gone _ -> !devices(local).isEmpty();
            case Choice.Nothing _ -> false;
        };
    }

    /** Whether something of this kind is wished for and cannot be had. */
    public boolean isMissing(LocalMediaState local) {
        return !isThere(local) && !(Choice.of(this, local) instanceof Choice.Nothing);
    }

    /** The wish for this device; {@code default} is the system's. */
    MeetingCommand choose(String written) {
        return switch (this) {
            case MICROPHONE -> new MeetingCommand.ChooseMicrophone(MicrophoneSpec.parse(written));
            case CAMERA -> new MeetingCommand.ChooseCamera(CameraSpec.parse(written));
            case SPEAKER -> new MeetingCommand.ChooseSpeaker(SpeakerSpec.parse(written));
        };
    }

    /** The same wish, kept. */
    Preferences keep(Preferences preferences, String written) {
        return switch (this) {
            case MICROPHONE -> preferences.withMicrophone(written);
            case CAMERA -> preferences.withCamera(written);
            case SPEAKER -> preferences.withSpeaker(written);
        };
    }
}
