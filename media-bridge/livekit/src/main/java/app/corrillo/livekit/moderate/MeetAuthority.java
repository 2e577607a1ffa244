package app.corrillo.livekit.moderate;

import app.corrillo.livekit.LiveKitToken;
import app.corrillo.livekit.entry.JsonDoor.Answer;
import app.corrillo.livekit.entry.MeetApi;
import app.corrillo.livekit.session.Authority;
import app.corrillo.meeting.Capability;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Of OpenVidu Meet's tokens: {@code permissions} in their metadata ({@code MeetRoomMemberTokenMetadata}), under the
 * names of 3.8 or those of 3.9. Its server says in a packet when they change, and gives a newer token then.
 */
record MeetAuthority(MeetApi api) implements Authority {
    /** Somebody was made a moderator, or is one no more: the permissions are with the participant already. */
    static final String ROLE = "meet_participant_role_updated";

    /** What a member may do was changed: the permissions are made anew. */
    static final String PERMISSIONS = "meet_participant_permissions_updated";

    /** The badges of those who run a room. */
    private static final Set<String> BADGES = Set.of("owner", "admin", "moderator");

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public Set<Capability> of(LiveKitToken token, Set<Capability> granted) {
        Set<Capability> all = EnumSet.noneOf(Capability.class);
        all.addAll(granted);
        JsonNode permissions = permissions(token);
        if (permissions.isObject()) {
            if (!is(permissions, "chatWrite", "canWriteChat", true)) {
                all.removeAll(Set.of(Capability.CHAT, Capability.WRITE_TO_ONE, Capability.SEND_FILES));
            }
            if (is(permissions, "participantKick", "canKickParticipants", false)) {
                all.add(Capability.REMOVE_OTHERS);
            }
            if (is(permissions, "meetingEnd", "canEndMeeting", false)) {
                all.add(Capability.END_FOR_ALL);
            }
        }
        return all;
    }

    @Override
    public Optional<CompletableFuture<LiveKitToken>> renew(String topic, LiveKitToken outdated) {
        return switch (topic) {
            case ROLE -> Optional.of(token(outdated, api.refresh(outdated)));
            case PERMISSIONS ->
                Optional.of(token(outdated, api.join(outdated.name().orElse(""), Optional.of(outdated))));
            default -> Optional.empty();
        };
    }

    @Override
    public boolean runsTheRoom(String metadata) {
        return BADGES.contains(read(metadata).path("badge").asText(""));
    }

    // A token for somebody else, or for another room, is none of ours.
    private static CompletableFuture<LiveKitToken> token(LiveKitToken outdated, CompletableFuture<Answer> asked) {
        return asked.thenCompose(answer -> Optional.of(
                        answer.body().path("token").asText(""))
                .filter(text -> answer.isGood() && LiveKitToken.isToken(text))
                .map(LiveKitToken::new)
                .filter(newer -> newer.identity().equals(outdated.identity())
                        && newer.room().equals(outdated.room()))
                .map(CompletableFuture::completedFuture)
                .orElseGet(() -> CompletableFuture.failedFuture(new IOException("answered by " + answer.status()))));
    }

    private static boolean is(JsonNode permissions, String name, String older, boolean otherwise) {
        return permissions.path(name).asBoolean(permissions.path(older).asBoolean(otherwise));
    }

    private static JsonNode permissions(LiveKitToken token) {
        return read(token.metadata().orElse("")).path("permissions");
    }

    private static JsonNode read(String metadata) {
        try {
            JsonNode read = JSON.readTree(metadata);
            return read == null ? JSON.missingNode() : read;
        } catch (JsonProcessingException unreadable) {
            return JSON.missingNode();
        }
    }
}
