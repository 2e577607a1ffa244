package app.corrillo.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the compiler, its plugins and the formatter refuse, tried with the flags of the root pom. */
@Tag("slow")
class CompilerGatesTest {
    private static final String CLASS = """
            package planted;

            import org.jspecify.annotations.NullMarked;

            @NullMarked
            final class Planted {
                private Planted() {}

                static String planted(String text) {
                    %s
                }
            }
            """;

    @Test
    void refuseWhatWasPlanted(@TempDir Path folder) throws IOException, InterruptedException {
        Map<String, String> said = new PlantedBuild(folder, Project.root().resolve("pom.xml"))
                .build(Map.of(
                        "fine", CLASS.formatted("return text;"),
                        "nulls", CLASS.formatted("return null;"),
                        "bug", CLASS.formatted("return text == \"a\" + text ? text : \"b\";"),
                        "lint", CLASS.formatted("return (String) text;"),
                        "arrow", CLASS.formatted("return java.util.logging.Level.parse(text).getName();"),
                        "unused", CLASS.formatted("int planted = 1;\n        return text;"),
                        "form", CLASS.formatted("return   text ;")));
        assertEquals("", said.get("fine"));
        assertRefused(said, "nulls", "[NullAway]");
        assertRefused(said, "bug", "[ReferenceEquality]");
        assertRefused(said, "lint", "redundant cast");
        assertRefused(said, "arrow", "does not read it");
        assertRefused(said, "unused", "[UnusedVariable]");
        assertRefused(said, "form", "spotless");
    }

    private static void assertRefused(Map<String, String> said, String module, String reason) {
        assertTrue(said.getOrDefault(module, "").contains(reason), () -> module + ": " + said.get(module));
    }
}
