package app.corrillo.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSizesTest {
    @TempDir
    private Path folder = Path.of(".");

    @Test
    void holdForTheProgram() throws IOException {
        List<Path> files = Project.sources("main");
        assertTrue(files.size() > 100, "all modules are seen");
        assertEquals(List.of(), FileSizes.OF_THE_HOUSE.broken(files));
    }

    @Test
    void holdForTheTests() throws IOException {
        FileSizes longest = new FileSizes(Integer.MAX_VALUE, Integer.MAX_VALUE, FileSizes.OF_THE_HOUSE.longest());
        assertEquals(List.of(), longest.broken(Project.sources("test")));
    }

    @Test
    void findsAFileThatIsTooLong() throws IOException {
        assertEquals(
                List.of("F40.java has 401 lines, more than 400"), FileSizes.OF_THE_HOUSE.broken(files(40, 10, 1, 401)));
    }

    @Test
    void findsTooManyLongFiles() throws IOException {
        assertEquals(
                List.of("one file of twenty has 260 lines or more"),
                FileSizes.OF_THE_HOUSE.broken(files(40, 10, 4, 260)));
        assertEquals(List.of(), FileSizes.OF_THE_HOUSE.broken(files(40, 10, 2, 260)));
    }

    @Test
    void findsThatFilesGrow() throws IOException {
        assertEquals(
                List.of("half of the files have 80 lines or more"),
                FileSizes.OF_THE_HOUSE.broken(files(20, 10, 21, 80)));
    }

    private List<Path> files(int few, int fewLines, int many, int manyLines) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int number = 0; number < few + many; number++) {
            Path file = folder.resolve("F" + number + ".java");
            Files.writeString(file, "//\n".repeat(number < few ? fewLines : manyLines));
            files.add(file);
        }
        return files;
    }
}
