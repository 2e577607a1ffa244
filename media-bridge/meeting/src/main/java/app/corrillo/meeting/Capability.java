package app.corrillo.meeting;

import java.util.EnumSet;
import java.util.Set;

/** What this server and this token allow. What is not allowed is absent from the screen. */
public enum Capability {
    PUBLISH_CAMERA,
    PUBLISH_MICROPHONE,
    PUBLISH_SCREEN,
    CHAT,
    SEND_FILES,
    /** Messages and files to one person alone. */
    WRITE_TO_ONE,
    REACT,
    /** Questions to everybody, and votes. */
    POLL,
    RAISE_HAND,
    RENAME,
    INVITE,
    /** Each invitation lets one person in. */
    INVITE_EACH,
    /** Switches off what others send. */
    SILENCE_OTHERS,
    /** Takes others out of the meeting. */
    REMOVE_OTHERS,
    /** Decides what others may send and say. */
    PERMIT_OTHERS,
    /** Lets others run the meeting. */
    SHARE_ROLE,
    /** Closes the meeting to newcomers. */
    LOCK,
    /** Has newcomers wait, and decides who comes in. */
    KEEP_WAITING,
    /** Has everybody see one person large. */
    SPOTLIGHT,
    /** Ends the meeting for everybody. */
    END_FOR_ALL,
    /** All media is encrypted from participant to participant; nobody between can read it. */
    END_TO_END_ENCRYPTED;

    /** What only those who run a meeting may do. */
    public static Set<Capability> ofModerators() {
        return EnumSet.of(
                SILENCE_OTHERS, REMOVE_OTHERS, PERMIT_OTHERS, SHARE_ROLE, LOCK, KEEP_WAITING, SPOTLIGHT, END_FOR_ALL);
    }

    /** What everybody may do where nobody runs the meeting. */
    public static Set<Capability> ofEquals() {
        Set<Capability> equal = EnumSet.allOf(Capability.class);
        equal.removeAll(ofModerators());
        equal.remove(INVITE_EACH);
        return equal;
    }
}
