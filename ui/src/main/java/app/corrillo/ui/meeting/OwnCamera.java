package app.corrillo.ui.meeting;

import app.corrillo.meeting.Meeting;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.ui.Desk;
import app.corrillo.ui.Habits.Bandwidth;

/**
 * Brings one's own camera to what pictures may take: without any it goes too, and comes back with those of the others.
 * Lasts as long as the meeting, of which the screen may be built anew. On the JavaFX thread.
 */
public final class OwnCamera {
    private final Meeting meeting;
    private final Desk desk;
    private boolean saving;
    private boolean dark;
    private boolean hidden;

    public OwnCamera(Meeting meeting, Desk desk) {
        this.meeting = meeting;
        this.desk = desk;
    }

    /** The person turned it on or off, and so it stays when pictures come back. */
    void turned() {
        hidden = false;
    }

    /** Asks for what the habits of now mean. The wish for the next meeting stays as it is. */
    void follow() {
        Bandwidth bandwidth = desk.preferences().habits().bandwidth();
        boolean small = bandwidth == Bandwidth.SAVER;
        if (small != saving) {
            saving = small;
            meeting.send(new MeetingCommand.SaveCamera(small));
        }
        boolean none = bandwidth == Bandwidth.AUDIO_ONLY;
        if (none == dark) {
            return;
        }
        dark = none;
        boolean on = meeting.state().local().cameraOn();
        if (none ? on : hidden) {
            meeting.send(new MeetingCommand.SetCamera(!none));
        }
        hidden = none && on;
    }
}
