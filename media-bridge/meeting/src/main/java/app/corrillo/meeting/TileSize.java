package app.corrillo.meeting;

/**
 * The visible size of a tile in device pixels. It goes back to whoever sends the picture, so that no more than this is
 * sent, and nothing for {@link #HIDDEN}.
 */
public record TileSize(int width, int height) {
    /** A tile that nobody sees. */
    public static final TileSize HIDDEN = new TileSize(0, 0);

    private static final int MAX = 8192;

    public TileSize {
        width = Math.clamp(width, 0, MAX);
        height = Math.clamp(height, 0, MAX);
    }

    public boolean isHidden() {
        return width == 0 || height == 0;
    }
}
