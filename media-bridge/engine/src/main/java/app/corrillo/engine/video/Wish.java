package app.corrillo.engine.video;

import app.corrillo.meeting.media.PictureFeed.Fit;

/** The size in device pixels that a feed was asked to deliver, and how the picture fills it. */
record Wish(int width, int height, Fit fit) {
    static final Wish NOTHING = new Wish(0, 0, Fit.COVER);

    private static final int MAX = 8192;

    Wish {
        width = Math.clamp(width, 0, MAX);
        height = Math.clamp(height, 0, MAX);
    }

    boolean isVisible() {
        return width > 0 && height > 0;
    }
}
