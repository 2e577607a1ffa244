package app.corrillo.ui.meeting;

import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Reaction;
import app.corrillo.ui.Habits.Corner;
import app.corrillo.ui.look.Motion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/** Where the pictures are: the tiles, in the layout that fits who is there. */
final class StageView extends Pane {
    private static final double SHAPE = 16.0 / 9;

    /** Inside the stage's round corners: a plain ground that JavaFX begins to paint from, under moving pictures. */
    private static final double GROUND_INSET = 4;

    private final Context context;
    private final Region backdrop = new Region();
    private final Region ground = new Region();
    private final Map<String, TileView> views = new LinkedHashMap<>();
    private final FoldedCell folded;
    private final InviteCard card;
    private final Pager pager;
    private final StageNote note;
    private final ShowReport report;
    private final TileButtons.Deeds deeds;
    private final TileMenu menu;
    private final TileFocus focus = new TileFocus(this);
    private final Attention attention = new Attention(this::requestLayout);
    private final Seating seating = new Seating();
    private final Glide glide = new Glide(Motion::isReduced);

    private Tiles tiles = new Tiles(Optional.empty(), List.of());
    private Map<String, Box> places = Map.of();
    private boolean seen = true;
    private double coveredFrom = Double.MAX_VALUE;
    private boolean dropped;
    private double windowWidth;
    private double windowHeight;
    private int page;
    private int columns;

    /**
     * @param people what can be done about a person
     * @param part what happens when the shared screen is to have a window of its own
     */
    StageView(Context context, PersonMenu people, ShowReport report, Runnable part) {
        this.context = context;
        this.report = report;
        deeds = new TileButtons.Deeds() {
            @Override
            public void pin(String key) {
                attention.pin(key);
                mark();
            }

            @Override
            public void part() {
                part.run();
            }

            @Override
            public void menu(TileView tile, Node owner) {
                menu.below(tile, owner);
            }
        };
        menu = new TileMenu(context, people, deeds, this::turnInset);
        folded = new FoldedCell(context);
        card = new InviteCard(context);
        pager = new Pager(context, this::turn);
        note = new StageNote(context);
        getStyleClass().addAll("stage", "bare");
        setMinSize(0, 0);
        layer(backdrop, "backdrop");
        layer(ground, "ground");
        getChildren().addAll(backdrop, ground, folded, card, note, pager);
    }

    /** @param now what of the meeting is seen in the stage */
    void show(MeetingState state, Tiles now) {
        note.show(state);
        card.show(state);
        if (attention.light(state.spotlight() == null ? null : Tile.keyOf(state.spotlight()))) {
            requestLayout();
        }
        if (!now.equals(tiles)) {
            tiles = now;
            keep(now.all());
            requestLayout();
        }
    }

    /** Somebody shows something without words. */
    void react(ParticipantId who, Reaction reaction) {
        TileView view = views.get(Tile.keyOf(who));
        if (view != null) {
            view.react(reaction);
        }
    }

    /** The next page, or the one before. */
    void turn(int by) {
        page += by;
        requestLayout();
    }

    /** Shows who speaks large, or all alike again. */
    void turnLayout() {
        attention.turn();
        mark();
    }

    /** Whether who speaks is seen large. */
    boolean isSpeakerLarge() {
        return attention.isSpeaker();
    }

    /** Pins somebody for oneself, or lets go; counted from 0, as people came, oneself last. */
    void pin(int place) {
        if (place < tiles.people().size()) {
            deeds.pin(tiles.people().get(place).key());
        }
    }

    /** One's own picture in the next corner, clockwise, while it lies on the other one. */
    void turnInset() {
        if (views.values().stream().anyMatch(TileView::isInset)) {
            context.remember(
                    context.habits().withCorner(context.habits().corner().next()));
            requestLayout();
        }
    }

    /** One's own picture was let go there: it glides to the corner. */
    private void drop(TileView inset, Corner corner) {
        glide.from(views.values());
        inset.setTranslateX(0);
        inset.setTranslateY(0);
        dropped = true;
        context.remember(context.habits().withCorner(corner));
        requestLayout();
    }

    /** Shows what is pinned, and makes room for it. */
    private void mark() {
        views.forEach((key, view) -> view.setPinned(attention.isPinned(key)));
        requestLayout();
    }

    /** Nobody sees the stage of a window that is minimised: no pictures are asked for. */
    void setSeen(boolean now) {
        seen = now;
        requestLayout();
    }

    /** From here to its right edge a panel lies on the stage: no pictures are asked for that lie wholly under it. */
    void cover(double from) {
        if (from != coveredFrom) {
            coveredFrom = from;
            requestLayout();
        }
    }

    /** Gives all pictures back. */
    void close() {
        attention.stop();
        menu.close();
        glide.finish();
        views.values().forEach(TileView::close);
        views.clear();
    }

