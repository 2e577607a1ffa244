package app.corrillo.meeting.spi;

import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.Forecast;
import app.corrillo.meeting.Meeting.Subscription;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.time.Time;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A family of servers, or of meetings without one. */
public interface MeetingAdapter {

    /** Whether this link is one of this family's, and what it says. Never blocks, never throws. */
    Claim claim(String link);

    /**
     * Makes a session for a link that was claimed; nothing happens on the network before {@link MeetingSession#join}.
     * Events go to {@code events}, on any thread.
     */
    MeetingSession open(Claim.Mine link, MediaEngine engine, SessionEvents events, Time time);

    /**
     * A link that was claimed may soon be joined: gets ready what can be without the network, in place of what was got
     * ready before, until this is closed or the next session has taken it. Never blocks.
     */
    default Subscription expect(Claim.Mine link, MediaEngine engine, Time time) {
        return () -> {};
    }

    /** What an adapter says of a link. */
    sealed interface Claim {
        /** Another family's. */
        record NotMine() implements Claim {}

        /**
         * Ours, and it cannot be used; the reason is {@link EndReason#BAD_LINK}, {@link EndReason#UNKNOWN_VERSION} or
         * {@link EndReason#EXPIRED}.
         */
        record Broken(EndReason reason) implements Claim {}

        /**
         * Ours.
         *
         * @param link the whole link, which may hold secrets: never log it
         * @param title what to call the meeting before it is joined
         * @param address the host as a person reads it, without secrets
         * @param forecast what the link says of this person's part in it
         */
        record Mine(String link, UntrustedText title, String address, Forecast forecast) implements Claim {
            /** A link that says nothing of that. */
            public Mine(String link, UntrustedText title, String address) {
                this(link, title, address, Forecast.UNKNOWN);
            }

            @Override
            public String toString() {
                return "Mine[" + address + "]";
            }
        }

        /**
         * Ours, and it lacks a token.
         *
         * @param link the link without one
         * @param parameter of the link's query in which the token belongs
         * @param address the host as a person reads it, without secrets
         */
        record WantsToken(String link, String parameter, String address) implements Claim {
            /** The link with this token, to be claimed again. */
            public String with(String token) {
                int end = link.indexOf('#') < 0 ? link.length() : link.indexOf('#');
                String place = link.substring(0, end);
                String separator = place.contains("?") ? "&" : "?";
                String query = separator + parameter + "=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
                return place + query + link.substring(end);
            }

            @Override
            public String toString() {
                return "WantsToken[" + address + "]";
            }
        }
    }
}
