package app.corrillo.ui.meeting;

import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.TrackId;
import app.corrillo.ui.Habits.Bandwidth;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How many device pixels of each picture are seen. Pure.
 *
 * @param scale device pixels to one of the scene
 */
record PictureSizes(double scale, Bandwidth bandwidth) {
    /** The widest picture of a person that is asked for while saving, in device pixels. */
    private static final double SAVED = 320;

    /** Of the tiles that have a place which is free, as nothing lies on it. */
    Map<TrackId, TileSize> of(Arrangement arranged, Tiles tiles, Predicate<Box> free) {
        Map<TrackId, TileSize> sizes = new HashMap<>();
        for (Tile tile : tiles.all()) {
            Box box = arranged.tiles().get(tile.key());
            if (box != null && tile.picture() != null && free.test(box)) {
                sizes.put(tile.picture(), of(tile, box.width(), box.height()));
            }
        }
        return sizes;
    }

    /** Of a tile that is so many pixels of the scene large. What is shared has to be read, so it is never saved on. */
    TileSize of(Tile tile, double width, double height) {
        boolean small = bandwidth != Bandwidth.AUTOMATIC && !tile.share();
        double least = small ? Math.min(1, SAVED / (width * scale)) : 1;
        return new TileSize((int) Math.round(width * scale * least), (int) Math.round(height * scale * least));
    }
}
