package app.corrillo.meeting.loop;

import app.corrillo.meeting.Meeting.Subscription;
import app.corrillo.meeting.MeetingState;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Those who want to know every new state. One that fails is logged and told again next time. */
final class Watchers {
    private static final System.Logger LOG = System.getLogger(Watchers.class.getName());

    private final List<Watch> watches = new CopyOnWriteArrayList<>();

    /** Not told anything before {@link Watch#tell}. */
    Watch add(Consumer<MeetingState> watcher) {
        Watch watch = new Watch(watcher);
        watches.add(watch);
        return watch;
    }

    void tell(MeetingState state) {
        watches.forEach(watch -> watch.tell(state));
    }

    /** One registration. */
    final class Watch implements Subscription {
        private final Consumer<MeetingState> watcher;
        private volatile boolean closed;

        private Watch(Consumer<MeetingState> watcher) {
            this.watcher = watcher;
        }

        void tell(MeetingState state) {
            if (closed) {
                return;
            }
            try {
                watcher.accept(state);
            } catch (RuntimeException | Error failure) {
                LOG.log(Level.ERROR, "a watcher of the meeting failed", failure);
            }
        }

        @Override
        public void close() {
            closed = true;
            watches.remove(this);
        }
    }
}
