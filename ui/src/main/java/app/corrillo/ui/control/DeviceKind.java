package app.corrillo.ui.control;

import app.corrillo.meeting.LocalMediaState;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.Source;
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

    /** How it stands with a device. */
    public enum Condition {
        WORKS,
        FAILS,
        ABSENT
    }

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

    /** Whether something of this kind can be used, cannot, or is not there at all. */
    public Condition condition(MeetingState state) {
        return !isThere(state.local()) ? Condition.ABSENT : isRefused(state) ? Condition.FAILS : Condition.WORKS;
    }

    /** One that was used before goes on where another one is refused. */
    private boolean isRefused(MeetingState state) {
        return switch (this) {
            case MICROPHONE -> isRefused(state, Source.MICROPHONE, Notice.Kind.MICROPHONE_REFUSED);
            case CAMERA -> isRefused(state, Source.CAMERA, Notice.Kind.CAMERA_REFUSED);
            case SPEAKER -> false;
        };
    }

    private static boolean isRefused(MeetingState state, Source source, Notice.Kind kind) {
        return state.notices().stream().anyMatch(notice -> notice.kind() == kind)
                && state.ownTracks().noneMatch(own -> own.source() == source);
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
