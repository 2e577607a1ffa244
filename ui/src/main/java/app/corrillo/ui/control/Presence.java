package app.corrillo.ui.control;

import javafx.scene.Node;

/** Whether something is there: what is not is neither seen nor given room. */
public final class Presence {
    private Presence() {}

    public static void set(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }
}
