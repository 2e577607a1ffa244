package app.corrillo.engine.video.x11;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * The functions of libxcb that are used here. Unlike Xlib it has no handler that ends the process on an error. Cookies
 * are structures of one unsigned int, which the calling conventions of x86-64 and aarch64 pass like an int.
 */
final class Xcb {
    private static final StructLayout SCREENS = MemoryLayout.structLayout(ADDRESS, JAVA_INT, JAVA_INT);

    final MethodHandle connect;
    final MethodHandle hasError;
    final MethodHandle disconnect;
    final MethodHandle setup;
    final MethodHandle screens;
    final MethodHandle internAtom;
    final MethodHandle internAtomReply;
    final MethodHandle getProperty;
    final MethodHandle getPropertyReply;
    final MethodHandle getGeometry;
    final MethodHandle getGeometryReply;
    final MethodHandle getAttributes;
    final MethodHandle getAttributesReply;
    final MethodHandle free;

    private final Linker linker = Linker.nativeLinker();
    private final SymbolLookup library;

    private Xcb(SymbolLookup library) {
        this.library = library;
        connect = function("xcb_connect", FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS));
        hasError = function("xcb_connection_has_error", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        disconnect = function("xcb_disconnect", FunctionDescriptor.ofVoid(ADDRESS));
        setup = function("xcb_get_setup", FunctionDescriptor.of(ADDRESS, ADDRESS));
        screens = function("xcb_setup_roots_iterator", FunctionDescriptor.of(SCREENS, ADDRESS));
        internAtom =
                function("xcb_intern_atom", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_BYTE, JAVA_SHORT, ADDRESS));
        internAtomReply = reply("xcb_intern_atom_reply");
        getProperty = function(
                "xcb_get_property",
                FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_BYTE, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
        getPropertyReply = reply("xcb_get_property_reply");
        getGeometry = function("xcb_get_geometry", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
        getGeometryReply = reply("xcb_get_geometry_reply");
        getAttributes = function("xcb_get_window_attributes", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
        getAttributesReply = reply("xcb_get_window_attributes_reply");
        free = linker.downcallHandle(linker.defaultLookup().findOrThrow("free"), FunctionDescriptor.ofVoid(ADDRESS));
    }

    /** Empty where the library is not installed. */
    static Optional<Xcb> load() {
        try {
            return Optional.of(new Xcb(SymbolLookup.libraryLookup("libxcb.so.1", Arena.global())));
        } catch (IllegalArgumentException notThere) {
            return Optional.empty();
        }
    }

    /** Frees what a reply function returned, also null. */
    void free(MemorySegment reply) {
        try {
            free.invokeExact(reply);
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    private MethodHandle reply(String name) {
        return function(name, FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT, ADDRESS));
    }

    private MethodHandle function(String name, FunctionDescriptor descriptor) {
        return linker.downcallHandle(library.findOrThrow(name), descriptor);
    }
}
