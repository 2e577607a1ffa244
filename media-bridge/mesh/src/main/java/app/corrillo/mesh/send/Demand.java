package app.corrillo.mesh.send;

import app.corrillo.meeting.Source;
import app.corrillo.meeting.TileSize;

/**
 * One picture that one receiver shows.
 *
 * @param source camera or screen
 * @param width of the source, in pixels
 * @param height of the source, in pixels
 * @param tile what the receiver shows it at
 * @param scaleNow by how much it is scaled down so far; 0 if it was not sent
 */
public record Demand(Source source, int width, int height, TileSize tile, double scaleNow) {
    double pixels(double scale) {
        return width * (double) height / (scale * scale);
    }
}
