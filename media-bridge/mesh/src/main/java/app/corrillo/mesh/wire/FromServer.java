package app.corrillo.mesh.wire;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What the signalling server tells a participant. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FromServer.Welcome.class, name = "welcome"),
    @JsonSubTypes.Type(value = FromServer.Arrived.class, name = "arrived"),
    @JsonSubTypes.Type(value = FromServer.Departed.class, name = "departed"),
    @JsonSubTypes.Type(value = FromServer.Relay.class, name = "relay"),
    @JsonSubTypes.Type(value = FromServer.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = FromServer.Closing.class, name = "closing")
})
public sealed interface FromServer {
    /** The most people a roster can name. */
    int MAX_PEOPLE = 64;

    /**
     * Let in.
     *
     * @param token proves the id when this participant comes back
     * @param people everybody else who has a seat
     */
    record Welcome(String id, String token, String title, List<Person> people) implements FromServer {
        public Welcome {
            Bounds.filled(id, Bounds.ID);
            Bounds.filled(token, Bounds.SECRET);
            Bounds.text(title, Bounds.NAME);
            people = List.copyOf(Bounds.there(people));
            Bounds.number(people.size(), 0, MAX_PEOPLE);
        }

        @Override
        public String toString() {
            return "Welcome[" + id + ", " + people + "]";
        }
    }

    /** Somebody was let in, or is back; whoever comes makes the offers. */
    record Arrived(Person person) implements FromServer {
        public Arrived {
            Bounds.there(person);
        }
    }

    /**
     * A seat is free again.
     *
     * @param left true after a goodbye, false if the way to the server was lost for too long
     */
    record Departed(String id, boolean left) implements FromServer {
        public Departed {
            Bounds.filled(id, Bounds.ID);
        }
    }

    /** Something from another participant. */
    record Relay(String from, Signal signal) implements FromServer {
        public Relay {
            Bounds.filled(from, Bounds.ID);
            Bounds.there(signal);
        }
    }

    /** Not let in, or thrown out; the reason is a word of EndReason. The server closes after it. */
    record Refused(String reason) implements FromServer {
        public Refused {
            Bounds.filled(reason, Bounds.WORD);
        }
    }

    /** The host stops serving; those who are connected go on without. */
    record Closing() implements FromServer {}

    /**
     * Somebody in the roster.
     *
     * @param away whether the way between this person and the server is lost just now
     */
    record Person(String id, String name, boolean away) {
        public Person {
            Bounds.filled(id, Bounds.ID);
            Bounds.text(name, Bounds.NAME);
        }
    }
}
