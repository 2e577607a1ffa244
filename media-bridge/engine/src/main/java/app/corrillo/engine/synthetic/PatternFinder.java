package app.corrillo.engine.synthetic;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds test pictures of a known size in a screenshot, wherever the window put them. */
public final class PatternFinder {
    /** A stamp is legible a little beside its place; one that is legible at a single place is chance. */
    private static final int LEAST_HITS = 4;

    private static final double STRICT = 0.16;
    private static final int OLDEST_MILLIS = 10_000;

    private PatternFinder() {}

    /**
     * A picture that was found.
     *
     * @param picture where it is, within two pixels or so
     */
    public record Found(Rectangle picture, Stamp stamp) {}

    /**
     * Looks for pictures.
     *
     * @param width how wide a whole picture is shown, in pixels of the screenshot
     * @param height how high it is shown
     * @param wallMillis the wall clock when the screenshot was taken; pictures of the ten seconds before are found
     * @return from the upper left to the lower right
     */
    public static List<Found> find(BufferedImage screenshot, int width, int height, long wallMillis) {
        PatternReader.Luminance grey = grey(screenshot);
        List<Cluster> clusters = new ArrayList<>();
        for (int y = 0; y + height <= screenshot.getHeight(); y++) {
            for (int x = 0; x + width <= screenshot.getWidth(); x++) {
                Rectangle place = new Rectangle(x, y, width, height);
                Optional<Stamp> stamp = PatternReader.read(grey, place, STRICT);
                stamp.filter(read -> read.age(wallMillis) < OLDEST_MILLIS)
                        .ifPresent(read -> Cluster.add(clusters, place, read));
            }
        }
        return clusters.stream()
                .filter(cluster -> cluster.hits >= LEAST_HITS)
                .map(Cluster::found)
                .sorted(Comparator.<Found>comparingInt(found -> found.picture().y)
                        .thenComparingInt(found -> found.picture().x))
                .toList();
    }

    /** The luminance of a screenshot, taken once. */
    private static PatternReader.Luminance grey(BufferedImage image) {
        int width = image.getWidth();
        int[] rgb = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        byte[] values = new byte[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            values[i] = (byte) PatternReader.luminance(rgb[i]);
        }
        return (x, y) -> values[y * width + x] & 0xff;
    }

    /** Places near each other at which the same stamp is legible. */
    private static final class Cluster {
        private static final int REACH = 24;

        private final Stamp stamp;
        private final Rectangle first;
        private long sumX;
        private long sumY;
        private int hits;

        private Cluster(Stamp stamp, Rectangle first) {
            this.stamp = stamp;
            this.first = first;
        }

        static void add(List<Cluster> clusters, Rectangle place, Stamp stamp) {
            Cluster cluster = clusters.stream()
                    .filter(one -> one.isNear(place, stamp))
                    .findFirst()
                    .orElse(null);
            if (cluster == null) {
                cluster = new Cluster(stamp, place);
                clusters.add(cluster);
            }
            cluster.sumX += place.x;
            cluster.sumY += place.y;
            cluster.hits++;
        }

        private boolean isNear(Rectangle place, Stamp read) {
            return stamp.equals(read) && Math.abs(place.x - first.x) <= REACH && Math.abs(place.y - first.y) <= REACH;
        }

        private Found found() {
            int x = Math.toIntExact(Math.round((double) sumX / hits));
            int y = Math.toIntExact(Math.round((double) sumY / hits));
            return new Found(new Rectangle(x, y, first.width, first.height), stamp);
        }
    }
}
