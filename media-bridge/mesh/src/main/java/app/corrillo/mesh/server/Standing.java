package app.corrillo.mesh.server;

import app.corrillo.mesh.wire.FromServer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Who runs the meeting, whom everybody is to see large, and who may not come back. Only for the room's lane. */
final class Standing {
    /** So many removed people are remembered; beyond that, the first ones are forgotten. */
    static final int REMOVED = 10_000;

    private final Set<String> moderators = new LinkedHashSet<>();
    private final Set<String> removed = new LinkedHashSet<>();
    private String spotlight = "";

    boolean isModerator(String id) {
        return moderators.contains(id);
    }

    /**
     * From now on this one runs the meeting. Whoever lost the way keeps the role only as long as it is not too many.
     *
     * @param isSeated of those who are there
     */
    void raise(String id, Predicate<String> isSeated) {
        if (moderators.size() >= FromServer.MAX_PEOPLE) {
            moderators.removeIf(isSeated.negate());
        }
        moderators.add(id);
    }

    void lower(String id) {
        moderators.remove(id);
    }

    FromServer.Moderators news() {
        return new FromServer.Moderators(List.copyOf(moderators));
    }

    /** From now on everybody is to see this one large; empty for nobody. */
    void light(String id) {
        spotlight = id;
    }

    boolean isLit(String id) {
        return spotlight.equals(id);
    }

    FromServer.Spotlight light() {
        return new FromServer.Spotlight(spotlight);
    }

    boolean isRemoved(String id) {
        return removed.contains(id);
    }

    void remove(String id) {
        moderators.remove(id);
        removed.add(id);
        if (removed.size() > REMOVED) {
            removed.remove(removed.iterator().next());
        }
    }
}
