package app.corrillo.meeting;

/**
 * Somebody in the meeting.
 *
 * @param hand place of the raised hand in the order of raising, counted from 1; 0 while it is down
 * @param level how loud this person is now, 0 to 1
 */
public record Participant(
        ParticipantId id,
        UntrustedText name,
        Role role,
        boolean self,
        int hand,
        double level,
        Quality quality,
        Kind kind) {

    /** What is behind a participant. */
    public enum Kind {
        PERSON,
        /** A program that takes part. */
        AGENT,
        /** Somebody on the phone. */
        PHONE,
        /** A stream that is brought in from elsewhere. */
        STREAM
    }

    /** A person. */
    public Participant(
            ParticipantId id, UntrustedText name, Role role, boolean self, int hand, double level, Quality quality) {
        this(id, name, role, self, hand, level, quality, Kind.PERSON);
    }

    /**
     * Above this level somebody speaks. Chosen between room noise (0.003) and quiet speech (0.03) of libwebrtc's scale.
     */
    public static final double SPEAKS = 0.01;

    public Participant {
        level = Double.isFinite(level) ? Math.clamp(level, 0.0, 1.0) : 0.0;
    }

    /** Somebody who has just come. */
    public static Participant arriving(ParticipantId id, UntrustedText name, Role role, boolean self) {
        return new Participant(id, name, role, self, 0, 0, Quality.UNKNOWN);
    }

    public boolean speaks() {
        return level >= SPEAKS;
    }

    public Participant withName(UntrustedText newName) {
        return new Participant(id, newName, role, self, hand, level, quality, kind);
    }

    public Participant withRole(Role now) {
        return new Participant(id, name, now, self, hand, level, quality, kind);
    }

    public Participant withHand(int place) {
        return new Participant(id, name, role, self, place, level, quality, kind);
    }

    public Participant withLevel(double newLevel) {
        return new Participant(id, name, role, self, hand, newLevel, quality, kind);
    }

    public Participant withQuality(Quality newQuality) {
        return new Participant(id, name, role, self, hand, level, newQuality, kind);
    }

    public Participant withKind(Kind now) {
        return new Participant(id, name, role, self, hand, level, quality, now);
    }
}
