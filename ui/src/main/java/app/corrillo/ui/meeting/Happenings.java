package app.corrillo.ui.meeting;

import app.corrillo.meeting.ChatMessage;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Reaction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Brings what just happened to where it is noticed: reactions to their tiles, the rest to the toast; and by sound. */
final class Happenings {
    private final StageView stage;
    private final Toast toast;
    private final Announcer announcer;
    private final Gathering gathering;
    private final Chimes chimes;
    private final NewNotices news = new NewNotices();
    private final NewLetters letters = new NewLetters();

    Happenings(Context context, StageView stage, Toast toast, Announcer announcer) {
        gathering = new Gathering(context.words());
        chimes = new Chimes(context);
        this.stage = stage;
        this.toast = toast;
        this.announcer = announcer;
    }

    void show(MeetingState state) {
        List<Notice> fresh = news.in(state);
        Optional<ChatMessage> written = letters.in(state);
        chimes.show(state, fresh, written.isPresent());
        fresh.stream()
                .filter(notice -> notice.kind() == Notice.Kind.REACTED)
                .forEach(notice -> react(notice.about().value()));
        List<Notice> calm = fresh.stream()
                .filter(notice ->
                        notice.kind() != Notice.Kind.REACTED && !notice.kind().isTrouble())
                .toList();
        gathering.say(calm, toast.isVisible()).ifPresent(said -> {
            toast.say(said.sentence(), Toast.icon(said.kind()));
            announcer.say(said.sentence());
        });
        written.ifPresent(announcer::read);
    }

    /** The notice names who, and after a space what. */
    private void react(String about) {
        int space = about.lastIndexOf(' ');
        if (space > 0) {
            String word = about.substring(space + 1);
            Arrays.stream(Reaction.values())
                    .filter(reaction -> reaction.word().equals(word))
                    .forEach(reaction -> stage.react(new ParticipantId(about.substring(0, space)), reaction));
        }
    }
}
