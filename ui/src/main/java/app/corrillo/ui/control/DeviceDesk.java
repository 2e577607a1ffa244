package app.corrillo.ui.control;

import app.corrillo.meeting.Meeting;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.media.AudioProcessing;
import app.corrillo.ui.Desk;

/** Asks a meeting for what a person chose about devices, and keeps the choice for the next meeting. */
public record DeviceDesk(Meeting meeting, Desk desk) {

    /** Asks for this device; {@code written} is the form that {@code MicrophoneSpec.parse} and its like read. */
    void choose(DeviceKind kind, String written) {
        meeting.send(kind.choose(written));
        desk.remember(kind.keep(desk.preferences(), written));
    }

    /** Mutes or unmutes, and begins the next meeting so. */
    public void microphone(boolean on) {
        meeting.send(new MeetingCommand.SetMicrophone(on));
        desk.remember(desk.preferences().withMicrophoneOn(on));
    }

    /** Turns the camera on or off, and begins the next meeting so. */
    public void camera(boolean on) {
        meeting.send(new MeetingCommand.SetCamera(on));
        desk.remember(desk.preferences().withCameraOn(on));
    }

    /** Treats one's own sound so, and begins the next meeting so. */
    void processing(AudioProcessing processing) {
        meeting.send(new MeetingCommand.SetAudioProcessing(processing));
        desk.remember(desk.preferences().withProcessing(processing));
    }
}
