package app.corrillo.ui.meeting;

import app.corrillo.ui.control.Presence;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The last cell of a strip: everybody who has no cell, as faces and a number. */
final class FoldedCell extends VBox {
    private static final int FACES = 3;
    private static final double FACE = 32;
    private static final int FACES_FROM = 72;

    private final Context context;
    private final HBox faces = new HBox(-4);
    private final Label words = new Label();
    private List<Tile> shown = List.of();

    FoldedCell(Context context) {
        super(8);
        this.context = context;
        getStyleClass().addAll("tile", "folded");
        setAlignment(Pos.CENTER);
        setMouseTransparent(true);
        setMinSize(0, 0);
        faces.setAlignment(Pos.CENTER);
        words.getStyleClass().add("caption");
        getChildren().addAll(faces, words);
        setVisible(false);
    }

    void show(Arrangement.Folded folded) {
        setVisible(true);
        Box box = folded.box();
        resizeRelocate(box.x(), box.y(), box.width(), box.height());
        if (folded.people().equals(shown) && faces.isManaged() == box.height() >= FACES_FROM) {
            return;
        }
        shown = folded.people();
        long others = folded.people().stream().filter(one -> !one.self()).count();
        boolean self = others < folded.people().size();
        words.setText(context.say(self ? "meeting.folded" : "meeting.folded.others", others));
        Presence.set(faces, box.height() >= FACES_FROM);
        faces.getChildren()
                .setAll(folded.people().stream()
                        .filter(one -> !one.self())
                        .limit(FACES)
                        .map(FoldedCell::face)
                        .toList());
    }

    private static Avatar face(Tile tile) {
        Avatar face = new Avatar();
        face.show(tile.owner(), tile.initials());
        face.size(FACE);
        return face;
    }
}
