package app.corrillo.engine.core;

import app.corrillo.meeting.Track.Direction;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.TrackStats;
import app.corrillo.meeting.media.TrackStats.LayerStats;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** What is sent of one track: one encoding, or one for each layer. */
final class OutboundLayers {
    private final List<StatsEntry> layers;
    private final StatsEntry largest;
    private final Map<String, StatsEntry> report;

    /** @param layers not empty */
    OutboundLayers(List<StatsEntry> layers, Map<String, StatsEntry> report) {
        this.layers = layers.stream()
                .sorted(Comparator.comparingLong(layer -> layer.whole("encodingIndex")))
                .toList();
        this.largest = this.layers.stream()
                .max(Comparator.comparing((StatsEntry layer) -> layer.flag("active", true))
                        .thenComparingLong(OutboundLayers::pixels))
                .orElse(StatsEntry.NONE);
        this.report = report;
    }

    TrackStats stats(TrackId id, String codec, LayerFrames frames) {
        layers.forEach(layer -> frames.see(layer.id(), layer.whole("framesEncoded")));
        String limitation = largest.text("qualityLimitationReason");
        return new TrackStats(
                id,
                Direction.SEND,
                codec,
                (int) largest.whole("frameWidth"),
                (int) largest.whole("frameHeight"),
                frames.total(id, largest.id(), parts(largest.text("scalabilityMode"))),
                0,
                0,
                sum(layer -> layer.whole("bytesSent")),
                sum(layer -> related(layer, "remoteId").whole("packetsLost")),
                related(largest, "mediaSourceId").number("audioLevel", -1),
                limitation.isEmpty() ? "none" : limitation,
                new TrackStats.Detail(
                        sum(layer -> layer.whole("packetsSent")),
                        0,
                        millis(layer -> layer.number("totalEncodeTime", 0)),
                        layers.size() < 2
                                ? List.of()
                                : layers.stream().map(OutboundLayers::layer).toList()));
    }

    /** The encoding whose codec is that of the track. */
    StatsEntry largest() {
        return largest;
    }

    private static LayerStats layer(StatsEntry layer) {
        return new LayerStats(
                layer.text("rid"),
                layer.flag("active", true),
                (int) layer.whole("frameWidth"),
                (int) layer.whole("frameHeight"),
                layer.whole("framesEncoded"),
                layer.whole("bytesSent"));
    }

    // Such as L3T3_KEY (W3C "Scalable Video Coding (SVC) Extension for WebRTC"): three sizes in one stream.
    private static int parts(String mode) {
        return mode.length() > 1 && mode.charAt(0) == 'L' && Character.isDigit(mode.charAt(1))
                ? Math.max(1, mode.charAt(1) - '0')
                : 1;
    }

    private static long pixels(StatsEntry layer) {
        return layer.whole("frameWidth") * layer.whole("frameHeight");
    }

    private StatsEntry related(StatsEntry layer, String attribute) {
        return report.getOrDefault(layer.text(attribute), StatsEntry.NONE);
    }

    private long sum(ToLongFunction<StatsEntry> value) {
        return layers.stream().mapToLong(value).sum();
    }

    private double millis(ToDoubleFunction<StatsEntry> seconds) {
        return layers.stream().mapToDouble(seconds).sum() * 1000;
    }
}
