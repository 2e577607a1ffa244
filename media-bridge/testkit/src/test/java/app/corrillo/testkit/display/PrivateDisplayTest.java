package app.corrillo.testkit.display;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class PrivateDisplayTest {
    /** Else whoever comes while another goes, and nobody else is there, cannot open it. */
    @Test
    void itDoesNotBeginAnewWhenTheLastProgramGoes() {
        try (PrivateDisplay display = PrivateDisplay.bare(320, 240)) {
            display.output("xprop", "-root", "-format", "NOTE", "8s", "-set", "NOTE", "kept");
            assertEquals("NOTE(STRING) = \"kept\"", display.output("xprop", "-root", "NOTE"));
        }
    }
}
