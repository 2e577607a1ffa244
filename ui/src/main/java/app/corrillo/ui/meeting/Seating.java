package app.corrillo.ui.meeting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * In which order people are shown: as they came, oneself last, until somebody speaks who is out of sight. That one
 * changes places with whoever in sight has been silent longest; nobody else moves. Not thread-safe.
 */
final class Seating {
    private final List<String> order = new ArrayList<>();
    private final Map<String, Long> spoke = new HashMap<>();
    private long moment;

    /** These people in the order of now. */
    List<Tile> of(List<Tile> people) {
        List<String> keys = people.stream().map(Tile::key).toList();
        order.retainAll(keys);
        spoke.keySet().retainAll(keys);
        keys.stream().filter(key -> !order.contains(key)).forEach(order::add);
        moment++;
        people.stream().filter(Tile::speaks).forEach(tile -> spoke.put(tile.key(), moment));
        Map<String, Tile> byKey = new HashMap<>();
        people.forEach(tile -> byKey.put(tile.key(), tile));
        List<Tile> seated = new ArrayList<>();
        order.forEach(key -> {
            Tile tile = byKey.get(key);
            if (tile != null && !tile.self()) {
                seated.add(tile);
            }
        });
        people.stream().filter(Tile::self).forEach(seated::add);
        return seated;
    }

    /**
     * Brings those into sight who speak.
     *
     * @param seen keys of those who are in sight
     * @param fixed keys of those who keep their place whatever happens
     * @return whether anybody moved
     */
    boolean bring(List<Tile> people, Set<String> seen, Set<String> fixed) {
        List<String> silent = new ArrayList<>(people.stream()
                .filter(tile -> !tile.self() && !tile.speaks())
                .map(Tile::key)
                .filter(key -> seen.contains(key) && !fixed.contains(key))
                .toList());
        boolean moved = false;
        for (Tile tile : people) {
            if (tile.speaks() && !tile.self() && !seen.contains(tile.key())) {
                Optional<String> place = silent.stream()
                        .min((one, other) -> Long.compare(spoke.getOrDefault(one, 0L), spoke.getOrDefault(other, 0L)));
                if (place.isPresent()) {
                    silent.remove(place.get());
                    swap(tile.key(), place.get());
                    moved = true;
                }
            }
        }
        return moved;
    }

    private void swap(String one, String other) {
        int place = order.indexOf(one);
        order.set(order.indexOf(other), one);
        order.set(place, other);
    }
}
