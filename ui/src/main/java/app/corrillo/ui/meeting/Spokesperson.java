package app.corrillo.ui.meeting;

import java.util.List;
import java.util.Optional;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Who speaks for the meeting: whoever spoke last, until that one is silent and somebody else speaks. */
final class Spokesperson {
    /** A breath between two sentences is no end. */
    private static final Duration BREATH = Duration.millis(1200);

    private final Lingering talking;
    private @Nullable String key;

    /** @param over runs when whoever spoke has been silent for a while */
    Spokesperson(Runnable over) {
        talking = new Lingering(BREATH, over);
    }

    /** Of these people; nobody if only oneself is there. */
    Optional<String> of(List<Tile> people) {
        Optional<Tile> before =
                people.stream().filter(tile -> tile.key().equals(key)).findFirst();
        before.ifPresent(tile -> talking.set(tile.speaks()));
        if (before.isEmpty() || !talking.isThere()) {
            Optional<Tile> next = people.stream()
                    .filter(tile -> !tile.self() && tile.speaks())
                    .findFirst()
                    .or(() -> before)
                    .or(() -> people.stream().filter(tile -> !tile.self()).findFirst());
            key = next.map(Tile::key).orElse(null);
            if (next.map(Tile::speaks).orElse(false)) {
                talking.set(true);
            }
        }
        return Optional.ofNullable(key);
    }

    void stop() {
        talking.stop();
    }
}
