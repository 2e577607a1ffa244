package app.corrillo.ui.meeting;

import app.corrillo.ui.Habits.Corner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * Which layout is taken, and what it comes to. Pure.
 *
 * @param tiles by the tiles' keys; a tile that is not here is not seen
 * @param inset key of the tile that lies on another one
 * @param card where the invitation lies, while nobody else is there
 * @param folded where the people lie who share one cell
 * @param ringed whether a ring says who speaks
 */
record Arrangement(
        SequencedMap<String, Box> tiles,
        Optional<String> inset,
        Optional<Box> card,
        Optional<Folded> folded,
        Pages pages,
        int columns,
        boolean ringed) {

    private static final Pages ONE_PAGE = new Pages(0, 1, 0, 0);

    /** The last cell of a strip. */
    record Folded(Box box, List<Tile> people) {}

    /**
     * What a person looks at.
     *
     * @param page that the person turned to
     * @param columns of the grid before
     * @param shape of the shared picture
     * @param large keys of people who are to be seen large, in order
     * @param corner where one's own picture lies on the only other one
     */
    record Wish(int page, int columns, double shape, List<String> large, Corner corner) {
        Wish {
            large = List.copyOf(large);
        }
    }

    static Arrangement of(Room room, Tiles tiles, Wish wish) {
        List<Tile> people = tiles.people();
        List<Tile> large = wish.large().stream()
                .flatMap(key -> people.stream().filter(tile -> tile.key().equals(key)))
                .toList();
        if (tiles.share().isPresent()) {
            return sharing(room, tiles.share().get(), first(large, people), wish.shape());
        }
        return switch (people.size()) {
            case 0 -> grid(room, people, wish);
            case 1 -> alone(room, people.getFirst());
            case 2 -> oneToOne(room, people.getFirst(), people.getLast(), wish.corner());
            default ->
                large.isEmpty() || large.size() == people.size()
                        ? grid(room, people, wish)
                        : focused(room, large, first(large, people));
        };
    }

    /** All of them, those in order who come first. */
    private static List<Tile> first(List<Tile> ones, List<Tile> all) {
        return Stream.concat(ones.stream(), all.stream().filter(tile -> !ones.contains(tile)))
                .toList();
    }

    private static Arrangement focused(Room room, List<Tile> large, List<Tile> people) {
        FocusLayout layout = FocusLayout.of(room, large.size(), people.size() - large.size());
        SequencedMap<String, Box> boxes = new LinkedHashMap<>();
        for (int index = 0; index < large.size(); index++) {
            boxes.put(large.get(index).key(), layout.large().get(index));
        }
        Optional<Folded> folded =
                strip(boxes, people.subList(large.size(), people.size()), layout.people(), layout.folded());
        return new Arrangement(boxes, Optional.empty(), Optional.empty(), folded, ONE_PAGE, 0, true);
    }

    /** Gives people the cells of a strip; the last one stands for those who have none. */
    private static Optional<Folded> strip(
            SequencedMap<String, Box> boxes, List<Tile> people, List<Box> cells, int folded) {
        int whole = folded > 0 ? cells.size() - 1 : cells.size();
        for (int index = 0; index < whole; index++) {
            boxes.put(people.get(index).key(), cells.get(index));
        }
        return folded > 0
                ? Optional.of(new Folded(cells.getLast(), people.subList(whole, people.size())))
                : Optional.empty();
    }

    private static Arrangement grid(Room room, List<Tile> people, Wish wish) {
        Pages pages = Pages.of(room, people.size(), wish.page());
        Room free = room;
        if (pages.count() > 1
                && isCornered(room, Pages.of(room, people.size(), 0).to())) {
            free = new Room(room.width(), Math.max(1, room.height() - Pager.HEIGHT));
            pages = Pages.of(free, people.size(), wish.page());
        }
        List<Tile> shown = people.subList(pages.from(), pages.to());
        GridLayout grid = GridLayout.of(free, Math.max(1, shown.size()), wish.columns());
        SequencedMap<String, Box> boxes = new LinkedHashMap<>();
        for (int index = 0; index < shown.size(); index++) {
            boxes.put(shown.get(index).key(), grid.tiles().get(index));
        }
        return new Arrangement(
                boxes, Optional.empty(), Optional.empty(), Optional.empty(), pages, grid.columns(), true);
    }

    /** Whether the last of so many tiles would lie under the pager. */
    private static boolean isCornered(Room room, int count) {
        Box last = GridLayout.of(room, count, 0).tiles().getLast();
        return last.right() > room.width() + 2 * Room.GAP - Pager.WIDTH
                && last.bottom() > room.height() + 2 * Room.GAP - Pager.HEIGHT;
    }

    private static Arrangement alone(Room room, Tile self) {
        AloneLayout layout = AloneLayout.of(room);
        SequencedMap<String, Box> boxes = new LinkedHashMap<>();
        layout.self().ifPresent(box -> boxes.put(self.key(), box));
        return new Arrangement(
                boxes, Optional.empty(), Optional.of(layout.card()), Optional.empty(), ONE_PAGE, 0, false);
    }

    private static Arrangement oneToOne(Room room, Tile other, Tile self, Corner corner) {
        OneToOneLayout layout = OneToOneLayout.of(room, corner, other.hand() > 0);
        SequencedMap<String, Box> boxes = new LinkedHashMap<>();
        boxes.put(other.key(), layout.other());
        boxes.put(self.key(), layout.self());
        return new Arrangement(boxes, Optional.of(self.key()), Optional.empty(), Optional.empty(), ONE_PAGE, 0, false);
    }

    private static Arrangement sharing(Room room, Tile share, List<Tile> people, double shape) {
        ShareLayout layout = ShareLayout.of(room, people.size(), shape);
        SequencedMap<String, Box> boxes = new LinkedHashMap<>();
        boxes.put(share.key(), layout.shared());
        Optional<Folded> folded = strip(boxes, people, layout.people(), layout.folded());
        return new Arrangement(boxes, Optional.empty(), Optional.empty(), folded, ONE_PAGE, 0, people.size() > 2);
    }
}
