package app.corrillo.ui.emoji;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.text.Font;

/** Pictures of emoji, each sheet read when something on it is shown first. On the JavaFX thread. */
public final class EmojiPictures {
    private static final int SIDE = 40;

    /** How large one is among letters, of their size. */
    private static final double AMONG = 1.25;

    private static final int COLUMNS = 16;

    private final EmojiLetters letters = new EmojiLetters();
    private final Map<String, Image> sheets = new HashMap<>();

    /** How emoji are written where these pictures are shown. */
    public EmojiLetters letters() {
        return letters;
    }

    /** A new node of this side, in pixels of the scene. It takes no part in what the mouse does. */
    public ImageView show(Emoji emoji, double side) {
        ImageView view = new ImageView(sheets.computeIfAbsent(emoji.sheet(), EmojiPictures::sheet));
        double column = emoji.place() % COLUMNS;
        double row = Math.floorDiv(emoji.place(), COLUMNS);
        view.setViewport(new Rectangle2D(column * SIDE, row * SIDE, SIDE, SIDE));
        view.setFitWidth(side);
        view.setFitHeight(side);
        view.setSmooth(true);
        view.setMouseTransparent(true);
        view.setManaged(false);
        return view;
    }

    /** The same among letters of this font, its middle here, on whole pixels of the scene. */
    public ImageView show(Emoji emoji, Font among, double x, double y) {
        double side = Math.rint(among.getSize() * AMONG);
        ImageView view = show(emoji, side);
        view.setX(Math.rint(x - side / 2));
        view.setY(Math.rint(y - side / 2));
        return view;
    }

    private static Image sheet(String name) {
        String file = "/app/corrillo/ui/emoji/" + name + ".png";
        return new Image(Objects.requireNonNull(EmojiPictures.class.getResource(file), file)
                .toExternalForm());
    }
}
