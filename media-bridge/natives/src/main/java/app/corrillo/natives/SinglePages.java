package app.corrillo.natives;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/**
 * Has the system bring in one page of a file at a touch, where it else brings those around it, too, 64 KiB in all,
 * which count as this process's memory from then on. Linux does so to what a userfaultfd(2) watches for writing, and
 * watching anything so, without being told of it, is there since Linux 6.7. Any thread.
 */
public final class SinglePages implements AutoCloseable {
    private static final int CLOSED = -1;

    /** {@code O_CLOEXEC | UFFD_USER_MODE_ONLY}, the one that everybody may have. */
    private static final int FLAGS = 0x80001;

    private static final long API = 0xaa;
    private static final long AGREE = 0xc018aa3fL;
    private static final long REGISTER = 0xc020aa00L;

    /** {@code UFFD_FEATURE_WP_ASYNC}. */
    private static final long UNTOLD = 1 << 15;

    /** {@code UFFDIO_REGISTER_MODE_WP}. */
    private static final long WRITES = 2;

    private final NativeFunction control;
    private final NativeFunction close;
    private int number;

    private SinglePages(int number, NativeFunction control, NativeFunction close) {
        this.number = number;
        this.control = control;
        this.close = close;
    }

    /** Empty where the system does not have it, or does not let this process have it. */
    public static Optional<SinglePages> open() {
        Optional<SystemCall> userfaultfd = SystemCall.find(323, 282);
        Optional<NativeFunction> control = NativeFunction.ofLinux("ioctl");
        Optional<NativeFunction> close = NativeFunction.ofLinux("close");
        if (userfaultfd.isEmpty() || control.isEmpty() || close.isEmpty()) {
            return Optional.empty();
        }
        int number = (int) userfaultfd.get().call(FLAGS);
        if (number < 0) {
            return Optional.empty();
        }
        SinglePages opened = new SinglePages(number, control.get(), close.get());
        if (opened.ask(AGREE, API, UNTOLD, 0)) {
            return Optional.of(opened);
        }
        opened.close();
        return Optional.empty();
    }

    /**
     * Has it so from now on, until this is closed or the mapping is gone. What is there already stays.
     *
     * @param start the first address of a mapping
     * @param bytes its size
     * @return whether it is so
     */
    public synchronized boolean add(long start, long bytes) {
        return number != CLOSED && ask(REGISTER, start, bytes, WRITES);
    }

    private boolean ask(long what, long first, long second, long third) {
        try (Arena arena = Arena.ofConfined()) {
            // Four words: the last of a question is for an answer.
            MemorySegment question = arena.allocate(JAVA_LONG, 4);
            question.setAtIndex(JAVA_LONG, 0, first);
            question.setAtIndex(JAVA_LONG, 1, second);
            question.setAtIndex(JAVA_LONG, 2, third);
            return (int) control.call(number, what, question.address()) == 0;
        }
    }

    @Override
    public synchronized void close() {
        if (number != CLOSED) {
            close.call(number);
            number = CLOSED;
        }
    }
}
