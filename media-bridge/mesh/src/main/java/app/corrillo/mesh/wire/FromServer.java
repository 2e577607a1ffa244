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
    @JsonSubTypes.Type(value = FromServer.Closing.class, name = "closing"),
    @JsonSubTypes.Type(value = FromServer.Waiting.class, name = "waiting"),
    @JsonSubTypes.Type(value = FromServer.Moderators.class, name = "moderators"),
    @JsonSubTypes.Type(value = FromServer.Silence.class, name = "silence"),
    @JsonSubTypes.Type(value = FromServer.Door.class, name = "door"),
    @JsonSubTypes.Type(value = FromServer.Spotlight.class, name = "spotlight"),
    @JsonSubTypes.Type(value = FromServer.Denied.class, name = "denied")
})
public sealed interface FromServer {
    /** The most people a roster can name. */
    int MAX_PEOPLE = 64;

    /** The most people who wait at the door. */
    int MAX_WAITING = 32;

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

    /** Somebody has to open the door first. What comes next is a welcome or a refusal. */
    record Waiting(String title) implements FromServer {
        public Waiting {
            Bounds.text(title, Bounds.NAME);
        }
    }

    /** Who runs the meeting, by their ids; replaces what was said before. Nobody does until this comes. */
    record Moderators(List<String> ids) implements FromServer {
        public Moderators {
            ids = List.copyOf(Bounds.there(ids));
            Bounds.number(ids.size(), 0, MAX_PEOPLE);
            ids.forEach(id -> Bounds.filled(id, Bounds.ID));
        }
    }

    /** A moderator asks this computer to switch a source off; the server has looked who asks. */
    record Silence(String source) implements FromServer {
        public Silence {
            Bounds.filled(source, Bounds.WORD);
        }
    }

    /** How the door stands, for moderators alone; replaces what was said before. */
    record Door(boolean locked, boolean keepsWaiting, List<Visitor> waiting) implements FromServer {
        public Door {
            waiting = List.copyOf(Bounds.there(waiting));
            Bounds.number(waiting.size(), 0, MAX_WAITING);
        }
    }

    /** Whom everybody is to see large; empty for nobody, as it is until this comes. Replaces what was said before. */
    record Spotlight(String id) implements FromServer {
        public Spotlight {
            Bounds.text(id, Bounds.ID);
        }
    }

    /** What was ordered is not for this participant to order, or could not be done. */
    record Denied() implements FromServer {}

    /** Somebody who waits at the door. */
    record Visitor(String id, String name) {
        public Visitor {
            Bounds.filled(id, Bounds.ID);
            Bounds.text(name, Bounds.NAME);
        }
    }

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
