package app.corrillo.ui.meeting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

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
     * @param page that the person turned to
     * @param columns of the grid before
     * @param shape of the shared picture
     */
    static Arrangement of(Room room, Tiles tiles, int page, int columns, double shape) {
        List<Tile> people = tiles.people();
        if (tiles.share().isPresent()) {
            return sharing(room, tiles.share().get(), people, shape);
        }
        return switch (people.size()) {
            case 0 -> grid(room, people, page, columns);
            case 1 -> alone(room, people.getFirst());
            case 2 -> oneToOne(room, people.getFirst(), people.getLast());
            default -> grid(room, people, page, columns);
        };
    }

    private static Arrangement grid(Room room, List<Tile> people, int page, int columns) {
        Pages pages = Pages.of(room, people.size(), page);
        List<Tile> shown = people.subList(pages.from(), pages.to());
        SequencedMap<String, Box> boxes = new LinkedHashMap<>();
        if (shown.isEmpty()) {
            return new Arrangement(boxes, Optional.empty(), Optional.empty(), Optional.empty(), pages, 0, true);
        }
        int each = pages.count() > 1 ? Pages.of(room, people.size(), 0).to() : shown.size();
        GridLayout grid = GridLayout.of(room, each, columns);
        List<Box> places = each == shown.size() ? grid.tiles() : grid.tiles().subList(0, shown.size());
        for (int index = 0; index < shown.size(); index++) {
            boxes.put(shown.get(index).key(), places.get(index));
        }
        return new Arrangement(
                boxes, Optional.empty(), Optional.empty(), Optional.empty(), pages, grid.columns(), true);
    }

    private static Arrangement alone(Room room, Tile self) {
        AloneLayout layout = AloneLayout.of(room);
        SequencedMap<String, Box> boxes = new LinkedHashMap<>();
        layout.self().ifPresent(box -> boxes.put(self.key(), box));
        return new Arrangement(
                boxes, Optional.empty(), Optional.of(layout.card()), Optional.empty(), ONE_PAGE, 0, false);
    }

    private static Arrangement oneToOne(Room room, Tile other, Tile self) {
        OneToOneLayout layout = OneToOneLayout.of(room);
        SequencedMap<String, Box> boxes = new LinkedHashMap<>();
        boxes.put(other.key(), layout.other());
        boxes.put(self.key(), layout.self());
        return new Arrangement(boxes, Optional.of(self.key()), Optional.empty(), Optional.empty(), ONE_PAGE, 0, false);
    }

    private static Arrangement sharing(Room room, Tile share, List<Tile> people, double shape) {
        ShareLayout layout = ShareLayout.of(room, people.size(), shape);
        SequencedMap<String, Box> boxes = new LinkedHashMap<>();
        boxes.put(share.key(), layout.shared());
        int whole = layout.folded() > 0
                ? layout.people().size() - 1
                : layout.people().size();
        for (int index = 0; index < whole; index++) {
            boxes.put(people.get(index).key(), layout.people().get(index));
        }
        Optional<Folded> folded = layout.folded() > 0
                ? Optional.of(new Folded(layout.people().getLast(), people.subList(whole, people.size())))
                : Optional.empty();
        return new Arrangement(boxes, Optional.empty(), Optional.empty(), folded, ONE_PAGE, 0, people.size() > 2);
    }
}
