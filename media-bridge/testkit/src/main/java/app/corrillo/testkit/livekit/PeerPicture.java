package app.corrillo.testkit.livekit;

/**
 * The newest picture that a peer has received of a track.
 *
 * @param millis when it was drawn, as its stamp says: the low 20 bits of the wall clock; -1 where none can be read
 * @param source who drew it, as its stamp says, 0 to 63; -1 where none can be read
 * @param width of the picture, in pixels
 * @param height of the picture, in pixels
 * @param frames how many have been received
 */
public record PeerPicture(int millis, int source, int width, int height, long frames) {
    /** Whether this source has drawn it. */
    public boolean isOf(int number) {
        return source == number;
    }
}
