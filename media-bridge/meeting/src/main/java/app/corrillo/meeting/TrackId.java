package app.corrillo.meeting;

/** Names one track within this process: the state, the engine and the screen mean the same track by the same id. */
public record TrackId(String value) implements Comparable<TrackId> {
    private static final int MAX = 160;

    public TrackId {
        if (value.isEmpty() || value.length() > MAX) {
            throw new IllegalArgumentException("a track id has 1 to 160 characters");
        }
    }

    @Override
    public int compareTo(TrackId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
