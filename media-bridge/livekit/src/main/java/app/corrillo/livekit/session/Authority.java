package app.corrillo.livekit.session;

import app.corrillo.livekit.LiveKitToken;
import app.corrillo.meeting.Capability;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * What a token lets its holder do beside what the server itself grants, in the words of whoever made it. Never blocks.
 */
public interface Authority {
    /**
     * All that may be done with this token.
     *
     * @param granted by the server to this participant
     */
    Set<Capability> of(LiveKitToken token, Set<Capability> granted);

    /** Whether somebody of this metadata runs the room, as far as the others are told. */
    default boolean runsTheRoom(String metadata) {
        return false;
    }

    /**
     * What the server's app says to this person alone, if it means that the token is outdated.
     *
     * @param topic of a packet that the server itself has sent
     * @return a newer token, in the end; fails where there is none
     */
    default Optional<CompletableFuture<LiveKitToken>> renew(String topic, LiveKitToken outdated) {
        return Optional.empty();
    }
}
