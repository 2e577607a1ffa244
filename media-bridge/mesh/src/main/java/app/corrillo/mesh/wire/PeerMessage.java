package app.corrillo.mesh.wire;

import app.corrillo.meeting.UntrustedText;
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
     */
    record Hello(
            int version, String name, int hand, @Nullable Integer polls) implements PeerMessage {
        public Hello {
            Bounds.text(name, Bounds.NAME);
            Bounds.number(hand, 0, MAX_TURN);
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

    record Chat(String text) implements PeerMessage {
        public Chat {
            Bounds.text(text, UntrustedText.MESSAGE * 2);
        }
    }

    /** A chat message that nobody else gets. */
    record Whisper(String text) implements PeerMessage {
        public Whisper {
            Bounds.text(text, UntrustedText.MESSAGE * 2);
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
