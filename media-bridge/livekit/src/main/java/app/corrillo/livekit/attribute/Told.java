package app.corrillo.livekit.attribute;

import java.util.Map;

/**
 * What the server tells of somebody beside name and tracks. Written by the participants themselves or by who made their
 * token: whatever they like, and never to be trusted.
 *
 * @param attributes by key; none where they are more than {@link Attributes#BYTES} characters
 * @param metadata of any form, often JSON; empty where there is none, or more than {@link Attributes#METADATA}
 *     characters
 */
public record Told(Map<String, String> attributes, String metadata) {
    /** Nothing. */
    public static final Told NOTHING = new Told(Map.of(), "");

    public Told {
        attributes = size(attributes) > Attributes.BYTES ? Map.of() : Map.copyOf(attributes);
        metadata = metadata.length() > Attributes.METADATA ? "" : metadata;
    }

    private static long size(Map<String, String> attributes) {
        return attributes.entrySet().stream()
                .mapToLong(one -> one.getKey().length() + (long) one.getValue().length())
                .sum();
    }

    /** Does not show what was written. */
    @Override
    public String toString() {
        return "Told[" + attributes.keySet() + "]";
    }
}
