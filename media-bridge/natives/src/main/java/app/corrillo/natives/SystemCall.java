package app.corrillo.natives;

import java.util.Optional;

/** A call of Linux that the C library may have no function for, by its number (syscall(2)). Any thread. */
record SystemCall(NativeFunction syscall, long number) {
    /** Empty on anything but Linux on one of these processors. */
    static Optional<SystemCall> find(long ofAmd64, long ofAarch64) {
        return switch (System.getProperty("os.arch", "")) {
            case "amd64" -> find(ofAmd64);
            case "aarch64" -> find(ofAarch64);
            default -> Optional.empty();
        };
    }

    private static Optional<SystemCall> find(long number) {
        return NativeFunction.ofLinux("syscall").map(syscall -> new SystemCall(syscall, number));
    }

    long call(long a) {
        return syscall.call(number, a);
    }

    long call(long a, long b, long c) {
        return syscall.call(number, a, b, c);
    }

    long call(long a, long b, long c, long d) {
        return syscall.call(number, a, b, c, d);
    }
}
