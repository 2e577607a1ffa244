package app.corrillo.mesh.send;

import app.corrillo.meeting.Source;

/**
 * How large the pictures of one's own source are, learnt from what is encoded: what is sent times its division is at
 * most the source. Pure.
 *
 * @param measured whether it was seen, and is not the first guess
 */
public record SourceSize(int width, int height, boolean measured) {
    private static final double NOISE = 1.03;

    /** What cameras and screens mostly have. */
    public static SourceSize guess(Source source) {
        return source == Source.SCREEN ? new SourceSize(1920, 1080, false) : new SourceSize(1280, 720, false);
    }

    /** After one more look: the largest that was seen counts, as an encoder under load sends less than asked. */
    public SourceSize seen(int sentWidth, int sentHeight, double scale) {
        int seenWidth = (int) Math.round(sentWidth * scale);
        int seenHeight = (int) Math.round(sentHeight * scale);
        boolean usable = sentWidth > 0 && sentHeight > 0;
        return usable && (!measured || seenWidth > width * NOISE) ? new SourceSize(seenWidth, seenHeight, true) : this;
    }
}
