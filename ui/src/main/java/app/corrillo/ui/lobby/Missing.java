package app.corrillo.ui.lobby;

import app.corrillo.meeting.Capability;
import app.corrillo.meeting.LocalMediaState;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Notice;
import app.corrillo.ui.control.DeviceKind;
import app.corrillo.ui.words.Words;

/** One sentence when something is missing, with what to do about it. */
final class Missing {
    private Missing() {}

    /** Empty when nothing is. What is not allowed comes first: no device helps there. */
    static String sentence(MeetingState state, Words words) {
        boolean speaks = state.allows(Capability.PUBLISH_MICROPHONE);
        boolean shows = state.allows(Capability.PUBLISH_CAMERA);
        if (!speaks || !shows) {
            return words.say(
                    speaks
                            ? "lobby.allowed.no-camera"
                            : shows ? "lobby.allowed.no-microphone" : "lobby.allowed.listen");
        }
        return device(state, words);
    }

    private static String device(MeetingState state, Words words) {
        LocalMediaState local = state.local();
        boolean microphone = DeviceKind.MICROPHONE.isMissing(local);
        boolean camera = DeviceKind.CAMERA.isMissing(local);
        boolean speaker = DeviceKind.SPEAKER.isMissing(local);
        if (!local.devices().sound() && microphone && speaker) {
            return words.say("lobby.missing.sound");
        } else if (microphone && camera) {
            return words.say("lobby.missing.microphone-camera");
        } else if (microphone) {
            return words.say("lobby.missing.microphone");
        } else if (camera) {
            return words.say("lobby.missing.camera");
        } else if (speaker) {
            return words.say("lobby.missing.speaker");
        }
        return state.trouble().map((Notice notice) -> words.sentence(notice)).orElse("");
    }
}
