package app.corrillo.engine.core;

import dev.onvoid.webrtc.RTCStats;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One entry of a statistics report; an attribute that is missing reads as nothing. */
final class StatsEntry {
    private final Map<String, Object> attributes;

    StatsEntry(@Nullable RTCStats stats) {
        attributes = stats == null ? Map.of() : stats.getAttributes();
    }

    /** Empty when missing. */
    String text(String attribute) {
        return attributes.get(attribute) instanceof String text ? text : "";
    }

    /** 0 when missing. */
    long whole(String attribute) {
        return attributes.get(attribute) instanceof Number number ? number.longValue() : 0;
    }

    double number(String attribute, double otherwise) {
        return attributes.get(attribute) instanceof Number number ? number.doubleValue() : otherwise;
    }
}
