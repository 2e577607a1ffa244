package app.corrillo.ui.meeting;

import app.corrillo.meeting.Capability;
import app.corrillo.meeting.MeetingState;
import app.corrillo.ui.words.Words;

/** Who can see and hear a meeting: the people in it, or its server as well. */
final class Seal {
    private Seal() {}

    static String sentence(MeetingState state, Words words) {
        return words.say(state.allows(Capability.END_TO_END_ENCRYPTED) ? "meeting.sealed" : "meeting.sealed.in-part");
    }
}
