package app.corrillo.ui.meeting;

import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Participant;
import app.corrillo.meeting.Reaction;
import app.corrillo.ui.control.DeviceDesk;

/** What a person can do in a meeting, by button, menu or key. Each reads the newest state before it asks. */
final class Actions {
    private final Context context;
    private final DeviceDesk devices;
    private final Question question;
    private final Moderation moderation;
    private final OwnCamera camera;

    Actions(Context context, OwnCamera camera) {
        this.context = context;
        this.camera = camera;
        devices = new DeviceDesk(context.meeting(), context.desk());
        question = new Question(context);
        moderation = new Moderation(context, question);
    }

    void turnMicrophone() {
        devices.microphone(!state().local().microphoneOn());
    }

    void turnCamera() {
        if (!state().media().showsPictures()) {
            // Its button is away, and what is wished when pictures come back stays as it was.
            return;
        }
        camera.turned();
        devices.camera(!state().local().cameraOn());
    }

    Moderation moderation() {
        return moderation;
    }

    /** What is asked before something that cannot be undone; lies above everything else. */
    Question question() {
        return question;
    }

    void turnHand() {
        context.send(new MeetingCommand.RaiseHand(!isHandUp(state())));
    }

    void react(Reaction reaction) {
        context.send(new MeetingCommand.React(reaction));
    }

    void stopSharing() {
        context.send(new MeetingCommand.StopSharing());
    }

    void leave() {
        context.send(new MeetingCommand.Leave());
    }

    MeetingState state() {
        return context.meeting().state();
    }

    static boolean isHandUp(MeetingState state) {
        Participant self = state.self() == null ? null : state.participants().get(state.self());
        return self != null && self.hand() > 0;
    }

    static boolean isSharing(MeetingState state) {
        return state.ownTracks().anyMatch(track -> track.source() == app.corrillo.meeting.Source.SCREEN);
    }
}
