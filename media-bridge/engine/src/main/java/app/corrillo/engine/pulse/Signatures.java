package app.corrillo.engine.pulse;

import java.lang.foreign.MemorySegment;

/** The C types of the functions used here, named by what goes in: P a pointer, I an int, L a size. */
final class Signatures {
    private Signatures() {}

    public interface ToPointer {
        MemorySegment call();
    }

    public interface PToPointer {
        MemorySegment call(MemorySegment a);
    }

    public interface PToInt {
        int call(MemorySegment a);
    }

    public interface P {
        void call(MemorySegment a);
    }

    public interface PP {
        void call(MemorySegment a, MemorySegment b);
    }

    public interface PPP {
        void call(MemorySegment a, MemorySegment b, MemorySegment c);
    }

    public interface PIP {
        void call(MemorySegment a, int b, MemorySegment c);
    }

    public interface PLP {
        void call(MemorySegment a, long b, MemorySegment c);
    }

    public interface PIIP {
        void call(MemorySegment a, int b, int c, MemorySegment d);
    }

    public interface PPIP {
        void call(MemorySegment a, MemorySegment b, int c, MemorySegment d);
    }

    public interface PIToInt {
        int call(MemorySegment a, int b);
    }

    public interface PPToPointer {
        MemorySegment call(MemorySegment a, MemorySegment b);
    }

    public interface PPPToInt {
        int call(MemorySegment a, MemorySegment b, MemorySegment c);
    }

    public interface PPPToPointer {
        MemorySegment call(MemorySegment a, MemorySegment b, MemorySegment c);
    }

    public interface PPIPToInt {
        int call(MemorySegment a, MemorySegment b, int c, MemorySegment d);
    }

    public interface PIPPToPointer {
        MemorySegment call(MemorySegment a, int b, MemorySegment c, MemorySegment d);
    }

    public interface PIPPPToPointer {
        MemorySegment call(MemorySegment a, int b, MemorySegment c, MemorySegment d, MemorySegment e);
    }

    public interface PIIPPToPointer {
        MemorySegment call(MemorySegment a, int b, int c, MemorySegment d, MemorySegment e);
    }

    public interface PPPPPToPointer {
        MemorySegment call(MemorySegment a, MemorySegment b, MemorySegment c, MemorySegment d, MemorySegment e);
    }

    public interface PPPIToInt {
        int call(MemorySegment a, MemorySegment b, MemorySegment c, int d);
    }

    public interface PPPIPPToInt {
        int call(MemorySegment a, MemorySegment b, MemorySegment c, int d, MemorySegment e, MemorySegment f);
    }

    public interface PPLPLIToInt {
        int call(MemorySegment a, MemorySegment b, long c, MemorySegment d, long e, int f);
    }

    public interface PPIToInt {
        int call(MemorySegment a, MemorySegment b, int c);
    }
}
