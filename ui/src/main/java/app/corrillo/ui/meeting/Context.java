package app.corrillo.ui.meeting;

import app.corrillo.meeting.Meeting;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.ui.Desk;
import app.corrillo.ui.Preferences;
import app.corrillo.ui.words.Words;
import java.time.InstantSource;

/**
 * What every part of the meeting's screen works with.
 *
 * @param settings opens them beside the screen
 */
record Context(Meeting meeting, Desk desk, Words words, Pictures pictures, InstantSource clock, Runnable settings) {

    /** How this person meets. */
    Preferences.Habits habits() {
        return desk.preferences().habits();
    }

    void send(MeetingCommand command) {
        meeting.send(command);
    }

    String say(String key, Object... about) {
        return words.say(key, about);
    }
}
