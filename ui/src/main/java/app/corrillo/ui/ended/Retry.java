package app.corrillo.ui.ended;

import app.corrillo.meeting.EndReason;
import app.corrillo.ui.words.Words;

/** What going in again is called after a meeting ended, if it can help at all. */
enum Retry {
    NONE,
    REJOIN,
    TRY_AGAIN,
    START_AGAIN;

    static Retry after(EndReason reason, boolean hosted) {
        return switch (reason) {
            case LEFT, ENDED_BY_HOST -> hosted ? START_AGAIN : REJOIN;
            case REMOVED, JOINED_ELSEWHERE -> REJOIN;
            case BAD_LINK, WRONG_SERVER, REFUSED, EXPIRED, NO_TOKEN, UNKNOWN_VERSION -> NONE;
            case NETWORK_GONE, SERVER_GONE -> hosted ? START_AGAIN : REJOIN;
            case NO_ANSWER, NO_SUCH_MEETING, FULL, LOCKED, TURNED_AWAY, TOO_MANY_ATTEMPTS, NO_ENGINE, FAULT ->
                TRY_AGAIN;
        };
    }

    String words(Words words) {
        return switch (this) {
            case NONE -> "";
            case REJOIN -> words.say("ended.rejoin");
            case TRY_AGAIN -> words.say("ended.again");
            case START_AGAIN -> words.say("ended.start-again");
        };
    }
}
