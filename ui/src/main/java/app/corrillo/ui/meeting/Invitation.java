package app.corrillo.ui.meeting;

import app.corrillo.meeting.Capability;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingState;
import app.corrillo.ui.words.Copies;

/** The link to give to others, and its way to the clipboard. */
record Invitation(Context context) {

    static boolean isThere(MeetingState state) {
        return state.allows(Capability.INVITE) && !state.invite().isEmpty();
    }

    /** Copies the link, if there is one. Returns whether it did. */
    boolean copy() {
        MeetingState state = context.meeting().state();
        boolean copied = isThere(state) && Copies.put(state.invite());
        if (copied) {
            context.send(new MeetingCommand.Invited());
        }
        return copied;
    }
}
