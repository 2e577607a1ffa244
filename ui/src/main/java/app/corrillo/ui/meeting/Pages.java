package app.corrillo.ui.meeting;

/**
 * Which tiles are on the page that is seen. Pure.
 *
 * @param page counted from 0
 */
record Pages(int page, int count, int from, int to) {
    /** The most tiles on one page. */
    private static final int MOST = 49;

    /** Narrower tiles show nobody. */
    private static final int NARROWEST = 112;

    /** @param wished the page that the person turned to; the nearest there is counts */
    static Pages of(Room room, int tiles, int wished) {
        int each = fitting(room, tiles);
        int count = Math.max(1, Math.ceilDiv(tiles, each));
        int page = Math.clamp(wished, 0, count - 1);
        return new Pages(page, count, page * each, Math.min(tiles, (page + 1) * each));
    }

    private static int fitting(Room room, int tiles) {
        int most = Math.min(MOST, Math.max(1, tiles));
        while (most > 1 && GridLayout.of(room, most, 0).tiles().getFirst().width() < NARROWEST) {
            most--;
        }
        return most;
    }
}
