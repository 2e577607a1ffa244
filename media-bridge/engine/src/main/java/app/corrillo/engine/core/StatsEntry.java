package app.corrillo.engine.core;

import dev.onvoid.webrtc.RTCStats;
import java.util.Map;

/** One entry of a statistics report; an attribute that is missing reads as nothing. */
record StatsEntry(String id, Map<String, Object> attributes) {
    /** An entry that is missing. */
    static final StatsEntry NONE = new StatsEntry("", Map.of());

    static StatsEntry of(RTCStats stats) {
        return new StatsEntry(stats.getId(), stats.getAttributes());
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

    boolean flag(String attribute, boolean otherwise) {
        return attributes.get(attribute) instanceof Boolean flag ? flag : otherwise;
    }
}
