package app.corrillo.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which stretches of memory show files that nobody may write to. */
class MappingTest {
    @Test
    void codeIs() {
        assertEquals(
                Optional.of(new Mapping(0x7f10a0000000L, 0x7f10a0200000L, "fe:00 77                 /lib/a b.so")),
                Mapping.ofFile("7f10a0000000-7f10a0200000 r-xp 00001000 fe:00 77                 /lib/a b.so"));
    }

    @Test
    void aFileThatOthersSeeIs() {
        assertEquals(
                Optional.of(new Mapping(0x7f00, 0x8000, "fe:00 4 /lib/modules")),
                Mapping.ofFile("7f00-8000 r--s 00000000 fe:00 4 /lib/modules"));
    }

    @Test
    void whatMayBeWrittenToIsNot() {
        assertEquals(Optional.empty(), Mapping.ofFile("7f00-8000 rw-p 00000000 fe:00 4 /lib/a.so"));
        assertEquals(Optional.empty(), Mapping.ofFile("7f00-8000 rw-s 00000000 00:18 4 /dev/shm/pictures"));
    }

    @Test
    void whatIsOfNoFileIsNot() {
        assertEquals(Optional.empty(), Mapping.ofFile("7f00-8000 r--p 00000000 00:00 0"));
        assertEquals(Optional.empty(), Mapping.ofFile("7ffd00000000-7ffd00002000 r-xp 00000000 00:00 0      [vdso]"));
        assertEquals(Optional.empty(), Mapping.ofFile("7f00-8000 r--p 00000000 00:00 0      [anon:a/b]"));
    }
}
