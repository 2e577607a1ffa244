package app.corrillo.engine.synthetic;

import java.util.Locale;

/**
 * The first line of a Y4M film: its size and rate. Only 8 bits and 4:2:0 are read, in any of the siting variants.
 *
 * @param nanosPerFrame from the film's own rate, or that of 25 frames a second where it has none
 */
record FilmHeader(int width, int height, long nanosPerFrame) {
    private static final int MAX_SIDE = 4096;
    private static final int MIN_SIDE = 16;
    private static final int MAX_RATE = 120;
    private static final long SECOND = 1_000_000_000L;

    static FilmHeader parse(String line) throws UnreadableException {
        String[] words = line.split(" ", -1);
        if (!words[0].equals("YUV4MPEG2")) {
            throw new UnreadableException("not a Y4M film");
        }
        int width = 0;
        int height = 0;
        long nanos = SECOND / 25;
        for (String word : words) {
            switch (word.isEmpty() ? ' ' : word.charAt(0)) {
                case 'W' -> width = number(word.substring(1));
                case 'H' -> height = number(word.substring(1));
                case 'F' -> nanos = nanos(word.substring(1));
                case 'C' -> requirePlanar420(word.substring(1).toLowerCase(Locale.ROOT));
                default -> {
                    // Interlacing, aspect and comments do not change how the bytes lie.
                }
            }
        }
        if (width < MIN_SIDE || height < MIN_SIDE || width > MAX_SIDE || height > MAX_SIDE) {
            throw new UnreadableException("a film of " + width + "x" + height + " pixels");
        }
        return new FilmHeader(width, height, nanos);
    }

    int lumaBytes() {
        return width * height;
    }

    int chromaBytes() {
        return (width + 1) / 2 * ((height + 1) / 2);
    }

    private static void requirePlanar420(String space) throws UnreadableException {
        if (!space.equals("420")
                && !space.equals("420jpeg")
                && !space.equals("420mpeg2")
                && !space.equals("420paldv")) {
            throw new UnreadableException("a film whose colours are not 4:2:0 with 8 bits");
        }
    }

    private static long nanos(String ratio) throws UnreadableException {
        int colon = ratio.indexOf(':');
        long frames = number(colon < 0 ? ratio : ratio.substring(0, colon));
        long seconds = colon < 0 ? 1 : number(ratio.substring(colon + 1));
        if (seconds == 0 || frames < seconds || frames > MAX_RATE * seconds) {
            throw new UnreadableException("a film of " + frames + ":" + seconds + " frames a second");
        }
        return SECOND * seconds / frames;
    }

    private static int number(String digits) throws UnreadableException {
        if (digits.isEmpty() || digits.length() > 9 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new UnreadableException("a number was expected in the film's header");
        }
        return Integer.parseInt(digits);
    }
}
