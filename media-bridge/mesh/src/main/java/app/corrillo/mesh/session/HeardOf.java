package app.corrillo.mesh.session;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was heard of whom, also of people who are not there any more: so nobody is heard twice who says again what may
 * not have come. Only for the session's lane.
 */
final class HeardOf {
    /** Of so many people; whoever was not heard of for longest is forgotten first. */
    static final int PEOPLE = 512;

    private final Map<String, Mark> marks = new LinkedHashMap<>();

    /** The last number of one numbering. */
    record Mark(int numbering, int last) {}

    /** What was heard last of this person; 0 and 0 for nothing. */
    Mark of(String person) {
        return marks.getOrDefault(person, new Mark(0, 0));
    }

    /** Whether this is new; it is known from now on. */
    boolean isNew(String person, int numbering, int number) {
        Mark before = of(person);
        if (before.numbering() == numbering && number <= before.last()) {
            return false;
        }
        // Put at the end: whoever still writes is not the one to be forgotten.
        marks.remove(person);
        marks.put(person, new Mark(numbering, number));
        if (marks.size() > PEOPLE) {
            marks.remove(marks.keySet().iterator().next());
        }
        return true;
    }
}
