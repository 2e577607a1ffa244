package app.corrillo.ui.meeting;

import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Reaction;
import java.util.Arrays;

/** Brings what just happened to where it is seen: reactions to their tiles, the rest to the toast. */
final class Happenings {
    private final Context context;
    private final StageView stage;
    private final Toast toast;
    private final NewNotices news = new NewNotices();

    Happenings(Context context, StageView stage, Toast toast) {
        this.context = context;
        this.stage = stage;
        this.toast = toast;
    }

    void show(MeetingState state) {
        for (Notice notice : news.in(state)) {
            if (notice.kind() == Notice.Kind.REACTED) {
                react(notice.about().value());
            } else if (!notice.kind().isTrouble()) {
                toast.say(context.words().sentence(notice), Toast.icon(notice.kind()));
            }
        }
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
