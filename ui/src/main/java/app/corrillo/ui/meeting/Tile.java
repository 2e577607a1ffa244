package app.corrillo.ui.meeting;

import app.corrillo.meeting.Participant;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.TrackId;
import app.corrillo.ui.words.Words;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What one tile shows.
 *
 * @param kind what is behind it
 * @param key the same for the same person or screen, whatever else changes
 * @param name as the plate says it
 * @param initials two letters, or one
 * @param picture null while there is nothing to see
 * @param hand place in the queue; 0 while it is down
 */
record Tile(
        Participant.Kind kind,
        String key,
        ParticipantId owner,
        String name,
        String initials,
        @Nullable TrackId picture,
        boolean self,
        boolean share,
        boolean muted,
        boolean stalled,
        boolean speaks,
        boolean poor,
        int hand) {

    /** The key of whoever this is. */
    static String keyOf(ParticipantId who) {
        return "person " + who;
    }

    /** What a screen reader says: the name, and what the marks show. */
    String spoken(Words words, boolean speaking, boolean pinned) {
        StringJoiner parts = new StringJoiner(", ");
        parts.add(name);
        if (kind != Participant.Kind.PERSON) {
            parts.add(Person.kind(kind, words));
        }
        if (muted) {
            parts.add(words.say("meeting.tile.muted"));
        }
        if (picture == null) {
            parts.add(words.say("meeting.tile.camera-off"));
        }
        if (speaking) {
            parts.add(words.say("meeting.tile.speaks"));
        }
        if (poor) {
            parts.add(words.say("meeting.tile.poor"));
        }
        if (hand > 0) {
            parts.add(words.say("meeting.tile.hand"));
        }
        if (pinned) {
            parts.add(words.say("meeting.tile.pinned"));
        }
        return parts.toString();
    }

    Tile withoutPicture() {
        return new Tile(kind, key, owner, name, initials, null, self, share, muted, false, speaks, poor, hand);
    }
}
