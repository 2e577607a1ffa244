package app.corrillo.natives;

import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.util.NoSuchElementException;
import java.util.Optional;

/** A library of C functions. Any thread. */
public final class NativeLibrary {
    private final SymbolLookup symbols;

    private NativeLibrary(SymbolLookup symbols) {
        this.symbols = symbols;
    }

    /** The library of that file name, or empty where it is not installed. It stays loaded for ever. */
    public static Optional<NativeLibrary> load(String file) {
        try {
            return Optional.of(new NativeLibrary(SymbolLookup.libraryLookup(file, Arena.global())));
        } catch (IllegalArgumentException absent) {
            return Optional.empty();
        }
    }

    /** The C library of the system. */
    public static NativeLibrary standard() {
        return new NativeLibrary(Linker.nativeLinker().defaultLookup());
    }

    /**
     * The function of this name.
     *
     * @throws NoSuchElementException if the library does not have it
     */
    public NativeFunction function(String name) {
        return NativeFunction.find(symbols, name).orElseThrow(() -> new NoSuchElementException(name));
    }
}
