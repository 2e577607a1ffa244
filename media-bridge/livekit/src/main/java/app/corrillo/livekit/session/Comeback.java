package app.corrillo.livekit.session;

import app.corrillo.livekit.protocol.ReconnectReason;
import app.corrillo.livekit.signal.Loss;
import app.corrillo.livekit.signal.ReconnectPolicy;
import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.time.Time;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Brings a lost way back: first the same session over another socket, and where the server does not take that, joined
 * anew. Only for the session's lane.
 */
final class Comeback {
    /** What is mended so quickly is not told. */
    static final Duration UNNOTICED = Duration.ofMillis(400);

    private final Tools tools;
    private final Attempts attempts;
    private final RandomGenerator random = RandomGenerator.getDefault();
    private Time.@Nullable Timer timer;
    private Time.@Nullable Timer telling;
    private ReconnectReason why = ReconnectReason.RR_UNKNOWN;
    private boolean away;
    private boolean resume;
    private boolean told;
    private boolean well = true;
    private int attempt;
    private long lostAt;

    Comeback(Tools tools, Attempts attempts) {
        this.tools = tools;
        this.attempts = attempts;
    }

    /** Whether there is no way to the server now. */
    boolean isAway() {
        return away;
    }

    /** Whether the same session is asked for, which only its own server has. */
    boolean resumes() {
        return resume;
    }

    /** There may be a way now: what waits is tried at once. */
    void hurry() {
        if (away && timer != null) {
            timer.cancel();
            attempt();
        }
    }

    /** Whether it was brought back, and pictures and sound have not been since. */
    boolean isFresh() {
        return !well;
    }

    /** The way is lost. Where it was hardly back, the waits and the budget go on. */
    void lost(boolean mayResume, ReconnectReason reason) {
        away = true;
        resume = mayResume;
        why = reason;
        if (well) {
            attempt = 0;
            lostAt = tools.time().nanos();
        }
        cancel(telling);
        telling = tools.time().after(UNNOTICED, () -> tools.lane().run(this::tell));
        again(EndReason.NETWORK_GONE);
    }

    /** The server does not take the session back; or, joined anew, this person. */
    void refused() {
        doNotResume();
        again(EndReason.SERVER_GONE);
    }

    /** An attempt came to nothing. */
    void failed(Loss loss) {
        if (loss == Loss.NO_ROOM && resume) {
            doNotResume();
            again(loss.reason());
        } else if (loss.isFinal() || loss == Loss.NO_ROOM) {
            attempts.giveUp(loss.reason());
        } else {
            again(
                    switch (loss) {
                        case UNREACHABLE -> EndReason.NETWORK_GONE;
                        case FULL, TOO_MANY -> loss.reason();
                        default -> EndReason.SERVER_GONE;
                    });
        }
    }

    /** The server has this person back. */
    void back() {
        away = false;
        well = false;
        cancel(timer);
        cancel(telling);
        if (told) {
            told = false;
            tools.tell(new MeetingEvent.LinkRestored());
        }
    }

    /** Pictures and sound have a way, too. */
    void well() {
        well |= !away;
    }

    /** Nothing is tried before it is {@link #lost} again, which is a new beginning. */
    void rest() {
        well = true;
        cancel(timer);
        cancel(telling);
    }

    /** Nothing is tried any more. */
    void stop() {
        away = false;
        cancel(timer);
        cancel(telling);
    }

    // A server that answers is there: nothing is won by waiting before it is asked in the other way, the first time.
    private void doNotResume() {
        attempt = resume ? 0 : attempt;
        resume = false;
    }

    private void again(EndReason otherwise) {
        cancel(timer);
        Duration since = Duration.ofNanos(tools.time().nanos() - lostAt);
        Optional<Duration> wait = ReconnectPolicy.delay(attempt++, since, random.nextDouble());
        if (wait.isEmpty()) {
            attempts.giveUp(otherwise);
        } else {
            timer = tools.time().after(wait.get(), () -> tools.lane().run(this::attempt));
        }
    }

    private void attempt() {
        if (!away) {
            return;
        }
        if (resume) {
            attempts.resume(why);
        } else {
            attempts.joinAnew();
        }
    }

    private void tell() {
        if (away && !told) {
            told = true;
            tools.tell(new MeetingEvent.LinkLost());
        }
    }

    private static void cancel(Time.@Nullable Timer timer) {
        if (timer != null) {
            timer.cancel();
        }
    }

    /** What can be tried. */
    interface Attempts {
        /** The same session over another socket. */
        void resume(ReconnectReason why);

        void joinAnew();

        void giveUp(EndReason reason);
    }
}
