package app.corrillo.bench;

/**
 * How many tiles to measure, and how wide one may be at most.
 *
 * @param width in pixels
 */
record Request(int tiles, int width) {
    private static final int ANY = Integer.MAX_VALUE;

    /** Reads {@code 9}, or {@code 1@640} for a tile that is not enlarged beyond 640 pixels. */
    static Request of(String text) {
        String[] parts = text.split("@", 2);
        return new Request(Integer.parseInt(parts[0]), parts.length == 1 ? ANY : Integer.parseInt(parts[1]));
    }
}
