package app.corrillo.testkit.livekit;

/**
 * The moving, stamped test picture that a peer publishes.
 *
 * @param number in each stamp, 0 to 63
 * @param width in pixels
 * @param height in pixels
 * @param fps frames a second
 * @param codec vp8, vp9, h264 or av1
 * @param simulcast whether in several layers
 */
public record PeerPattern(int number, int width, int height, int fps, String codec, boolean simulcast) {
    /** 640x360 at 15 frames a second, VP8, one layer. */
    public static PeerPattern of(int number) {
        return new PeerPattern(number, 640, 360, 15, "vp8", false);
    }

    /** 1280x720 in three layers. */
    public PeerPattern inLayers() {
        return new PeerPattern(number, 1280, 720, fps, codec, true);
    }

    public PeerPattern as(String otherCodec) {
        return new PeerPattern(number, width, height, fps, otherCodec, simulcast);
    }
}
