package app.corrillo.testkit.livekit;

/**
 * What a peer hears now.
 *
 * @param level root mean square, 0 to 1
 * @param hertz the strongest tone; 0 in silence
 */
public record PeerSound(double level, double hertz) {
    /** Whether it is this tone, within 15 Hz. */
    public boolean isTone(double wanted) {
        return Math.abs(hertz - wanted) < 15;
    }
}
