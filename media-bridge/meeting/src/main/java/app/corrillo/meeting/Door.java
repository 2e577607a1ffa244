package app.corrillo.meeting;

import java.util.List;

/**
 * Who may come into a meeting, as those know who keep its door.
 *
 * @param locked whether newcomers are refused
 * @param keepsWaiting whether newcomers wait until somebody lets them in
 * @param waiting who waits, the first who came first
 */
public record Door(boolean locked, boolean keepsWaiting, List<Visitor> waiting) {
    /** Whoever comes is in; or it is not known otherwise. */
    public static final Door OPEN = new Door(false, false, List.of());

    public Door {
        waiting = List.copyOf(waiting);
    }

    /**
     * Somebody at the door.
     *
     * @param id for as long as the waiting lasts
     */
    public record Visitor(ParticipantId id, UntrustedText name) {}
}
