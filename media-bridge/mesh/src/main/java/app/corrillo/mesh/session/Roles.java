package app.corrillo.mesh.session;

import app.corrillo.meeting.Capability;
import app.corrillo.meeting.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who runs the meeting, as the server says. Nobody else's word for it counts. Only for the session's lane. */
final class Roles {
    private Set<String> moderators = Set.of();

    Role of(String id) {
        return moderators.contains(id) ? Role.MODERATOR : Role.PUBLISHER;
    }

    /** What somebody of this role is offered. What others send is not for anybody to ban. */
    static Set<Capability> offered(Role role) {
        Set<Capability> all = Capability.ofEquals();
        if (role == Role.MODERATOR) {
            all.addAll(Capability.ofModerators());
            all.remove(Capability.PERMIT_OTHERS);
        }
        return all;
    }

    /** Replaces what was said before, and returns whose role is another now. */
    Set<String> set(List<String> now) {
        Set<String> changed = new HashSet<>(moderators);
        Set<String> next = Set.copyOf(now);
        changed.addAll(next);
        changed.removeIf(id -> moderators.contains(id) == next.contains(id));
        moderators = next;
        return changed;
    }
}
