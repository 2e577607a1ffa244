package app.corrillo.ui.meeting;

import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Participant;
import app.corrillo.meeting.Phase;
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

    /** Out of the meeting; asks first where that ends it for others. */
    void leave() {
        if (mayEnd(this::part)) {
            part();
        }
    }

    private void part() {
        context.send(new MeetingCommand.Leave());
    }

    /** Whether the others lose the meeting when this person leaves. */
    boolean endsForOthers() {
        MeetingState now = state();
        return context.held()
                && (now.phase() == Phase.LIVE || now.phase() == Phase.RECONNECTING)
                && now.participants().size() > 1;
    }

    /** Whether nobody else loses the meeting when it ends here; else asks, and ends it if this person agrees. */
    boolean mayEnd(Runnable ending) {
        boolean asks = endsForOthers();
        if (asks) {
            question.ask(
                    context.say("meeting.leave.held.title"),
                    context.say("meeting.leave.held.about"),
                    context.say("meeting.leave.held.do"),
                    ending);
        }
        return !asks;
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
