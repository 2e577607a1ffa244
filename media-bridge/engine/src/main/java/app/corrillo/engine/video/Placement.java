package app.corrillo.engine.video;

import app.corrillo.meeting.media.PictureFeed.Fit;

/**
 * Which part of a frame is shown, and how large, both before the frame is turned upright. The corner of the part is
 * even, because the colours of I420 have half the resolution. Where a cheap ratio gives a little more than the wish, a
 * little is cut off, rather than scaling by another one.
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
    /** This share of a frame may be cut off for a cheap ratio, half of it on either side. */
    private static final int CUT = 16;

    /** A picture may be this share larger than asked, to be cut by its reader: less than anybody sees. */
    private static final int SPARE = 64;

    /** Numerators and denominators of the ratios that the library scales by at a fraction of the price of others. */
    private static final int[][] CHEAP = {{2, 1}, {1, 1}, {3, 4}, {1, 2}, {3, 8}, {1, 4}};

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
        for (int[] ratio : CHEAP) {
            int partWidth = part(wide, ratio, sourceWidth);
            int partHeight = part(high, ratio, sourceHeight);
            int outWidth = partWidth * ratio[0] / ratio[1];
            int outHeight = partHeight * ratio[0] / ratio[1];
            if (isNearlyAll(partWidth, width)
                    && isNearlyAll(partHeight, height)
                    && isNear(outWidth, wide)
                    && isNear(outHeight, high)) {
                return cut(sourceWidth, sourceHeight, rotation, wish, partWidth, partHeight, outWidth, outHeight);
            }
        }
        return cut(sourceWidth, sourceHeight, rotation, wish, width, height, wide, high);
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

    /** Whether a part of this size, on the way to the size that goes out, is halved next. */
    boolean isHalvedFrom(int fromWidth, int fromHeight) {
        return fromWidth % 2 == 0 && fromHeight % 2 == 0 && fromWidth / 2 >= outWidth && fromHeight / 2 >= outHeight;
    }

    private static Placement cut(
            int sourceWidth, int sourceHeight, int rotation, Wish wish, int width, int height, int wide, int high) {
        int x = (sourceWidth - width) / 2 & ~1;
        int y = (sourceHeight - height) / 2 & ~1;
        return new Placement(sourceWidth, sourceHeight, rotation, wish, x, y, width, height, wide, high);
    }

    /**
     * How much of the source gives the wanted size by that ratio, or all if that is not enough. A multiple of twice the
     * denominator, so that the colours, with half the resolution, come out even as well.
     */
    private static int part(int wanted, int[] ratio, int source) {
        int step = 2 * ratio[1];
        return Math.min(source, Math.ceilDiv(wanted * ratio[1], ratio[0] * step) * step);
    }

    private static boolean isNearlyAll(int part, int all) {
        return part >= all - all / CUT;
    }

    private static boolean isNear(int out, int wanted) {
        return out >= wanted && out - wanted <= wanted / SPARE;
    }

    private static int shareOf(long product, int divisor, int max) {
        return Math.clamp((product + divisor / 2) / divisor, 1, max);
    }
}
