package app.corrillo.ui.meeting;

import app.corrillo.meeting.Meeting;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.ui.Desk;
import app.corrillo.ui.Habits;
import app.corrillo.ui.words.Words;
import java.time.InstantSource;

/**
 * What every part of the meeting's screen works with.
 *
 * @param held whether this computer holds the meeting, which is over for everybody when this person leaves
 * @param settings opens them beside the screen
 * @param report opens there what helps whoever looks for a fault
 */
record Context(
        Meeting meeting,
        boolean held,
        Desk desk,
        Words words,
        Pictures pictures,
        InstantSource clock,
        Runnable settings,
        Runnable report) {

    /** How this person meets. */
    Habits habits() {
        return desk.preferences().habits();
    }

    /** Meets like this from now on, as the next time. */
    void remember(Habits habits) {
        desk.remember(desk.preferences().withHabits(habits));
    }

    void send(MeetingCommand command) {
        meeting.send(command);
    }

    String say(String key, Object... about) {
        return words.say(key, about);
    }
}
