package app.corrillo.client.app;

import app.corrillo.meeting.Meeting.Subscription;
import org.jspecify.annotations.Nullable;

/** A hold on something that may begin later, or never if it is closed before. */
final class LateSubscription implements Subscription {
    private @Nullable Subscription held;
    private boolean closed;

    void holds(Subscription subscription) {
        synchronized (this) {
            if (!closed) {
                held = subscription;
                return;
            }
        }
        subscription.close();
    }

    @Override
    public void close() {
        Subscription ending;
        synchronized (this) {
            closed = true;
            ending = held;
            held = null;
        }
        if (ending != null) {
            ending.close();
        }
    }
}
