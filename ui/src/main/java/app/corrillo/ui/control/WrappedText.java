package app.corrillo.ui.control;

import app.corrillo.ui.emoji.EmojiPictures;
import java.text.Bidi;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Words that may come from others, wrapped at a width. JavaFX 26 throws from its layout when it wraps right-to-left
 * text (an index out of bounds in its measuring of trailing spaces), and such text comes from the wire: it is wrapped
 * here.
 */
public final class WrappedText extends Group {
    private static final int FEW = 3;

    private final Text shown = new Text();
    private final Text gauge = new Text();
    private final @Nullable EmojiPictures pictures;
    private String words = "";
    private double width = -1;

    /** Of words in which an emoji is what the machine's fonts make of it. */
    public WrappedText() {
        this(null);
    }

    /** @param pictures of emoji, in place of what the machine's fonts make of them */
    public WrappedText(@Nullable EmojiPictures pictures) {
        this.pictures = pictures;
        shown.getStyleClass().add("message");
        shown.fontProperty().addListener((_, _, _) -> wrap());
        getChildren().add(shown);
    }

    /** Says this from now on. */
    public void say(String text) {
        words = pictures == null ? text : pictures.letters().place(text);
        large();
        wrap();
    }

    /** Wraps at this width from now on. */
    public void fit(double now) {
        if (now != width) {
            width = now;
            wrap();
        }
    }

    /** What is said. */
    String said() {
        return pictures == null ? words : pictures.letters().read(words);
    }

    /** How wide the words are where nothing wraps them, in pixels of the scene. */
    double natural() {
        return Math.ceil(measure(words));
    }

    /**
     * How high the words are at this width. What is shown stays as it is, else asking would make it be laid out again.
     */
    double heightAt(double asked) {
        if (asked == width) {
            return prefHeight(-1);
        }
        gauge.setFont(shown.getFont());
        gauge.setLineSpacing(shown.getLineSpacing());
        wrap(gauge, asked);
        double height = gauge.getLayoutBounds().getHeight();
        gauge.setWrappingWidth(0);
        return height;
    }

    private void wrap() {
        wrap(shown, width);
        if (pictures != null) {
            paint(pictures);
        }
    }

    private void wrap(Text text, double at) {
        char[] letters = words.toCharArray();
        boolean turned = Bidi.requiresBidi(letters, 0, letters.length);
        String lines = turned && at > 0 ? broken(words, at, this::measure) : words;
        text.setWrappingWidth(turned || at <= 0 ? 0 : at);
        text.setText(lines);
    }

    /** Puts each picture where there is room for it. */
    private void paint(EmojiPictures all) {
        getChildren().remove(1, getChildren().size());
        String text = shown.getText();
        for (int place = 0; place < text.length(); place++) {
            int at = place;
            all.letters().at(text.charAt(place)).ifPresent(emoji -> {
                Bounds room = new Path(shown.rangeShape(at, at + 1)).getBoundsInLocal();
                getChildren().add(all.show(emoji, shown.getFont(), room.getCenterX(), room.getCenterY()));
            });
        }
    }

    /** Few emoji and nothing else are seen from afar. */
    private void large() {
        boolean alone = pictures != null
                && !words.isEmpty()
                && words.length() <= FEW
                && words.chars()
                        .allMatch(letter -> pictures.letters().at((char) letter).isPresent());
        shown.getStyleClass().remove("large-emoji");
        if (alone) {
            shown.getStyleClass().add("large-emoji");
        }
    }

    private double measure(String text) {
        gauge.setFont(shown.getFont());
        gauge.setText(text);
        return gauge.getLayoutBounds().getWidth();
    }

    /** The text with line breaks, so that no line is wider than this; a word that is wider is cut. Pure. */
    static String broken(String text, double width, ToDoubleFunction<String> measure) {
        StringBuilder all = new StringBuilder(text.length() + 16);
        StringBuilder line = new StringBuilder();
        for (int index = 0; index < text.length(); ) {
            int end = next(text, index);
            String piece = text.substring(index, end);
            if (!line.isEmpty() && measure.applyAsDouble((line + piece).stripTrailing()) > width) {
                all.append(line.toString().stripTrailing()).append('\n');
                line.setLength(0);
            }
            line.append(piece);
            while (line.length() > 1 && measure.applyAsDouble(line.toString().stripTrailing()) > width) {
                int cut = fitting(line, width, measure);
                all.append(line, 0, cut).append('\n');
                line.delete(0, cut);
            }
            if (piece.endsWith("\n")) {
                all.append(line);
                line.setLength(0);
            }
            index = end;
        }
        return all.append(line).toString();
    }

    /** Where the word that begins here ends, the space or the line break after it included. */
    private static int next(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != '\n') {
            end++;
        }
        return Math.min(text.length(), end + 1);
    }

    private static int fitting(CharSequence line, double width, ToDoubleFunction<String> measure) {
        int cut = line.length() - 1;
        while (cut > 1 && measure.applyAsDouble(line.subSequence(0, cut).toString()) > width) {
            cut--;
        }
        return Character.isHighSurrogate(line.charAt(cut - 1)) && cut > 1 ? cut - 1 : cut;
    }
}
