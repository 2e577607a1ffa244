package app.corrillo.engine.pulse;

import app.corrillo.natives.NativeFunction;
import java.lang.foreign.MemorySegment;

/** The C types of the functions used here, named by what goes in: P a pointer, I an int, L a size. */
final class Signatures {
    private Signatures() {}

    interface ToPointer {
        MemorySegment call();

        static ToPointer of(NativeFunction function) {
            return () -> MemorySegment.ofAddress(function.call());
        }
    }

    interface PToPointer {
        MemorySegment call(MemorySegment a);

        static PToPointer of(NativeFunction function) {
            return a -> MemorySegment.ofAddress(function.call(a.address()));
        }
    }

    interface PToInt {
        int call(MemorySegment a);

        static PToInt of(NativeFunction function) {
            return a -> (int) function.call(a.address());
        }
    }

    interface P {
        void call(MemorySegment a);

        static P of(NativeFunction function) {
            return a -> function.call(a.address());
        }
    }

    interface PP {
        void call(MemorySegment a, MemorySegment b);

        static PP of(NativeFunction function) {
            return (a, b) -> function.call(a.address(), b.address());
        }
    }

    interface PPP {
        void call(MemorySegment a, MemorySegment b, MemorySegment c);

        static PPP of(NativeFunction function) {
            return (a, b, c) -> function.call(a.address(), b.address(), c.address());
        }
    }

    interface PIP {
        void call(MemorySegment a, int b, MemorySegment c);

        static PIP of(NativeFunction function) {
            return (a, b, c) -> function.call(a.address(), b, c.address());
        }
    }

    interface PLP {
        void call(MemorySegment a, long b, MemorySegment c);

        static PLP of(NativeFunction function) {
            return (a, b, c) -> function.call(a.address(), b, c.address());
        }
    }

    interface PIIP {
        void call(MemorySegment a, int b, int c, MemorySegment d);

        static PIIP of(NativeFunction function) {
            return (a, b, c, d) -> function.call(a.address(), b, c, d.address());
        }
    }

    interface PPIP {
        void call(MemorySegment a, MemorySegment b, int c, MemorySegment d);

        static PPIP of(NativeFunction function) {
            return (a, b, c, d) -> function.call(a.address(), b.address(), c, d.address());
        }
    }

    interface PIToInt {
        int call(MemorySegment a, int b);

        static PIToInt of(NativeFunction function) {
            return (a, b) -> (int) function.call(a.address(), b);
        }
    }

    interface PPToPointer {
        MemorySegment call(MemorySegment a, MemorySegment b);

        static PPToPointer of(NativeFunction function) {
            return (a, b) -> MemorySegment.ofAddress(function.call(a.address(), b.address()));
        }
    }

    interface PPPToInt {
        int call(MemorySegment a, MemorySegment b, MemorySegment c);

        static PPPToInt of(NativeFunction function) {
            return (a, b, c) -> (int) function.call(a.address(), b.address(), c.address());
        }
    }

    interface PPPToPointer {
        MemorySegment call(MemorySegment a, MemorySegment b, MemorySegment c);

        static PPPToPointer of(NativeFunction function) {
            return (a, b, c) -> MemorySegment.ofAddress(function.call(a.address(), b.address(), c.address()));
        }
    }

    interface PPIPToInt {
        int call(MemorySegment a, MemorySegment b, int c, MemorySegment d);

        static PPIPToInt of(NativeFunction function) {
            return (a, b, c, d) -> (int) function.call(a.address(), b.address(), c, d.address());
        }
    }

    interface PIPPToPointer {
        MemorySegment call(MemorySegment a, int b, MemorySegment c, MemorySegment d);

        static PIPPToPointer of(NativeFunction function) {
            return (a, b, c, d) -> MemorySegment.ofAddress(function.call(a.address(), b, c.address(), d.address()));
        }
    }

    interface PIPPPToPointer {
        MemorySegment call(MemorySegment a, int b, MemorySegment c, MemorySegment d, MemorySegment e);

        static PIPPPToPointer of(NativeFunction function) {
            return (a, b, c, d, e) ->
                    MemorySegment.ofAddress(function.call(a.address(), b, c.address(), d.address(), e.address()));
        }
    }

    interface PIIPPToPointer {
        MemorySegment call(MemorySegment a, int b, int c, MemorySegment d, MemorySegment e);

        static PIIPPToPointer of(NativeFunction function) {
            return (a, b, c, d, e) ->
                    MemorySegment.ofAddress(function.call(a.address(), b, c, d.address(), e.address()));
        }
    }

    interface PPPPPToPointer {
        MemorySegment call(MemorySegment a, MemorySegment b, MemorySegment c, MemorySegment d, MemorySegment e);

        static PPPPPToPointer of(NativeFunction function) {
            return (a, b, c, d, e) -> MemorySegment.ofAddress(
                    function.call(a.address(), b.address(), c.address(), d.address(), e.address()));
        }
    }

    interface PPPIToInt {
        int call(MemorySegment a, MemorySegment b, MemorySegment c, int d);

        static PPPIToInt of(NativeFunction function) {
            return (a, b, c, d) -> (int) function.call(a.address(), b.address(), c.address(), d);
        }
    }

    interface PPPIPPToInt {
        int call(MemorySegment a, MemorySegment b, MemorySegment c, int d, MemorySegment e, MemorySegment f);

        static PPPIPPToInt of(NativeFunction function) {
            return (a, b, c, d, e, f) ->
                    (int) function.call(a.address(), b.address(), c.address(), d, e.address(), f.address());
        }
    }

    interface PPLPLIToInt {
        int call(MemorySegment a, MemorySegment b, long c, MemorySegment d, long e, int f);

        static PPLPLIToInt of(NativeFunction function) {
            return (a, b, c, d, e, f) -> (int) function.call(a.address(), b.address(), c, d.address(), e, f);
        }
    }

    interface PPIToInt {
        int call(MemorySegment a, MemorySegment b, int c);

        static PPIToInt of(NativeFunction function) {
            return (a, b, c) -> (int) function.call(a.address(), b.address(), c);
        }
    }
}
