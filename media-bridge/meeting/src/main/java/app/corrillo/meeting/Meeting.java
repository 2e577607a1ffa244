package app.corrillo.meeting;

import java.util.function.Consumer;

/** A meeting as the screen, the command line and a bot hold it: its lobby, its course and its end. Thread-safe. */
public interface Meeting extends AutoCloseable {

    /** The newest state. Never blocks. */
    MeetingState state();

    /** Asks for something. Never blocks; what came of it is seen in the state. */
    void send(MeetingCommand command);

    /**
     * Calls the watcher with the state of now and then with every new one, on the meeting's own thread, until the
     * returned handle is closed. A watcher must not block. States that follow quickly may be told as one.
     */
    Subscription watch(Consumer<MeetingState> watcher);

    /** Leaves if need be, releases every device and returns when they are released. */
    @Override
    void close();

    /** A hold on something that goes on until it is closed. Closing twice does nothing. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
