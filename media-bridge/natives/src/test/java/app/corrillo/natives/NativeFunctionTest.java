package app.corrillo.natives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NativeFunctionTest {
    private final List<Long> words = new ArrayList<>();

    private static NativeFunction at(MemorySegment address) {
        return NativeFunction.find(_ -> Optional.of(address), "").orElseThrow();
    }

    @Test
    void anIntGoesInAndComesOutWithItsSign() {
        NativeFunction abs = NativeFunction.standard("abs").orElseThrow();
        assertEquals(5, (int) abs.call(-5));
        assertEquals(Integer.MAX_VALUE, (int) abs.call(-Integer.MAX_VALUE));
        NativeFunction toLower = NativeFunction.standard("tolower").orElseThrow();
        assertEquals(-1, (int) toLower.call(-1));
    }

    @Test
    void aPointerAndASizeAreWords() {
        NativeFunction length = NativeFunction.standard("strnlen").orElseThrow();
        try (Arena arena = Arena.ofConfined()) {
            long text = arena.allocateFrom("reunión").address();
            assertEquals(8, length.call(text, Long.MAX_VALUE));
            assertEquals(3, length.call(text, 3));
        }
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertTrue(NativeFunction.standard("no_such_function_of_c").isEmpty());
    }

    @Test
    void aCallbackIsToldFourWords() {
        NativeCallback callback = (a, b, c, d) -> words.addAll(List.of(a, b, c, d));
        try (Arena arena = Arena.ofConfined()) {
            long _ = at(callback.pointer(arena)).call(1L << 40, -1, Long.MIN_VALUE, -16);
        }
        assertEquals(List.of(1L << 40, -1L, Long.MIN_VALUE, -16L), words);
    }

    @Test
    void whatACallbackThrowsIsReportedAndCGoesOn() {
        List<Throwable> reported = new ArrayList<>();
        Thread here = Thread.currentThread();
        Thread.UncaughtExceptionHandler before = here.getUncaughtExceptionHandler();
        here.setUncaughtExceptionHandler((thread, failure) -> reported.add(failure));
        NativeCallback callback = (a, b, c, d) -> {
            throw new IllegalStateException("broken");
        };
        try (Arena arena = Arena.ofConfined()) {
            long _ = at(callback.pointer(arena)).call();
        } finally {
            here.setUncaughtExceptionHandler(before);
        }
        assertEquals("broken", reported.getFirst().getMessage());
    }
}
