package app.corrillo.ui.home;

import app.corrillo.ui.Desk;
import app.corrillo.ui.control.Buttons;
import app.corrillo.ui.control.Naming;
import app.corrillo.ui.control.Presence;
import app.corrillo.ui.look.Glyph;
import app.corrillo.ui.look.Icon;
import app.corrillo.ui.words.Words;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;

/** Offers a meeting link that lies on the clipboard; shows its address only, never its secrets. */
final class ClipboardOffer extends HBox {
    private static final int LONGEST = 4096;

    private final Desk desk;
    private final Label address = new Label();
    private String link = "";

    ClipboardOffer(Desk desk, Words words, Consumer<String> open) {
        this.desk = desk;
        getStyleClass().add("clipboard-offer");
        Glyph icon = Icon.CLIPBOARD.node(Icon.Size.PLATE);
        icon.getStyleClass().add("quiet");
        Label intro = new Label(words.say("home.clipboard"));
        intro.getStyleClass().add("second");
        intro.setMinWidth(USE_PREF_SIZE);
        address.getStyleClass().add("name");
        address.setMinWidth(0);
        address.setTooltip(new Tooltip());
        Button join = Buttons.words(words.say("home.clipboard.join"), () -> open.accept(link), "link");
        Naming.name(join, words.say("home.clipboard.join"));
        getChildren().addAll(icon, intro, address, join);
        offer("", "");
    }

    /** Reads the clipboard once. */
    void look() {
        String text = Clipboard.getSystemClipboard().getString();
        boolean oneLine = text != null
                && !text.isBlank()
                && text.length() <= LONGEST
                && text.lines().count() == 1;
        if (oneLine && desk.read(text.strip()) instanceof Desk.Verdict.Usable usable) {
            offer(text.strip(), usable.address());
        } else {
            offer("", "");
        }
    }

    private void offer(String now, String shown) {
        link = now;
        address.setText(shown);
        address.getTooltip().setText(shown);
        Presence.set(this, !now.isEmpty());
    }
}
