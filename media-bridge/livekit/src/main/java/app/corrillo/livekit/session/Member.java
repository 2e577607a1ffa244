package app.corrillo.livekit.session;

import app.corrillo.livekit.data.Gestures;
import app.corrillo.livekit.protocol.Encryption;
import app.corrillo.livekit.protocol.ParticipantInfo;
import app.corrillo.livekit.protocol.ParticipantPermission;
import app.corrillo.livekit.protocol.TrackInfo;
import app.corrillo.meeting.Participant;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Quality;
import app.corrillo.meeting.Role;
import app.corrillo.meeting.UntrustedText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Somebody in the room, as the server told of them last. Only for the session's lane. */
final class Member {
    /** Nobody publishes more than this. */
    static final int TRACKS = 32;

    /** In characters; what a server calls people and tracks is four times shorter. */
    private static final int NAME = 1_024;

    private final ParticipantId id;
    private ParticipantInfo info;
    private boolean hand;
    private Optional<Long> handBefore;

    Member(ParticipantInfo info) {
        this.id = Ids.participant(info.identity);
        this.info = kept(info);
        handBefore = Gestures.raisedAt(info.attributes);
    }

    ParticipantId id() {
        return id;
    }

    String sid() {
        return info.sid;
    }

    String identity() {
        return info.identity;
    }

    UntrustedText name() {
        return nameOf(info);
    }

    List<TrackInfo> tracks() {
        return info.tracks;
    }

    /** The server's names of them. */
    Set<String> sids() {
        return tracks().stream().map(track -> track.sid).collect(Collectors.toSet());
    }

    /** The names of those that are encrypted from end to end. */
    Set<String> encrypted() {
        return tracks().stream()
                .filter(track -> track.encryption != Encryption.Type.NONE)
                .map(track -> track.sid)
                .collect(Collectors.toSet());
    }

    boolean publishes(String sid) {
        return tracks().stream().anyMatch(track -> track.sid.equals(sid));
    }

    Map<String, String> attributes() {
        return info.attributes;
    }

    String metadata() {
        return info.metadata;
    }

    /** Whether what is said reaches this person. */
    boolean isReached() {
        return info.state == ParticipantInfo.State.ACTIVE;
    }

    boolean hasHandUp() {
        return hand;
    }

    /** When the hand was raised, as the attribute says, in milliseconds since 1970. */
    long raisedAt() {
        return Gestures.raisedAt(info.attributes).orElse(Long.MAX_VALUE);
    }

    void setHand(boolean up) {
        hand = up;
    }

    /** Whether the attributes say that the hand is up. */
    boolean isHandInAttributes() {
        return Gestures.raisedAt(info.attributes).isPresent();
    }

    /**
     * Whether the attributes say something new of the hand: it may be up by packet alone, or down though they still say
     * otherwise, as whoever may not change them any more says it by packet.
     */
    boolean tellsOfHand() {
        return !handBefore.equals(Gestures.raisedAt(info.attributes));
    }

    /** Whether this is newer than what is known; a new number is a new connection of the same person. */
    boolean isNews(ParticipantInfo other) {
        return !other.sid.equals(info.sid) || Integer.compareUnsigned(other.version, info.version) >= 0;
    }

    void become(ParticipantInfo now) {
        handBefore = Gestures.raisedAt(info.attributes);
        info = kept(now);
    }

    /** As the meeting sees somebody who has just come. */
    Participant participant(boolean self, boolean moderator) {
        return new Participant(id, name(), role(moderator), self, hand ? 1 : 0, 0, Quality.UNKNOWN, kind());
    }

    /** What this person may do. */
    Role role(boolean moderator) {
        boolean publishes = info.permission == null || info.permission.can_publish;
        return moderator ? Role.MODERATOR : publishes ? Role.PUBLISHER : Role.SUBSCRIBER;
    }

    private Participant.Kind kind() {
        return switch (info.kind) {
            case AGENT -> Participant.Kind.AGENT;
            case SIP -> Participant.Kind.PHONE;
            case INGRESS -> Participant.Kind.STREAM;
            default -> Participant.Kind.PERSON;
        };
    }

    /** Whether others are told of this one: recorders and hidden ones are not people in the room. */
    // Servers still say by the right who records, beside the kind that takes its place.
    @SuppressWarnings("deprecation")
    static boolean isSeen(ParticipantInfo info) {
        boolean nobody = info.permission != null && (info.permission.hidden || info.permission.recorder);
        boolean named = !info.identity.isEmpty() && info.identity.length() <= NAME && info.sid.length() <= NAME;
        return named && info.kind != ParticipantInfo.Kind.EGRESS && !nobody;
    }

    // Of all that a server may tell of somebody, as long as it likes, only this is asked for later.
    private static ParticipantInfo kept(ParticipantInfo info) {
        return new ParticipantInfo.Builder()
                .sid(info.sid)
                .identity(info.identity)
                .name(UntrustedText.name(info.name).value())
                .state(info.state)
                .kind(info.kind)
                .version(info.version)
                .metadata(info.metadata)
                .attributes(info.attributes)
                .permission(info.permission == null ? null : kept(info.permission))
                .tracks(info.tracks.stream()
                        .filter(track -> track.sid.length() <= NAME)
                        .limit(TRACKS)
                        .map(Member::kept)
                        .toList())
                .build();
    }

    private static ParticipantPermission kept(ParticipantPermission permission) {
        return new ParticipantPermission.Builder()
                .can_publish(permission.can_publish)
                .build();
    }

    private static TrackInfo kept(TrackInfo track) {
        return new TrackInfo.Builder()
                .sid(track.sid)
                .type(track.type)
                .source(track.source)
                .muted(track.muted)
                .encryption(track.encryption)
                .build();
    }

    private static UntrustedText nameOf(ParticipantInfo info) {
        UntrustedText name = UntrustedText.name(info.name);
        return name.isBlank() ? UntrustedText.name(info.identity) : name;
    }
}
