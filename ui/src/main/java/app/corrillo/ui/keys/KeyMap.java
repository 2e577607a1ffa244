package app.corrillo.ui.keys;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which stroke does what: the usual ones, and those that a person chose. No two do the same. Immutable. */
public final class KeyMap {
    /** As it is until somebody chooses. */
    public static final KeyMap USUAL = new KeyMap(new EnumMap<>(Key.class));

    private final Map<Key, Stroke> chosen;

    private KeyMap(Map<Key, Stroke> chosen) {
        this.chosen = chosen;
    }

    /** The reverse of {@link #kept}. What means nothing, or would clash, counts as never chosen. */
    public static KeyMap of(Map<String, String> kept) {
        Map<Key, Stroke> chosen = new EnumMap<>(Key.class);
        for (Key key : Key.values()) {
            if (!key.isFixed()) {
                Optional.ofNullable(kept.get(word(key)))
                        .flatMap(Stroke::parse)
                        .filter(stroke -> !stroke.equals(key.usual()))
                        .ifPresent(stroke -> chosen.put(key, stroke));
            }
        }
        KeyMap map = new KeyMap(chosen);
        while (chosen.entrySet()
                .removeIf(entry -> map.taken(entry.getKey(), entry.getValue()).isPresent())) {
            // What is dropped is its usual stroke again, which may be another's choice.
        }
        return map;
    }

    /** What differs from the usual, as it is kept in a file. */
    public Map<String, String> kept() {
        Map<String, String> kept = new TreeMap<>();
        chosen.forEach((key, stroke) -> kept.put(word(key), stroke.kept()));
        return kept;
    }

    /** What does this now. */
    public Stroke stroke(Key key) {
        return chosen.getOrDefault(key, key.usual());
    }

    /** What this stroke does already, other than this key. */
    public Optional<Key> taken(Key key, Stroke stroke) {
        return Arrays.stream(Key.values())
                .filter(other -> other != key && stroke(other).equals(stroke))
                .findFirst();
    }

    /**
     * With another stroke for this key.
     *
     * @throws IllegalArgumentException if the stroke is {@link #taken} or the key is fixed
     */
    public KeyMap with(Key key, Stroke stroke) {
        if (key.isFixed() || taken(key, stroke).isPresent()) {
            throw new IllegalArgumentException(stroke + " cannot be the key of " + key);
        }
        Map<Key, Stroke> next = new EnumMap<>(Key.class);
        next.putAll(chosen);
        if (stroke.equals(key.usual())) {
            next.remove(key);
        } else {
            next.put(key, stroke);
        }
        return new KeyMap(next);
    }

    private static String word(Key key) {
        return key.name().toLowerCase(Locale.ROOT);
    }
}
