package app.corrillo.ui.meeting;

import app.corrillo.meeting.Addressee;
import app.corrillo.meeting.ChatMessage;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Poll;
import app.corrillo.meeting.SharedFile;
import app.corrillo.meeting.UntrustedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entry of the chat: what somebody wrote, a file, or a poll. */
sealed interface ChatEntry {
    /** What stays the same while the entry changes. */
    Object key();

    ParticipantId from();

    UntrustedText author();

    Instant at();

    boolean own();

    /** Whom alone it is for; null for everybody. */
    @Nullable
    Addressee to();

    /** A message. */
    record Said(ChatMessage message) implements ChatEntry {
        @Override
        public Object key() {
            return message;
        }

        @Override
        public ParticipantId from() {
            return message.from();
        }

        @Override
        public UntrustedText author() {
            return message.author();
        }

        @Override
        public Instant at() {
            return message.at();
        }

        @Override
        public boolean own() {
            return message.own();
        }

        @Override
        public @Nullable Addressee to() {
            return message.to();
        }
    }

    /** A file. */
    record Sent(SharedFile file) implements ChatEntry {
        @Override
        public Object key() {
            return file.id();
        }

        @Override
        public ParticipantId from() {
            return file.from();
        }

        @Override
        public UntrustedText author() {
            return file.author();
        }

        @Override
        public Instant at() {
            return file.at();
        }

        @Override
        public boolean own() {
            return file.own();
        }

        @Override
        public @Nullable Addressee to() {
            return file.to();
        }
    }

    /** A poll. */
    record Asked(Poll poll) implements ChatEntry {
        @Override
        public Object key() {
            return poll.id();
        }

        @Override
        public ParticipantId from() {
            return poll.asker();
        }

        @Override
        public UntrustedText author() {
            return poll.author();
        }

        @Override
        public Instant at() {
            return poll.at();
        }

        @Override
        public boolean own() {
            return poll.own();
        }

        @Override
        public @Nullable Addressee to() {
            return null;
        }
    }

    /** Everything that was written, sent and asked, oldest first. Pure. */
    static List<ChatEntry> all(MeetingState state) {
        List<ChatEntry> all = new ArrayList<>();
        state.chat().forEach(message -> all.add(new Said(message)));
        state.files().forEach(file -> all.add(new Sent(file)));
        state.polls().forEach(poll -> all.add(new Asked(poll)));
        // Stable: what came at the same time keeps its order.
        all.sort(Comparator.comparing(ChatEntry::at));
        return all;
    }
}
