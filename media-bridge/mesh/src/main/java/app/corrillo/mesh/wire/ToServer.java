package app.corrillo.mesh.wire;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** What a participant tells the signalling server. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ToServer.Enter.class, name = "enter"),
    @JsonSubTypes.Type(value = ToServer.Relay.class, name = "relay"),
    @JsonSubTypes.Type(value = ToServer.Leave.class, name = "leave")
})
public sealed interface ToServer {

    /**
     * Asks to be let in; the first message, and only the first.
     *
     * @param resume the seat to take again, after the way to the server was lost
     */
    record Enter(
            int version,
            String secret,
            String name,
            @Nullable Resume resume) implements ToServer {
        public Enter {
            Bounds.filled(secret, Bounds.SECRET);
            Bounds.text(name, Bounds.NAME);
        }

        @Override
        public String toString() {
            return "Enter[version=" + version + "]";
        }
    }

    /** Hands something to another participant. */
    record Relay(String to, Signal signal) implements ToServer {
        public Relay {
            Bounds.filled(to, Bounds.ID);
            Bounds.there(signal);
        }
    }

    /** Goodbye. */
    record Leave() implements ToServer {}

    /** The id that one had, and the token that proves it. */
    record Resume(String id, String token) {
        public Resume {
            Bounds.filled(id, Bounds.ID);
            Bounds.filled(token, Bounds.SECRET);
        }

        @Override
        public String toString() {
            return "Resume[" + id + "]";
        }
    }
}
