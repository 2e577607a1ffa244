package app.corrillo.mesh.wire;

import app.corrillo.meeting.SharedFile;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What two participants tell each other on their channel of files, between the bytes. Files are numbered by whoever
 * sends them; after {@link Begin} come its bytes in messages of {@value #PIECE}, the last one shorter, and nothing of
 * another file before it is over.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FileMessage.Begin.class, name = "begin"),
    @JsonSubTypes.Type(value = FileMessage.Stop.class, name = "stop"),
    @JsonSubTypes.Type(value = FileMessage.Refuse.class, name = "refuse"),
    @JsonSubTypes.Type(value = FileMessage.Taken.class, name = "taken")
})
public sealed interface FileMessage {
    /** Bytes in one message. */
    int PIECE = 16 * 1024;

    /** The number that the sender gave to the file. */
    int file();

    /**
     * A file begins.
     *
     * @param size in bytes
     * @param only whether nobody else gets it
     */
    record Begin(int file, String name, int size, boolean only) implements FileMessage {
        public Begin {
            Bounds.number(file, 0, Integer.MAX_VALUE);
            Bounds.text(name, Bounds.NAME);
            Bounds.number(size, 0, SharedFile.LARGEST);
        }
    }

    /** Whoever sends it stops. */
    record Stop(int file) implements FileMessage {
        public Stop {
            Bounds.number(file, 0, Integer.MAX_VALUE);
        }
    }

    /**
     * Whoever gets it does not take it, or not any more.
     *
     * @param tooMuch because there is no room for it, and not because the person wished so
     */
    record Refuse(int file, boolean tooMuch) implements FileMessage {
        public Refuse {
            Bounds.number(file, 0, Integer.MAX_VALUE);
        }
    }

    /** All of it has arrived. */
    record Taken(int file) implements FileMessage {
        public Taken {
            Bounds.number(file, 0, Integer.MAX_VALUE);
        }
    }
}
