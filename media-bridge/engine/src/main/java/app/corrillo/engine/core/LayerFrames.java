package app.corrillo.engine.core;

import app.corrillo.meeting.TrackId;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts the frames of a track that is sent in layers: each time those that the layer which counts now has made since
 * the last time. So the total never falls, nor leaps, when another layer becomes the largest.
 */
final class LayerFrames {
    private final Map<TrackId, Double> totals = new HashMap<>();
    private Map<String, Long> before = new HashMap<>();
    private Map<String, Long> now = new HashMap<>();

    /** A report begins. */
    void begin() {
        before = now;
        now = new HashMap<>();
    }

    /** A layer of the report, by the name that the report has for it. */
    void see(String layer, long frames) {
        now.put(layer, frames);
    }

    /**
     * The track's total, of which this is the largest layer now.
     *
     * @param parts how many frames the library counts for one picture: as many as there are layers within the stream
     */
    long total(TrackId track, String largest, int parts) {
        long made = now.getOrDefault(largest, 0L) - before.getOrDefault(largest, 0L);
        return totals.merge(track, (double) Math.max(0, made) / parts, Double::sum)
                .longValue();
    }
}
