package app.corrillo.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which stretches of memory are as their files are. */
class MappingTest {
    private static final String CODE =
            "7f10a0000000-7f10a0200000 r-xp 00001000 fe:00 77                         /lib/a b.so";

    @Test
    void codeThatNobodyChangedIsAsItsFile() {
        assertEquals(
                List.of(new Mapping(0x7f10a0000000L, 0x7f10a0200000L, "77                         /lib/a b.so")),
                untouched(CODE, 2048, 0));
    }

    @Test
    void aFileThatOthersSeeIsToo() {
        assertEquals(
                1,
                untouched("7f00-8000 r--s 00000000 fe:00 4 /lib/modules", 1472, 0)
                        .size());
    }

    @Test
    void whatWasRelocatedIsNot() {
        assertEquals(List.of(), untouched(CODE, 2048, 4));
    }

    @Test
    void whatMayBeWrittenToIsNot() {
        assertEquals(List.of(), untouched("7f00-8000 rw-p 00000000 fe:00 4 /lib/a.so", 2048, 0));
        assertEquals(List.of(), untouched("7f00-8000 rw-s 00000000 00:18 4 /dev/shm/pictures", 2048, 0));
    }

    @Test
    void whatIsOfNoFileIsNot() {
        assertEquals(List.of(), untouched("7f00-8000 r--p 00000000 00:00 0", 2048, 0));
        assertEquals(List.of(), untouched("7ffd00000000-7ffd00002000 r-xp 00000000 00:00 0      [vdso]", 2048, 0));
    }

    @Test
    void aLittleIsNotWorthIt() {
        assertEquals(List.of(), untouched(CODE, 60, 0));
    }

    @Test
    void aMappingIsNotTakenForTheNextOne() {
        String writable = "7f10a0200000-7f10a0300000 rw-p 00201000 fe:00 77 /lib/a b.so";
        List<String> both = List.of(
                CODE,
                "Rss:                2048 kB",
                "Anonymous:             8 kB",
                writable,
                "Rss:   1024 kB",
                "Anonymous: 0 kB");
        assertEquals(List.of(), Mapping.untouched(both.stream()));
    }

    private static List<Mapping> untouched(String head, int resident, int changed) {
        return Mapping.untouched(List.of(
                head,
                "Size:               2048 kB",
                "Rss:             %7d kB".formatted(resident),
                "Pss:                1024 kB",
                "Anonymous:       %7d kB".formatted(changed),
                "AnonHugePages:         0 kB",
                "VmFlags: rd ex mr mw me ")
                .stream());
    }
}
