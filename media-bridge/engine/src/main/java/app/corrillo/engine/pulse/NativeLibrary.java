package app.corrillo.engine.pulse;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.Optional;

/** C functions as Java functions: the one method of an interface says the C types of a function. */
final class NativeLibrary {
    private final Linker linker = Linker.nativeLinker();
    private final SymbolLookup symbols;

    private NativeLibrary(SymbolLookup symbols) {
        this.symbols = symbols;
    }

    /** The library of that file name, or empty where it is not installed. It stays loaded for ever. */
    static Optional<NativeLibrary> load(String file) {
        try {
            return Optional.of(new NativeLibrary(SymbolLookup.libraryLookup(file, Arena.global())));
        } catch (IllegalArgumentException absent) {
            return Optional.empty();
        }
    }

    /** The C library of the system. */
    static NativeLibrary standard() {
        return new NativeLibrary(Linker.nativeLinker().defaultLookup());
    }

    /** @throws NoSuchElementException if the library does not have it */
    <T> T function(String name, Class<T> shape) {
        MemorySegment address = symbols.find(name).orElseThrow(() -> new NoSuchElementException(name));
        return MethodHandleProxies.asInterfaceInstance(shape, linker.downcallHandle(address, descriptor(type(shape))));
    }

    /**
     * A function pointer that leads to the body for as long as the arena lives. What the body throws is logged: nothing
     * may unwind through C.
     */
    static <T> MemorySegment pointer(Class<T> shape, T body, Arena arena) {
        MethodType type = type(shape);
        MethodHandle guarded = MethodHandles.catchException(
                bound(shape, body), Throwable.class, MethodHandles.dropArguments(report(), 1, type.parameterList()));
        return Linker.nativeLinker().upcallStub(guarded, descriptor(type), arena);
    }

    private static <T> MethodHandle bound(Class<T> shape, T body) {
        try {
            return MethodHandles.lookup().unreflect(method(shape)).bindTo(body);
        } catch (IllegalAccessException closed) {
            throw new IllegalArgumentException(closed);
        }
    }

    private static MethodHandle report() {
        try {
            return MethodHandles.lookup()
                    .findStatic(NativeLibrary.class, "report", MethodType.methodType(void.class, Throwable.class));
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError("report", impossible);
        }
    }

    @SuppressWarnings("UnusedMethod") // by name, above
    private static void report(Throwable failure) {
        Thread current = Thread.currentThread();
        current.getUncaughtExceptionHandler().uncaughtException(current, failure);
    }

    private static Method method(Class<?> shape) {
        return shape.getMethods()[0];
    }

    private static MethodType type(Class<?> shape) {
        Method method = method(shape);
        return MethodType.methodType(method.getReturnType(), method.getParameterTypes());
    }

    private static FunctionDescriptor descriptor(MethodType type) {
        MemoryLayout[] parameters =
                Arrays.stream(type.parameterArray()).map(NativeLibrary::layout).toArray(MemoryLayout[]::new);
        return type.returnType() == void.class
                ? FunctionDescriptor.ofVoid(parameters)
                : FunctionDescriptor.of(layout(type.returnType()), parameters);
    }

    private static MemoryLayout layout(Class<?> type) {
        if (type == int.class) {
            return ValueLayout.JAVA_INT;
        } else if (type == long.class) {
            return ValueLayout.JAVA_LONG;
        }
        return ValueLayout.ADDRESS;
    }
}
