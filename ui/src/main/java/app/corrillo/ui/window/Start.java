package app.corrillo.ui.window;

import app.corrillo.meeting.Meeting;

/** What the window shows first. Links hold secrets: no {@code toString} shows one. */
public sealed interface Start {

    /** The question which meeting. */
    record Home() implements Start {}

    /** The lobby of the meeting behind this link. */
    record Lobby(String link) implements Start {
        @Override
        public String toString() {
            return "Lobby[]";
        }
    }

    /** The lobby of a meeting that this computer will hold. */
    record Host() implements Start {}

    /** A meeting of this link that is being joined already. The window closes it. */
    record Join(String link, Meeting meeting) implements Start {
        @Override
        public String toString() {
            return "Join[]";
        }
    }

    /** A meeting that this computer holds and that is being joined already. The window closes it. */
    record Hosting(Meeting meeting) implements Start {}
}
