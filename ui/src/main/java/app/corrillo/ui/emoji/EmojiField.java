package app.corrillo.ui.emoji;

import app.corrillo.ui.words.Copies;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * A line to write in, with emoji as pictures; short codes become emoji with their second colon. Its text holds
 * {@link EmojiLetters}; what was written is {@link #written}.
 */
public final class EmojiField extends TextField {
    private final EmojiPictures pictures;
    private final EmojiLetters letters;
    private final int most;
    private final Pane layer = new Pane();
    private final Rectangle seen = new Rectangle();
    private int caret;

    /** @param most characters that can be written */
    public EmojiField(EmojiPictures pictures, int most) {
        this.pictures = pictures;
        this.most = most;
        letters = pictures.letters();
        layer.setManaged(false);
        layer.setMouseTransparent(true);
        layer.setClip(seen);
        setTextFormatter(new TextFormatter<>(this::change));
        textProperty().addListener((_, _, _) -> requestLayout());
        caretPositionProperty().addListener((_, _, now) -> {
            requestLayout();
            if (isFocused()) {
                caret = now.intValue();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        skinProperty().addListener((_, _, _) -> {
            getChildren().remove(layer);
            getChildren().add(layer);
        });
    }

    /** What was written, emoji as emoji. */
    public String written() {
        return letters.read(getText());
    }

    /** Puts this where the caret was while this field had the keyboard. */
    public void insert(Emoji emoji) {
        int at = Math.min(caret, getLength());
        replaceText(at, at, emoji.text());
        caret = at + 1;
    }

    /** Takes the keyboard, with the caret where it was. */
    public void resume() {
        // A field takes letters only when it has its skin, which otherwise comes with the next pulse.
        applyCss();
        // One that gets the keyboard selects everything.
        int at = Math.min(caret, getLength());
        requestFocus();
        selectRange(at, at);
    }

    @Override
    public void copy() {
        String selected = letters.read(getSelectedText());
        if (!selected.isEmpty()) {
            Copies.put(selected);
        }
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... about) {
        return attribute == AccessibleAttribute.TEXT ? written() : super.queryAccessibleAttribute(attribute, about);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        seen.setX(snappedLeftInset());
        seen.setWidth(Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset()));
        seen.setHeight(getHeight());
        layer.getChildren().clear();
        if (getSkin() instanceof TextFieldSkin skin) {
            for (int place = 0; place < getLength(); place++) {
                int at = place;
                letters.at(getText().charAt(place)).ifPresent(emoji -> show(emoji, skin.getCharacterBounds(at)));
            }
        }
    }

    // With a formatter the field keeps Escape for itself, and would take back what was written.
    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && getParent() != null) {
            event.consume();
            getParent().fireEvent(event.copyFor(getParent(), getParent()));
        }
    }

    private void show(Emoji emoji, Rectangle2D room) {
        double x = (room.getMinX() + room.getMaxX()) / 2;
        double y = (room.getMinY() + room.getMaxY()) / 2;
        layer.getChildren().add(pictures.show(emoji, getFont(), x, y));
    }

    // Null refuses a change, which only the type of the formatter does not say.
    @SuppressWarnings("NullAway")
    private TextFormatter.Change change(TextFormatter.Change change) {
        String given = change.getText();
        if (given.isEmpty()) {
            return change;
        }
        int begin = change.getRangeStart();
        String before = change.getControlText().substring(0, begin);
        String placed = letters.decoded(letters.place(given));
        int code = letters.codeAtEnd(before + placed);
        if (code >= 0 && code < begin) {
            placed = letters.decoded((before + placed).substring(code));
            change.setRange(code, change.getRangeEnd());
        }
        if (!placed.equals(given)) {
            change.setText(placed);
            int end = change.getRangeStart() + placed.length();
            change.selectRange(end, end);
        }
        return letters.read(change.getControlNewText()).length() <= most ? change : null;
    }
}
