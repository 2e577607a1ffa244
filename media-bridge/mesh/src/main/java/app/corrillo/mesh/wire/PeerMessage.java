package app.corrillo.mesh.wire;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What two participants tell each other on their data channel. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PeerMessage.Hello.class, name = "hello"),
    @JsonSubTypes.Type(value = PeerMessage.Streams.class, name = "streams"),
    @JsonSubTypes.Type(value = PeerMessage.Show.class, name = "show"),
    @JsonSubTypes.Type(value = PeerMessage.Chat.class, name = "chat"),
    @JsonSubTypes.Type(value = PeerMessage.Whisper.class, name = "whisper"),
    @JsonSubTypes.Type(value = PeerMessage.Heard.class, name = "heard"),
    @JsonSubTypes.Type(value = PeerMessage.Name.class, name = "name"),
    @JsonSubTypes.Type(value = PeerMessage.Hand.class, name = "hand"),
    @JsonSubTypes.Type(value = PeerMessage.React.class, name = "react"),
    @JsonSubTypes.Type(value = PeerMessage.Poll.class, name = "poll"),
    @JsonSubTypes.Type(value = PeerMessage.Vote.class, name = "vote"),
    @JsonSubTypes.Type(value = PeerMessage.Bye.class, name = "bye")
})
public sealed interface PeerMessage {
    /** As many sources as one participant can have, and a few for the future. */
    int MAX_SOURCES = 8;

    /** The latest turn that a hand can have. */
    int MAX_TURN = 1_000_000;

    /** Which version of {@link Poll} and {@link Vote} this is. */
    int POLLS = 1;

    /**
     * The first message each way; the hand is as in {@link Hand}.
     *
     * @param polls which version of polls this person's program knows; null for none, and then it is told of none
     * @param numbering under which this person writes to the other one; null where the program knows no numbers
     * @param heardOf the numbering of the other side of which something was heard; 0 for none
     * @param last the last number of that which was heard
     */
    record Hello(
            int version,
            String name,
            int hand,
            @Nullable Integer polls,
            @Nullable Integer numbering,
            @Nullable Integer heardOf,
            @Nullable Integer last)
            implements PeerMessage {
        public Hello {
            Bounds.text(name, Bounds.NAME);
            Bounds.number(hand, 0, MAX_TURN);
            if (numbering != null) {
                Bounds.number(numbering, 1, Integer.MAX_VALUE);
                Bounds.number(Bounds.there(heardOf), 0, Integer.MAX_VALUE);
                Bounds.number(Bounds.there(last), 0, Integer.MAX_VALUE);
            }
        }

        /** Of a program that knows no numbers. */
        public Hello(int version, String name, int hand, @Nullable Integer polls) {
            this(version, name, hand, polls, null, null, null);
        }

        /** The same, of one that does. */
        public Hello with(int numbering, int heardOf, int last) {
            return new Hello(version, name, hand, polls, numbering, heardOf, last);
        }

        /** Whether what is written is numbered, and that it was heard is said. */
        public boolean knowsNumbers() {
            return numbering != null;
        }

        /** The last number that was heard of this numbering; 0 for none. */
        public int lastOf(int numbering) {
            return heardOf != null && heardOf == numbering && last != null ? last : 0;
        }

        /** Whether polls mean something there. */
        public boolean knowsPolls() {
            return polls != null && polls >= POLLS;
        }
    }

    /** Which sources are live; replaces what was said before. */
    record Streams(List<Stream> live) implements PeerMessage {
        public Streams {
            live = List.copyOf(Bounds.there(live));
            Bounds.number(live.size(), 0, MAX_SOURCES);
        }
    }

    /** At which size the receiver shows each source; what is absent is hidden. Replaces what was said before. */
    record Show(List<Tile> tiles) implements PeerMessage {
        public Show {
            tiles = List.copyOf(Bounds.there(tiles));
            Bounds.number(tiles.size(), 0, MAX_SOURCES);
        }
    }

    /** What is written, and must not be lost. */
    sealed interface Written extends PeerMessage {
        String text();

        /** From 1, one more than the last under the {@link Hello#numbering}; null where there are no numbers. */
        @Nullable
        Integer number();

        /** The same, with this number. */
        Written numbered(int number);
    }

    /** A chat message to everybody. */
    record Chat(String text, @Nullable Integer number) implements Written {
        public Chat {
            Bounds.written(text, number);
        }

        /** Without a number. */
        public Chat(String text) {
            this(text, null);
        }

        @Override
        public Chat numbered(int number) {
            return new Chat(text, number);
        }
    }

    /** A chat message that nobody else gets. */
    record Whisper(String text, @Nullable Integer number) implements Written {
        public Whisper {
            Bounds.written(text, number);
        }

        /** Without a number. */
        public Whisper(String text) {
            this(text, null);
        }

        @Override
        public Whisper numbered(int number) {
            return new Whisper(text, number);
        }
    }

    /** Everything that was written up to this number has come. */
    record Heard(int number) implements PeerMessage {
        public Heard {
            Bounds.number(number, 1, Integer.MAX_VALUE);
        }
    }

    record Name(String name) implements PeerMessage {
        public Name {
            Bounds.text(name, Bounds.NAME);
        }
    }

    /**
     * The hand is up or down.
     *
     * @param turn 0 when it is down; when it is raised, one more than the latest turn among the hands that were seen
     *     up. Everybody orders the hands by turn, and by id within a turn, whenever and from whomever they heard of
     *     them
     */
    record Hand(int turn) implements PeerMessage {
        public Hand {
            Bounds.number(turn, 0, MAX_TURN);
        }
    }

    /** A reaction by its word; a word that is not known is ignored. */
    record React(String reaction) implements PeerMessage {
        public React {
            Bounds.filled(reaction, Bounds.WORD);
        }
    }

    /**
     * How a poll stands, from whoever asks it; replaces what was said of the same number.
     *
     * @param votes of each answer
     */
    record Poll(int poll, String question, List<String> answers, List<Integer> votes, boolean open)
            implements PeerMessage {
        public Poll {
            Bounds.number(poll, 0, MAX_TURN);
            Bounds.filled(question, 2 * app.corrillo.meeting.Poll.QUESTION);
            answers = List.copyOf(Bounds.there(answers));
            votes = List.copyOf(Bounds.there(votes));
            Bounds.number(answers.size(), app.corrillo.meeting.Poll.FEWEST, app.corrillo.meeting.Poll.MOST);
            Bounds.number(votes.size(), answers.size(), answers.size());
            answers.forEach(answer -> Bounds.filled(answer, 2 * app.corrillo.meeting.Poll.ANSWER));
            votes.forEach(count -> Bounds.number(count, 0, app.corrillo.meeting.Poll.VOTES));
        }
    }

    /** A vote, to whoever asks and to nobody else; replaces an earlier one in the same poll. */
    record Vote(int poll, int answer) implements PeerMessage {
        public Vote {
            Bounds.number(poll, 0, MAX_TURN);
            Bounds.number(answer, 0, app.corrillo.meeting.Poll.MOST - 1);
        }
    }

    /** Goodbye. */
    record Bye() implements PeerMessage {}

    /** A source by its word. */
    record Stream(String source, boolean muted) {
        public Stream {
            Bounds.filled(source, Bounds.WORD);
        }
    }

    /** A source by its word, and a size in device pixels. */
    record Tile(String source, int width, int height) {
        public Tile {
            Bounds.filled(source, Bounds.WORD);
            Bounds.number(width, 0, 32_768);
            Bounds.number(height, 0, 32_768);
        }
    }
}
