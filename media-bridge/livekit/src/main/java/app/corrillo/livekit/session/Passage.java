package app.corrillo.livekit.session;

import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.time.Time;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells when picture and sound do not get through to the server though that answers, and when they do again. Only for
 * the session's lane.
 */
final class Passage {
    /** What is mended so quickly is not told. */
    static final Duration UNNOTICED = Duration.ofSeconds(1);

    /** The first ways take so long in a slow network, over a relay with TLS. */
    static final Duration FIRST = Duration.ofSeconds(4);

    private final Tools tools;
    private final BooleanSupplier open;
    private Time.@Nullable Timer doubt;
    private boolean told;

    /** @param open whether they get through now */
    Passage(Tools tools, BooleanSupplier open) {
        this.tools = tools;
        this.open = open;
    }

    /** They may not get through from now on; told if that is still so after this time. */
    void doubted(Duration patience) {
        if (doubt == null && !told) {
            doubt = tools.time().after(patience, () -> tools.lane().run(this::look));
        }
    }

    /** They get through. */
    void well() {
        stop();
        if (told) {
            told = false;
            tools.tell(new MeetingEvent.TroubleMended(Notice.Kind.MEDIA_LOST));
        }
    }

    /** Nothing is told any more. */
    void stop() {
        if (doubt != null) {
            doubt.cancel();
            doubt = null;
        }
    }

    private void look() {
        if (doubt == null) {
            return;
        }
        doubt = null;
        if (!open.getAsBoolean()) {
            told = true;
            tools.tell(new MeetingEvent.NoticeGiven(
                    Notice.Kind.MEDIA_LOST, UntrustedText.name(""), tools.time().now()));
        }
    }
}
