package app.corrillo.gates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** How long source files may be. */
record FileSizes(int median, int nineteenOfTwenty, int longest) {
    /** The measures of design.md. */
    static final FileSizes OF_THE_HOUSE = new FileSizes(80, 250, 400);

    /** What is wrong with these files; empty when they keep the measures. */
    List<String> broken(Collection<Path> files) throws IOException {
        List<String> broken = new ArrayList<>();
        List<Integer> lengths = new ArrayList<>();
        for (Path file : files) {
            int lines = Files.readAllLines(file).size();
            lengths.add(lines);
            if (lines > longest) {
                broken.add(file.getFileName() + " has " + lines + " lines, more than " + longest);
            }
        }
        lengths.sort(null);
        if (!lengths.isEmpty() && lengths.get(lengths.size() / 2) >= median) {
            broken.add("half of the files have " + lengths.get(lengths.size() / 2) + " lines or more");
        }
        int twentieth = lengths.isEmpty() ? 0 : lengths.get((lengths.size() - 1) * 19 / 20);
        if (twentieth >= nineteenOfTwenty) {
            broken.add("one file of twenty has " + twentieth + " lines or more");
        }
        return broken;
    }
}
