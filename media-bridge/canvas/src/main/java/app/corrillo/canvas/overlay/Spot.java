package app.corrillo.canvas.overlay;

import java.util.List;

/**
 * What an overlay covers, in device pixels of the window on which it lies.
 *
 * @param outline with its round corners
 * @param cuts what is left out of it, in this order
 */
public record Spot(Round outline, List<Cut> cuts) {

    /** A rectangle with round corners, or with none. */
    public record Round(int x, int y, int width, int height, double radius) {}

    /** What is left out: a rectangle, or all but a rectangle. */
    public sealed interface Cut {
        /** What lies on the picture. */
        record Inside(Round hole) implements Cut {}

        /** What frames it. */
        record Outside(Round kept) implements Cut {}
    }
}
