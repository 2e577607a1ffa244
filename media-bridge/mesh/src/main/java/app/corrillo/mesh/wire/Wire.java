package app.corrillo.mesh.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.util.Optional;
import java.util.OptionalInt;

/** Messages to JSON and back: strict about types and bounds, patient about fields that are not known. */
public final class Wire {
    /** The largest message, in bytes of UTF-8. */
    public static final int MAX_BYTES = 64 * 1024;

    private static final int MAX_DEPTH = 8;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(MAX_BYTES)
                            .maxNumberLength(20)
                            .maxNameLength(100)
                            .build())
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private Wire() {}

    /** The message, or nothing if the text is not one. */
    public static <T> Optional<T> read(String text, Class<T> type) {
        if (text.length() > MAX_BYTES) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(MAPPER.readValue(text, type));
        } catch (JsonProcessingException malformed) {
            return Optional.empty();
        }
    }

    /** The version that a message asks to enter with, whatever else it holds. */
    public static OptionalInt versionOf(String text) {
        try {
            JsonNode tree = text.length() > MAX_BYTES ? null : MAPPER.readTree(text);
            return tree != null
                            && tree.path("type").asText().equals("enter")
                            && tree.path("version").isInt()
                    ? OptionalInt.of(tree.path("version").intValue())
                    : OptionalInt.empty();
        } catch (JsonProcessingException malformed) {
            return OptionalInt.empty();
        }
    }

    /** The message as text; the type written into it is that of the sealed interface given. */
    public static <T> String write(T message, Class<T> type) {
        try {
            return MAPPER.writerFor(type).writeValueAsString(message);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a message of our own cannot be written", impossible);
        }
    }
}
