package app.corrillo.ui.meeting;

import app.corrillo.meeting.Capability;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Participant;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody who runs the meeting can do. It asks first only where nothing brings it back. */
final class Moderation {
    private final Context context;
    private final Question question;

    Moderation(Context context, Question question) {
        this.context = context;
        this.question = question;
    }

    MeetingState state() {
        return context.meeting().state();
    }

    /**
     * Those whose microphone can be switched off from here: everybody else who is heard and does not run the meeting.
     */
    static List<ParticipantId> audible(MeetingState state) {
        return state.participants().values().stream()
                .filter(who -> !who.self() && who.role() != app.corrillo.meeting.Role.MODERATOR)
                .map(Participant::id)
                .filter(id -> isSending(state, id, Source.MICROPHONE))
                .toList();
    }

    static boolean isSending(MeetingState state, ParticipantId who, Source source) {
        return state.track(who, source).filter(track -> !track.muted()).isPresent();
    }

    void muteAll() {
        audible(state()).forEach(who -> silence(who, Source.MICROPHONE));
    }

    void silence(ParticipantId who, Source source) {
        context.send(new MeetingCommand.Silence(who, source));
    }

    /** Everybody is to see this person large; null for nobody. */
    void light(@Nullable ParticipantId who) {
        context.send(new MeetingCommand.Spotlight(who));
    }

    void shareRole(ParticipantId who) {
        context.send(new MeetingCommand.ShareRole(who));
    }

    void handRole(ParticipantId who) {
        context.send(new MeetingCommand.HandRole(who));
    }

    void remove(ParticipantId who) {
        Participant person = state().participants().get(who);
        if (person != null) {
            String name = person.name().value();
            question.ask(
                    context.say("moderate.remove.title", name),
                    context.say("moderate.remove.about"),
                    context.say("moderate.remove.do"),
                    () -> context.send(new MeetingCommand.Remove(who)));
        }
    }

    void endForAll() {
        if (state().allows(Capability.END_FOR_ALL)) {
            question.ask(
                    context.say("moderate.end.title"),
                    context.say("moderate.end.about"),
                    context.say("moderate.end.do"),
                    () -> context.send(new MeetingCommand.EndForAll()));
        }
    }

    void lock(boolean on) {
        context.send(new MeetingCommand.Lock(on));
    }

    void keepWaiting(boolean on) {
        context.send(new MeetingCommand.KeepWaiting(on));
    }

    void letIn(ParticipantId who) {
        context.send(new MeetingCommand.LetIn(who));
    }

    void letAllIn() {
        context.send(new MeetingCommand.LetAllIn());
    }

    void turnAway(ParticipantId who) {
        context.send(new MeetingCommand.TurnAway(who));
    }
}
