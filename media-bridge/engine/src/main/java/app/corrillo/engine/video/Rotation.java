package app.corrillo.engine.video;

import app.corrillo.meeting.media.Picture;
import java.nio.ByteBuffer;

/** Turns pictures upright; a telephone sends its camera's rows as they lie and says how it was held. */
final class Rotation {
    private Rotation() {}

    /**
     * Copies all pixels, turned clockwise by a multiple of 90 degrees; the target has the turned size, and begins with
     * so many bytes that are left as they are.
     */
    static void clockwise(Picture from, ByteBuffer target, int lead, int degrees) {
        ByteBuffer source = from.pixels();
        int width = from.width();
        int height = from.height();
        int turn = Math.floorMod(degrees, 360);
        int start = turn == 90 ? height - 1 : turn == 180 ? width * height - 1 : turn == 270 ? (width - 1) * height : 0;
        int across = turn == 90 ? height : turn == 180 ? -1 : turn == 270 ? -height : 1;
        int down = turn == 90 ? -1 : turn == 180 ? -width : turn == 270 ? 1 : width;
        int index = 0;
        for (int y = 0; y < height; y++) {
            int goal = start + y * down;
            for (int x = 0; x < width; x++) {
                target.putInt(lead + goal * Integer.BYTES, source.getInt(index));
                goal += across;
                index += Integer.BYTES;
            }
        }
    }
}
