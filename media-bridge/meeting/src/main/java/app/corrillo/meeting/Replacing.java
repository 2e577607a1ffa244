package app.corrillo.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Lists in which what is another now keeps its place. */
final class Replacing {
    private Replacing() {}

    /**
     * A list of its own with this item in the place of the first that it replaces, or at the end where there is none.
     */
    static <T> List<T> in(List<T> list, T item, Predicate<T> replaced) {
        List<T> now = new ArrayList<>(list);
        int place = 0;
        while (place < now.size() && !replaced.test(now.get(place))) {
            place++;
        }
        if (place < now.size()) {
            now.set(place, item);
        } else {
            now.add(item);
        }
        return now;
    }
}
