package app.corrillo.engine;

import app.corrillo.meeting.time.Time;
import app.corrillo.natives.NativeFunction;
import app.corrillo.natives.SinglePages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets go of pages of files that this process only reads: code of libraries, and what the virtual machine keeps of
 * earlier starts. Most of them are read at the start alone, and would count as this process's memory for as long as it
 * lives. The system still has them, as what it read of a file: it takes them first when memory is short, and those that
 * are used again are there again at the first touch (Linux: madvise(2), MADV_DONTNEED), each by itself where that can
 * be had ({@link SinglePages}). Does nothing elsewhere.
 */
public final class IdlePages implements AutoCloseable {
    private static final Logger LOG = System.getLogger(IdlePages.class.getName());
    private static final Path MAPPINGS = Path.of("/proc/self/maps");

    /** When a start is over; only what was there before is let go at the next one. */
    private static final Duration FIRST_LOOK = Duration.ofSeconds(4);

    private static final Duration LOOK = Duration.ofSeconds(8);
    private static final long DO_NOT_NEED = 4;

    private final List<Time.Timer> looks;
    private final Optional<SinglePages> single;
    private Set<Mapping> known = Set.of();

    private IdlePages(Time time) {
        Optional<NativeFunction> advise = Files.isReadable(MAPPINGS) ? Libc.find("madvise") : Optional.empty();
        Optional<NativeFunction> pageSize = Libc.find("getpagesize");
        single = advise.flatMap(_ -> SinglePages.open());
        looks = advise.flatMap(there -> pageSize.map(size -> {
                    Runnable look = () -> look(there, (int) size.call());
                    return List.of(time.after(FIRST_LOOK, look), time.every(LOOK, look));
                }))
                .orElse(List.of());
    }

    /** Cares for the pages of this process until it is closed. Any thread. */
    public static IdlePages begin(Time time) {
        return new IdlePages(time);
    }

    private void look(NativeFunction advise, int pageSize) {
        try (Stream<String> lines = Files.lines(MAPPINGS);
                PageTable table = new PageTable(pageSize)) {
            Set<Mapping> now =
                    lines.map(Mapping::ofFile).flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
            for (Mapping mapping : now) {
                // A new one may be half of a library that is just being loaded, and be changed in a moment.
                if (known.contains(mapping) && table.isAsItsFile(mapping)) {
                    letGo(advise, mapping);
                }
            }
            known = now;
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.log(Level.DEBUG, "the mappings of this process cannot be read: {0}", unreadable.getMessage());
        }
    }

    private void letGo(NativeFunction advise, Mapping idle) {
        single.ifPresent(there -> there.add(idle.start(), idle.bytes()));
        long _ = advise.call(idle.start(), idle.bytes(), DO_NOT_NEED);
    }

    @Override
    public void close() {
        looks.forEach(Time.Timer::cancel);
        single.ifPresent(SinglePages::close);
    }
}
