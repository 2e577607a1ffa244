package app.corrillo.ui.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many entries of others came since the chat was last open. */
final class Unread {
    private @Nullable Object read;

    /** The chat as it is now; with the chat open all of it is read. */
    int count(List<ChatEntry> chat, boolean open) {
        if (open) {
            read = chat.isEmpty() ? null : chat.getLast().key();
            return 0;
        }
        int from = chat.size();
        while (from > 0 && !chat.get(from - 1).key().equals(read)) {
            from--;
        }
        return (int) chat.subList(from, chat.size()).stream()
                .filter(entry -> !entry.own())
                .count();
    }
}
