package app.corrillo.ui.meeting;

import app.corrillo.meeting.ChatMessage;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Poll;
import app.corrillo.meeting.SharedFile;
import java.util.List;

/** The entries of the chat, put in order again only when something was written, sent, asked or voted. */
final class ChatLog {
    private List<ChatMessage> chat = List.of();
    private List<SharedFile> files = List.of();
    private List<Poll> polls = List.of();
    private List<ChatEntry> entries = List.of();

    /** As {@link ChatEntry#all}; the same list for as long as it is the same chat. */
    List<ChatEntry> of(MeetingState state) {
        if (!state.chat().equals(chat)
                || !state.files().equals(files)
                || !state.polls().equals(polls)) {
            chat = state.chat();
            files = state.files();
            polls = state.polls();
            entries = ChatEntry.all(state);
        }
        return entries;
    }
}
