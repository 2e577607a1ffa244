package app.corrillo.natives;

import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.Optional;

/** A file that is open by a number that C knows it by, also when nobody finds it by name any more. Any thread. */
public final class OpenFile implements AutoCloseable {
    private static final int CLOSED = -1;

    /** {@code F_DUPFD_CLOEXEC} of Linux. */
    private static final int DUPLICATE = 1030;

    /** {@code O_RDWR | O_CLOEXEC} of Linux. */
    private static final int READ_AND_WRITE = 0x80002;

    private final NativeFunction control;
    private final NativeFunction close;
    private int number;

    private OpenFile(int number, NativeFunction control, NativeFunction close) {
        this.number = number;
        this.control = control;
        this.close = close;
    }

    /** Opens it to read and to write; empty where that cannot be, and on anything but Linux. */
    public static Optional<OpenFile> open(Path file) {
        Optional<NativeFunction> open = NativeFunction.ofLinux("open");
        Optional<NativeFunction> control = NativeFunction.ofLinux("fcntl");
        Optional<NativeFunction> close = NativeFunction.ofLinux("close");
        if (open.isEmpty() || control.isEmpty() || close.isEmpty()) {
            return Optional.empty();
        }
        try (Arena arena = Arena.ofConfined()) {
            int number =
                    (int) open.get().call(arena.allocateFrom(file.toString()).address(), READ_AND_WRITE);
            return number < 0 ? Optional.empty() : Optional.of(new OpenFile(number, control.get(), close.get()));
        }
    }

    /** Another number of the same file, which is the caller's; -1 once this one is closed. */
    public synchronized int duplicate() {
        return number == CLOSED ? CLOSED : (int) control.call(number, DUPLICATE, 0);
    }

    @Override
    public synchronized void close() {
        if (number != CLOSED) {
            close.call(number);
            number = CLOSED;
        }
    }
}
