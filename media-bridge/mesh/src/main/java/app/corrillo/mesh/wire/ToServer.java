package app.corrillo.mesh.wire;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** What a participant tells the signalling server. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ToServer.Enter.class, name = "enter"),
    @JsonSubTypes.Type(value = ToServer.Relay.class, name = "relay"),
    @JsonSubTypes.Type(value = ToServer.Leave.class, name = "leave"),
    @JsonSubTypes.Type(value = Order.Silence.class, name = "silence"),
    @JsonSubTypes.Type(value = Order.Remove.class, name = "remove"),
    @JsonSubTypes.Type(value = Order.ShareRole.class, name = "share-role"),
    @JsonSubTypes.Type(value = Order.HandRole.class, name = "hand-role"),
    @JsonSubTypes.Type(value = Order.Lock.class, name = "lock"),
    @JsonSubTypes.Type(value = Order.KeepWaiting.class, name = "keep-waiting"),
    @JsonSubTypes.Type(value = Order.LetIn.class, name = "let-in"),
    @JsonSubTypes.Type(value = Order.LetAllIn.class, name = "let-all-in"),
    @JsonSubTypes.Type(value = Order.TurnAway.class, name = "turn-away"),
    @JsonSubTypes.Type(value = Order.Spotlight.class, name = "spotlight"),
    @JsonSubTypes.Type(value = Order.End.class, name = "end")
})
public sealed interface ToServer permits ToServer.Enter, ToServer.Relay, ToServer.Leave, Order {

    /**
     * Asks to be let in; the first message, and only the first.
     *
     * @param resume the seat to take again, after the way to the server was lost
     * @param key what the host has and nobody else
     */
    record Enter(
            int version,
            String secret,
            String name,
            @Nullable Resume resume,
            @Nullable String key) implements ToServer {
        public Enter {
            Bounds.filled(secret, Bounds.SECRET);
            Bounds.text(name, Bounds.NAME);
            if (key != null) {
                Bounds.filled(key, Bounds.SECRET);
            }
        }

        /** Somebody who is not the host. */
        public Enter(int version, String secret, String name, @Nullable Resume resume) {
            this(version, secret, name, resume, null);
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
