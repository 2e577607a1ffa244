package app.corrillo.mesh.wire;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What two participants tell each other by way of the server until they are connected. Each carries the number of the
 * link it belongs to, so that what comes late for an older one is known and dropped.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Signal.Offer.class, name = "offer"),
    @JsonSubTypes.Type(value = Signal.Answer.class, name = "answer"),
    @JsonSubTypes.Type(value = Signal.Candidate.class, name = "candidate"),
    @JsonSubTypes.Type(value = Signal.Restart.class, name = "restart")
})
public sealed interface Signal {

    /** The link it belongs to, chosen at random by whoever offers first. */
    int link();

    /** An offer: of a new link, or of new ways for one that is there. */
    record Offer(int link, String sdp) implements Signal {
        public Offer {
            Bounds.filled(sdp, Bounds.LONG);
        }
    }

    record Answer(int link, String sdp) implements Signal {
        public Answer {
            Bounds.filled(sdp, Bounds.LONG);
        }
    }

    /** An ICE candidate (RFC 8839). */
    record Candidate(int link, String candidate, String mid, int line) implements Signal {
        public Candidate {
            Bounds.text(candidate, Bounds.LINE);
            Bounds.text(mid, Bounds.WORD);
            Bounds.number(line, 0, 64);
        }
    }

    /** Asks the side that offered to look for new ways. */
    record Restart(int link) implements Signal {}
}
