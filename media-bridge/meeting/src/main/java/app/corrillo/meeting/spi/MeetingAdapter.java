package app.corrillo.meeting.spi;

import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.time.Time;

/** A family of servers, or of meetings without one. */
public interface MeetingAdapter {

    /** Whether this link is one of this family's, and what it says. Never blocks, never throws. */
    Claim claim(String link);

    /**
     * Makes a session for a link that was claimed; nothing happens on the network before {@link MeetingSession#join}.
     * Events go to {@code events}, on any thread.
     */
    MeetingSession open(Claim.Mine link, MediaEngine engine, SessionEvents events, Time time);

    /** What an adapter says of a link. */
    sealed interface Claim {
        /** Another family's. */
        record NotMine() implements Claim {}

        /**
         * Ours, and it cannot be used; the reason is {@link EndReason#BAD_LINK} or {@link EndReason#UNKNOWN_VERSION}.
         */
        record Broken(EndReason reason) implements Claim {}

        /**
         * Ours.
         *
         * @param link the whole link, which may hold secrets: never log it
         * @param title what to call the meeting before it is joined
         * @param address the host as a person reads it, without secrets
         */
        record Mine(String link, UntrustedText title, String address) implements Claim {
            @Override
            public String toString() {
                return "Mine[" + address + "]";
            }
        }
    }
}
