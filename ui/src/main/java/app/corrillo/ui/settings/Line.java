package app.corrillo.ui.settings;

import app.corrillo.ui.words.Plain;
import javafx.scene.Node;

/**
 * One thing that can be chosen.
 *
 * @param about in a few words, what it is good for; empty where the title says it
 * @param control by which it is chosen, in effect at once
 */
record Line(String title, String about, Node control) {

    /** Whether somebody who looks for this means this line. */
    boolean matches(String sought) {
        return Plain.holds(title + " " + about, sought);
    }
}
