package app.corrillo.meeting;

/** Names one participant for the length of a meeting. Opaque, at most 64 characters, the same on every screen. */
public record ParticipantId(String value) implements Comparable<ParticipantId> {
    private static final int MAX = 64;

    public ParticipantId {
        if (value.isEmpty() || value.length() > MAX) {
            throw new IllegalArgumentException("a participant id has 1 to 64 characters");
        }
    }

    @Override
    public int compareTo(ParticipantId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
