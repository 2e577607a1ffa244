package app.corrillo.client.bot;

import app.corrillo.meeting.Meeting;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.Notice.Kind;
import app.corrillo.meeting.UntrustedText;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Says once what people without a window were told to use and do not have. Thread-safe. */
final class BotVoice {
    private static final Set<Kind> MISSING = EnumSet.of(
            Kind.NO_CAMERA,
            Kind.CAMERA_LOST,
            Kind.CAMERA_REFUSED,
            Kind.MICROPHONE_REFUSED,
            Kind.SPEAKER_REFUSED,
            Kind.NO_MICROPHONE,
            Kind.NO_SPEAKER,
            Kind.NO_SOUND_SERVER,
            Kind.SHARE_FAILED);

    private final Consumer<Notice> speech;
    private final Set<Said> said = ConcurrentHashMap.newKeySet();

    private record Said(Kind kind, UntrustedText about) {}

    /** @param speech told on the thread of the meeting in which something is missing */
    BotVoice(Consumer<Notice> speech) {
        this.speech = speech;
    }

    /** Says what is missing in this meeting too, until that is closed. */
    Meeting.Subscription follow(Meeting meeting) {
        return meeting.watch(this::look);
    }

    private void look(MeetingState state) {
        for (Notice notice : state.notices()) {
            if (MISSING.contains(notice.kind()) && said.add(new Said(notice.kind(), notice.about()))) {
                speech.accept(notice);
            }
        }
    }
}
