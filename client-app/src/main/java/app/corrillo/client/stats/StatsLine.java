package app.corrillo.client.stats;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of {@code --stats}, in the order and with the names of docs/stats.schema.json. */
record StatsLine(
        String time,
        String phase,
        @Nullable String reason,
        @Nullable String self,
        int messages,
        @Nullable Double roundTripMs,
        long cpuMs,
        long residentMiB,
        @Nullable PulseMs pulseMs,
        List<ParticipantLine> participants) {

    record PulseMs(double p50, double max) {}

    record ParticipantLine(String id, String name, List<TrackLine> tracks) {}

    /** What does not apply to a track's kind, or is not known, is null. */
    record TrackLine(
            String id,
            String source,
            String direction,
            @Nullable String codec,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable Integer shownWidth,
            @Nullable Integer shownHeight,
            @Nullable Long decodedPerSecond,
            @Nullable Long paintedPerSecond,
            @Nullable Long freezes,
            long kbps,
            long lost,
            boolean muted,
            @Nullable Double audioLevel) {}
}
