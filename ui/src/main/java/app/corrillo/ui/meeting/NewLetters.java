package app.corrillo.ui.meeting;

import app.corrillo.meeting.ChatMessage;
import app.corrillo.meeting.MeetingState;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives what others wrote last, once, as states come. */
final class NewLetters {
    private @Nullable ChatMessage read;
    private boolean begun;

    /**
     * What somebody else has written since the last call, the newest of it. What was there at the first, and what a
     * server tells late of the time before this person came, is no news.
     */
    Optional<ChatMessage> in(MeetingState state) {
        ChatMessage newest = state.chat().isEmpty() ? null : state.chat().getLast();
        boolean news = begun && newest != null && !newest.equals(read) && !newest.own() && isOfNow(newest, state);
        begun = true;
        read = newest;
        return news ? Optional.ofNullable(newest) : Optional.empty();
    }

    private static boolean isOfNow(ChatMessage letter, MeetingState state) {
        Instant joined = state.joinedAt();
        return joined == null || !letter.at().isBefore(joined);
    }
}
