package app.corrillo.livekit.moderate;

import app.corrillo.livekit.LiveKitToken;
import app.corrillo.livekit.session.Authority;
import app.corrillo.meeting.Capability;
import java.util.EnumSet;
import java.util.Set;

/** Of LiveKit's own tokens: {@code roomAdmin} lets its holder use the room service. */
record RoomAuthority() implements Authority {
    @Override
    public Set<Capability> of(LiveKitToken token, Set<Capability> granted) {
        Set<Capability> all = EnumSet.noneOf(Capability.class);
        all.addAll(granted);
        if (token.isModerator()) {
            all.addAll(Moderator.POSSIBLE);
        }
        return all;
    }
}