    /** Whether tiles are on their way to other places. */
    boolean isGliding() {
        return glide.isGliding();
    }

    /** The tiles, for tests. */
    Map<String, TileView> views() {
        return Map.copyOf(views);
    }

    private void keep(List<Tile> wanted) {
        Map<String, Tile> byKey = new LinkedHashMap<>();
        wanted.forEach(tile -> byKey.put(tile.key(), tile));
        views.entrySet().removeIf(entry -> {
            boolean gone = !byKey.containsKey(entry.getKey());
            if (gone) {
                getChildren().remove(entry.getValue());
                entry.getValue().close();
            }
            return gone;
        });
        byKey.forEach((key, tile) -> {
            TileView view = views.get(key);
            if (view == null) {
                TileView fresh = new TileView(tile, context, deeds);
                new InsetDrag(fresh, corner -> drop(fresh, corner));
                menu.attach(fresh);
                views.put(key, fresh);
                getChildren().add(getChildren().indexOf(ground) + 1, fresh);
            } else {
                view.show(tile);
            }
        });
    }

    @Override
    protected void layoutChildren() {
        backdrop.resizeRelocate(0, 0, getWidth(), getHeight());
        ground.resizeRelocate(
                GROUND_INSET,
                GROUND_INSET,
                Math.max(0, getWidth() - 2 * GROUND_INSET),
                Math.max(0, getHeight() - 2 * GROUND_INSET));
        Room room = Room.of(getWidth(), getHeight());
        Arrangement.Wish wish = new Arrangement.Wish(
                page, columns, shape(), attention.large(tiles), context.habits().corner());
        Arrangement arranged = arrange(room, wish);
        columns = arranged.columns();
        page = arranged.pages().page();
        boolean resized = isWindowResized();
        boolean moved = dropped || !arranged.tiles().equals(places);
        places = arranged.tiles();
        if (moved && !dropped) {
            glide.from(views.values());
        }
        dropped = false;
        views.forEach((key, view) -> place(view, arranged.tiles().get(key), arranged));
        if (moved) {
            glide.to(views.values(), resized);
        }
        arranged.inset().map(views::get).ifPresent(TileView::toFront);
        arranged.folded().ifPresentOrElse(folded::show, () -> folded.setVisible(false));
        card.place(arranged.card());
        focus.arrange(views.values());
        note.resizeRelocate(0, 0, getWidth(), getHeight());
        pager.place(arranged.pages(), getWidth(), getHeight());
        PictureSizes sizes = new PictureSizes(outputScale(), context.habits().bandwidth());
        report.tell(ShowReport.Place.STAGE, seen ? sizes.of(arranged, tiles, this::isFree) : Map.of());
    }

    /** As people sit; whoever speaks comes to the first page, or out of the folded cell. */
    private Arrangement arrange(Room room, Arrangement.Wish wish) {
        List<Tile> people = seating.of(tiles.people());
        Arrangement now = Arrangement.of(room, tiles.seated(people), wish);
        boolean hides = now.pages().count() > 1 || now.folded().isPresent();
        return hides
                        && now.pages().page() == 0
                        && seating.bring(people, now.tiles().keySet(), Set.copyOf(wish.large()))
                ? Arrangement.of(room, tiles.seated(seating.of(tiles.people())), wish)
                : now;
    }

    private void place(TileView view, @org.jspecify.annotations.Nullable Box box, Arrangement arranged) {
        view.setSeen(box != null && seen && isFree(box));
        if (box != null) {
            view.setRinged(arranged.ringed());
            boolean inset = arranged.inset().filter(view.tile().key()::equals).isPresent();
            view.setInset(inset);
            view.setUnder(arranged.inset().isPresent() && !inset);
            view.setPinUseful(arranged.inset().isEmpty() && arranged.card().isEmpty());
            view.resizeRelocate(box.x(), box.y(), box.width(), box.height());
        }
    }

    private boolean isFree(Box box) {
        return box.x() < coveredFrom;
    }

    /** While an edge is dragged tiles follow it at once. */
    private boolean isWindowResized() {
        double width = getScene() == null ? 0 : getScene().getWidth();
        double height = getScene() == null ? 0 : getScene().getHeight();
        boolean resized = width != windowWidth || height != windowHeight;
        windowWidth = width;
        windowHeight = height;
        return resized;
    }

    private double outputScale() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : window.getOutputScaleX();
    }

    private double shape() {
        return tiles.share()
                .map(tile -> views.get(tile.key()))
                .map(TileView::aspect)
                .filter(known -> known > 0)
                .orElse(SHAPE);
    }

    // What is drawn before the ground is left out; the background of a node around it never is.
    private static void layer(Region region, String style) {
        region.getStyleClass().add(style);
        region.setManaged(false);
        region.setMouseTransparent(true);
    }
}
