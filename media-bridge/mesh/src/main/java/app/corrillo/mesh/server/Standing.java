package app.corrillo.mesh.server;

import app.corrillo.mesh.wire.FromServer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who runs the meeting, and who may not come back. Only for the room's lane. */
final class Standing {
    /** So many removed people are remembered; beyond that, the first ones are forgotten. */
    static final int REMOVED = 10_000;

    private final Set<String> moderators = new LinkedHashSet<>();
    private final Set<String> removed = new LinkedHashSet<>();

    boolean isModerator(String id) {
        return moderators.contains(id);
    }

    /** Says whether that could be done. */
    boolean raise(String id) {
        return moderators.contains(id) || (moderators.size() < FromServer.MAX_PEOPLE && moderators.add(id));
    }

    void lower(String id) {
        moderators.remove(id);
    }

    FromServer.Moderators news() {
        return new FromServer.Moderators(List.copyOf(moderators));
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
