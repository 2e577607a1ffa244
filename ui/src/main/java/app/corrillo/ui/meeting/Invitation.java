package app.corrillo.ui.meeting;

import app.corrillo.meeting.Capability;
import app.corrillo.meeting.MeetingState;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** The link to give to others, and its way to the clipboard. */
record Invitation(Context context) {

    static boolean isThere(MeetingState state) {
        return state.allows(Capability.INVITE) && !state.invite().isEmpty();
    }

    /** Copies the link, if there is one. Returns whether it did. */
    boolean copy() {
        MeetingState state = context.meeting().state();
        if (!isThere(state)) {
            return false;
        }
        ClipboardContent content = new ClipboardContent();
        content.putString(state.invite());
        return Clipboard.getSystemClipboard().setContent(content);
    }
}
