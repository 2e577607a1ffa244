package app.corrillo.ui.gallery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Holds drawn pictures against those that somebody looked at and found right. Both are compared from afar, so that the
 * finest strokes of letters, which are not the same on all machines, do not count.
 *
 * @param approved where the approved ones are, small
 * @param drawn where the drawn ones are; what a difference needs to be judged and approved is laid down there
 */
record Approved(Path approved, Path drawn) {
    /** Of 255 shades. */
    static final int TOLERANCE = 24;

    /** So many points may be different: less than the smallest mark has. */
    static final int POINTS = 6;

    /** What is to be said about this picture; nothing if it looks as it did when it was approved. */
    Optional<String> judge(String name, Picture now) {
        Path known = approved.resolve(name + ".png");
        Path whole = drawn.resolve(name + ".png");
        Path next = drawn.resolve("approve").resolve(name + ".png");
        Picture small = now.small();
        if (!Files.exists(known)) {
            small.save(next);
            return Optional.of("Nobody has approved this yet.\n  drawn:    " + whole.toAbsolutePath() + approving());
        }
        Picture before = Picture.read(known);
        if (before.width() != small.width() || before.height() != small.height()) {
            small.save(next);
            return Optional.of("It has another size." + both(known, whole) + approving());
        }
        boolean[] marks = small.differing(before, TOLERANCE);
        int count = 0;
        for (boolean mark : marks) {
            count += mark ? 1 : 0;
        }
        if (count <= POINTS) {
            return Optional.empty();
        }
        Path beside = drawn.resolve("differences").resolve(name + ".png");
        small.save(next);
        Picture.row(before, small, small.marked(marks)).save(beside);
        return Optional.of("%d of %d points differ.".formatted(count, marks.length) + both(known, whole)
                + "\n  together: " + beside.toAbsolutePath() + approving());
    }

    private static String both(Path known, Path whole) {
        return "\n  approved: " + known.toAbsolutePath() + "\n  drawn:    " + whole.toAbsolutePath();
    }

    private String approving() {
        return "\n  If it is right: cp " + drawn.resolve("approve").toAbsolutePath() + "/* "
                + approved.toAbsolutePath();
    }
}
