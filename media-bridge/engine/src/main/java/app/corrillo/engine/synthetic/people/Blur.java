package app.corrillo.engine.synthetic.people;

/** Puts a picture out of focus: three passes of a box in each direction come near to a Gaussian. */
final class Blur {
    private static final int PASSES = 3;

    private Blur() {}

    /** @param rgb packed RGB, changed in place */
    static void apply(int[] rgb, int width, int height, int radius) {
        int[] line = new int[Math.max(width, height)];
        for (int pass = 0; pass < PASSES; pass++) {
            for (int y = 0; y < height; y++) {
                smooth(rgb, y * width, 1, width, radius, line);
            }
            for (int x = 0; x < width; x++) {
                smooth(rgb, x, width, height, radius, line);
            }
        }
    }

    private static void smooth(int[] rgb, int start, int step, int length, int radius, int[] line) {
        for (int i = 0; i < length; i++) {
            line[i] = rgb[start + i * step];
        }
        int red = 0;
        int green = 0;
        int blue = 0;
        int size = 2 * radius + 1;
        for (int i = -radius; i < length + radius; i++) {
            int in = line[Math.clamp(i, 0, length - 1)];
            red += in >> 16 & 0xff;
            green += in >> 8 & 0xff;
            blue += in & 0xff;
            int out = i - size;
            if (out >= -radius) {
                int old = line[Math.clamp(out, 0, length - 1)];
                red -= old >> 16 & 0xff;
                green -= old >> 8 & 0xff;
                blue -= old & 0xff;
            }
            int middle = i - radius;
            if (middle >= 0) {
                rgb[start + middle * step] = ((red / size) << 16) | ((green / size) << 8) | (blue / size);
            }
        }
    }
}
