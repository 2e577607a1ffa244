package app.corrillo.ui.settings;

import app.corrillo.meeting.MeetingState;
import app.corrillo.ui.look.Icon;
import java.util.List;

/** One page of the settings. On the JavaFX thread. */
interface Section {

    /** The same in every language. */
    String id();

    String title();

    Icon icon();

    /** From above to below. */
    List<Group> groups();

    /** Shows what is so now. */
    default void render(MeetingState state) {}

    /** Ends what it follows or listens to. */
    default void close() {}

    /** Lines that belong together; the title is empty where the page's own says enough. */
    record Group(String title, List<Line> lines) {}
}
