package app.corrillo.ui.meeting;

import app.corrillo.meeting.ChatMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many messages of others came since the chat was last open. */
final class Unread {
    private @Nullable ChatMessage read;

    /** The chat as it is now; with the chat open all of it is read. */
    int count(List<ChatMessage> chat, boolean open) {
        if (open) {
            read = chat.isEmpty() ? null : chat.getLast();
            return 0;
        }
        int from = read == null ? 0 : chat.lastIndexOf(read) + 1;
        return (int) chat.subList(from, chat.size()).stream()
                .filter(message -> !message.own())
                .count();
    }
}
