package app.corrillo.natives;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * What C calls, with up to four pointers, sizes and ints; nothing is returned. As with {@link NativeFunction} there is
 * one shape for all: of the words, those that C passes mean something, of an int the lower 32 bits.
 */
@FunctionalInterface
public interface NativeCallback {
    /** Called on a thread that C chooses. */
    void called(long a, long b, long c, long d);

    /**
     * A function pointer that leads to this for as long as the arena lives. What is thrown goes to the thread's handler
     * of uncaught exceptions: nothing may unwind through C.
     */
    default MemorySegment pointer(Arena arena) {
        NativeCallback guarded = (a, b, c, d) -> {
            try {
                called(a, b, c, d);
            } catch (Throwable failure) {
                Thread current = Thread.currentThread();
                current.getUncaughtExceptionHandler().uncaughtException(current, failure);
            }
        };
        FunctionDescriptor shape = FunctionDescriptor.ofVoid(
                ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG);
        try {
            MethodType type = MethodType.methodType(void.class, long.class, long.class, long.class, long.class);
            MethodHandle handle = MethodHandles.lookup().findVirtual(NativeCallback.class, "called", type);
            return Linker.nativeLinker().upcallStub(handle.bindTo(guarded), shape, arena);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError("called", impossible);
        }
    }
}
