package app.corrillo.meeting;

/**
 * A track in the meeting: one's own ({@code SEND}) or somebody's ({@code RECEIVE}).
 *
 * @param muted whether its owner has it silent or dark for now
 * @param stalled whether pictures or sound should come and do not; the last picture is then dimmed
 */
public record Track(
        TrackId id, ParticipantId owner, Source source, Direction direction, boolean muted, boolean stalled) {

    /** Which way a track goes, seen from here. */
    public enum Direction {
        SEND,
        RECEIVE;

        /** The word used in {@code --stats}. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Track withOwner(ParticipantId nowOwner) {
        return new Track(id, nowOwner, source, direction, muted, stalled);
    }

    public Track withMuted(boolean nowMuted) {
        return new Track(id, owner, source, direction, nowMuted, stalled);
    }

    public Track withStalled(boolean nowStalled) {
        return new Track(id, owner, source, direction, muted, nowStalled);
    }
}
