package app.corrillo.ui.meeting;

import app.corrillo.meeting.Participant;
import app.corrillo.ui.look.Glyph;
import app.corrillo.ui.look.Icon;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;

/** Who this is: a mark, the name, and a weak network. It sits on the picture and says no more than it must. */
final class NamePlate extends HBox {
    private final Map<Mark, Node> made = new EnumMap<>(Mark.class);
    private final Label name = new Label();

    /** Each is made when it is there for the first time: a mark costs the JavaFX thread as much as a name. */
    private enum Mark {
        PINNED,
        SHARES,
        PROGRAM,
        PHONE,
        STREAM,
        SPEAKS,
        MUTED,
        POOR;

        Node make() {
            return switch (this) {
                case PINNED -> icon(Icon.PIN, "pinned");
                case SHARES -> icon(Icon.SHARE, "shares");
                case PROGRAM -> icon(Icon.PROGRAM, "kind");
                case PHONE -> icon(Icon.PHONE, "kind");
                case STREAM -> icon(Icon.STREAM, "kind");
                case SPEAKS -> icon(Icon.SPEAKS, "speaks");
                case MUTED -> icon(Icon.MICROPHONE_OFF, "muted");
                case POOR -> {
                    Bars bars = new Bars("poor");
                    setMargin(bars, new Insets(0, 0, 0, 4));
                    yield bars;
                }
            };
        }

        private static Glyph icon(Icon icon, String style) {
            Glyph mark = icon.node(Icon.Size.PLATE);
            mark.getStyleClass().add(style);
            return mark;
        }
    }

    NamePlate() {
        getStyleClass().add("plate");
        setAlignment(Pos.CENTER_LEFT);
        setMouseTransparent(true);
        name.getStyleClass().add("plate-name");
        name.setTextOverrun(OverrunStyle.ELLIPSIS);
        name.setMinWidth(0);
        // Drawn once, not with every picture below it.
        setCache(true);
        getChildren().add(name);
    }

    void show(Tile tile, boolean speaking, boolean isPinned) {
        name.setText(tile.name());
        List<Node> now = new ArrayList<>();
        put(now, Mark.PINNED, isPinned);
        put(now, Mark.SHARES, tile.share());
        put(now, Mark.PROGRAM, tile.kind() == Participant.Kind.AGENT);
        put(now, Mark.PHONE, tile.kind() == Participant.Kind.PHONE);
        put(now, Mark.STREAM, tile.kind() == Participant.Kind.STREAM);
        put(now, Mark.SPEAKS, speaking && !tile.muted());
        put(now, Mark.MUTED, tile.muted());
        now.add(name);
        put(now, Mark.POOR, tile.poor());
        getChildren().retainAll(now);
        for (int place = 0; place < now.size(); place++) {
            if (!getChildren().contains(now.get(place))) {
                getChildren().add(place, now.get(place));
            }
        }
    }

    private void put(List<Node> to, Mark mark, boolean there) {
        if (there) {
            to.add(made.computeIfAbsent(mark, Mark::make));
        }
    }
}
