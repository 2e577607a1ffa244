package app.corrillo.engine.video;

import app.corrillo.meeting.media.PictureFeed.Fit;

/**
 * Which part of a frame is shown, and how large, both before the frame is turned upright. The corner of the part is
 * even, because the colours of I420 have half the resolution.
 */
record Placement(
        int sourceWidth,
        int sourceHeight,
        int rotation,
        Wish wish,
        int x,
        int y,
        int width,
        int height,
        int outWidth,
        int outHeight) {

    static Placement of(int sourceWidth, int sourceHeight, int rotation, Wish wish) {
        boolean sideways = rotation % 180 != 0;
        int wide = sideways ? wish.height() : wish.width();
        int high = sideways ? wish.width() : wish.height();
        long left = (long) sourceWidth * high;
        long right = (long) sourceHeight * wide;
        if (wish.fit() == Fit.CONTAIN) {
            int outWidth = left >= right ? wide : shareOf(left, sourceHeight, wide);
            int outHeight = left >= right ? shareOf(right, sourceWidth, high) : high;
            return new Placement(
                    sourceWidth, sourceHeight, rotation, wish, 0, 0, sourceWidth, sourceHeight, outWidth, outHeight);
        }
        int width = left > right ? shareOf(right, high, sourceWidth) : sourceWidth;
        int height = left < right ? shareOf(left, wide, sourceHeight) : sourceHeight;
        int x = (sourceWidth - width) / 2 & ~1;
        int y = (sourceHeight - height) / 2 & ~1;
        return new Placement(sourceWidth, sourceHeight, rotation, wish, x, y, width, height, wide, high);
    }

    boolean isFor(int width, int height, int turned, Wish asked) {
        return sourceWidth == width && sourceHeight == height && rotation == turned && wish.equals(asked);
    }

    boolean isWhole() {
        return width == sourceWidth && height == sourceHeight;
    }

    boolean isScaled() {
        return width != outWidth || height != outHeight;
    }

    private static int shareOf(long product, int divisor, int max) {
        return Math.clamp((product + divisor / 2) / divisor, 1, max);
    }
}
