package app.corrillo.ui.meeting;

import app.corrillo.meeting.Quality;
import app.corrillo.ui.words.Words;

/** What is said of a connection that does not do well, with its reason where that is known. */
final class ConnectionWords {
    private ConnectionWords() {}

    /** Empty while there is nothing to say. */
    static String of(Quality quality, Words words) {
        return switch (quality) {
            case UNKNOWN, GOOD -> "";
            case POOR -> words.say("meeting.people.poor");
            case LOSSY -> words.say("meeting.people.lossy");
            case SLOW -> words.say("meeting.people.slow");
            case LOST -> words.say("meeting.people.lost");
        };
    }
}
