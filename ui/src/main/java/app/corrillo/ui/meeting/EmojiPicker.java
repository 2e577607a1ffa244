package app.corrillo.ui.meeting;

import app.corrillo.ui.control.Buttons;
import app.corrillo.ui.control.Naming;
import app.corrillo.ui.control.Presence;
import app.corrillo.ui.emoji.Emoji;
import app.corrillo.ui.emoji.EmojiPictures;
import app.corrillo.ui.emoji.Emojis;
import app.corrillo.ui.look.Glyph;
import app.corrillo.ui.look.Icon;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/** Emoji to choose from: those of last time first, then those that many use, or what is looked for by name. */
final class EmojiPicker extends VBox {
    /** So many are found. */
    private static final int FOUND = 64;

    private static final int COLUMNS = 8;
    private static final double SIDE = 24;
    private static final double BUTTON = 34;

    private final Context context;
    private final EmojiPictures pictures;
    private final TextField search = new TextField();
    private final TilePane grid = new TilePane();
    private final ScrollPane scroll = new ScrollPane(grid);
    private final Label about = new Label();
    private final Consumer<Emoji> chosen;
    private final Runnable closed;

    /**
     * @param chosen takes what was chosen; the picker is closed then
     * @param closed runs when it has been closed
     */
    EmojiPicker(Context context, EmojiPictures pictures, Consumer<Emoji> chosen, Runnable closed) {
        super(6);
        this.context = context;
        this.pictures = pictures;
        this.chosen = chosen;
        this.closed = closed;
        getStyleClass().add("emoji-picker");
        search.setId("emoji-search");
        search.setPromptText(context.say("emoji.find"));
        search.setAccessibleText(context.say("emoji.find"));
        search.textProperty().addListener((_, _, _) -> fill());
        Glyph glass = Icon.SEARCH.node(Icon.Size.ROW);
        glass.setMouseTransparent(true);
        StackPane find = new StackPane(search, glass);
        find.getStyleClass().add("search");
        StackPane.setAlignment(glass, Pos.CENTER_LEFT);
        grid.getStyleClass().add("one-stop");
        grid.setPrefColumns(COLUMNS);
        scroll.getStyleClass().addAll("panel-scroll", "emoji-scroll");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        about.getStyleClass().add("caption");
        about.setMinWidth(0);
        getChildren().addAll(find, scroll, about);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        Presence.set(this, false);
    }

    void open() {
        Presence.set(this, true);
        search.clear();
        fill();
        scroll.setVvalue(0);
        search.applyCss();
        search.requestFocus();
    }

    boolean isOpen() {
        return isVisible();
    }

    void close() {
        Presence.set(this, false);
        grid.getChildren().clear();
        closed.run();
    }

    private void fill() {
        String asked = search.getText().strip();
        List<Emoji> some = asked.isEmpty() ? usual() : Emojis.table().find(asked, context.words(), FOUND);
        grid.getChildren().setAll(some.stream().map(this::button).toList());
        about.setText(some.isEmpty() ? context.say("emoji.none") : "");
        if (!some.isEmpty()) {
            grid.getChildren().getFirst().setFocusTraversable(true);
        }
    }

    private List<Emoji> usual() {
        Emojis table = Emojis.table();
        Set<Emoji> some = new LinkedHashSet<>();
        context.habits().emoji().forEach(text -> table.of(text).ifPresent(some::add));
        some.addAll(table.common());
        return List.copyOf(some);
    }

    private Button button(Emoji emoji) {
        Button button = Buttons.words("", () -> choose(emoji), "emoji-button", "quiet");
        ImageView picture = pictures.show(emoji, SIDE);
        Pane room = new Pane(picture);
        room.setMinSize(SIDE, SIDE);
        room.setMaxSize(SIDE, SIDE);
        button.setGraphic(room);
        button.setMinSize(BUTTON, BUTTON);
        button.setMaxSize(BUTTON, BUTTON);
        // One stop of the Tab key for all; arrows lead to the others.
        button.setFocusTraversable(false);
        button.focusedProperty().addListener((_, _, focused) -> {
            if (focused) {
                about.setText(name(emoji));
                reveal(button);
            }
        });
        button.hoverProperty().addListener((_, _, hovers) -> about.setText(hovers ? name(emoji) : ""));
        Naming.name(button, emoji.name(context.words()));
        return button;
    }

    private String name(Emoji emoji) {
        String name = emoji.name(context.words());
        return emoji.codes().isEmpty() ? name : name + "  :" + emoji.codes().getFirst() + ":";
    }

    private void choose(Emoji emoji) {
        context.remember(context.habits().withEmoji(emoji.text()));
        chosen.accept(emoji);
        close();
    }

    private void pressed(KeyEvent event) {
        List<Node> buttons = grid.getChildren();
        int place = buttons.indexOf(getScene() == null ? null : getScene().getFocusOwner());
        boolean looks = place < 0;
        switch (event.getCode()) {
            case ESCAPE -> {
                event.consume();
                close();
            }
            case ENTER -> {
                event.consume();
                if (!buttons.isEmpty()) {
                    ((Button) buttons.get(Math.max(0, place))).fire();
                }
            }
            case DOWN -> go(event, looks ? 0 : place + COLUMNS);
            case UP -> go(event, looks ? 0 : place - COLUMNS);
            case LEFT, RIGHT -> {
                if (!looks) {
                    go(event, place + (event.getCode() == KeyCode.RIGHT ? 1 : -1));
                }
            }
            default -> {}
        }
    }

    /** To this one, or above all of them to where one looks for a name. */
    private void go(KeyEvent event, int place) {
        event.consume();
        List<Node> buttons = grid.getChildren();
        if (place < 0) {
            search.requestFocus();
        } else if (!buttons.isEmpty()) {
            buttons.forEach(one -> one.setFocusTraversable(false));
            Node next = buttons.get(Math.min(place, buttons.size() - 1));
            next.setFocusTraversable(true);
            next.requestFocus();
        }
    }

    private void reveal(Node button) {
        double room = grid.getHeight() - scroll.getViewportBounds().getHeight();
        double top = button.getBoundsInParent().getMinY();
        double seen = scroll.getVvalue() * room;
        double bottom = top + BUTTON - scroll.getViewportBounds().getHeight();
        if (room > 0 && (top < seen || bottom > seen)) {
            scroll.setVvalue(Math.clamp((top < seen ? top : bottom) / room, 0, 1));
        }
    }
}
