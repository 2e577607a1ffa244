package app.corrillo.ui.meeting;

import app.corrillo.meeting.Notice;
import app.corrillo.ui.words.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gathers those who come or go while one toast is shown into one sentence. */
final class Gathering {
    /** So many are named; of more, one and a number. */
    private static final int NAMED = 3;

    private final Words words;
    private final Set<String> names = new LinkedHashSet<>();
    private Notice.Kind kind = Notice.Kind.JOINED;

    Gathering(Words words) {
        this.words = words;
    }

    /**
     * What to say now.
     *
     * @param news that came at once, none of them trouble
     * @param shown whether what was said last is still to be read
     * @return the last sentence, and what it is about; nothing without news
     */
    Optional<Said> say(List<Notice> news, boolean shown) {
        if (!shown) {
            names.clear();
        }
        Optional<Said> said = Optional.empty();
        for (Notice notice : news) {
            if (notice.kind() != kind) {
                names.clear();
            }
            kind = notice.kind();
            names.add(notice.about().value());
            said = Optional.of(new Said(kind, sentence(notice)));
        }
        return said;
    }

    /** One sentence about everybody who was gathered. */
    record Said(Notice.Kind kind, String sentence) {}

    private String sentence(Notice last) {
        boolean gathers = kind == Notice.Kind.JOINED || kind == Notice.Kind.LEFT;
        if (!gathers || names.size() == 1) {
            return words.sentence(last);
        }
        String first = names.iterator().next();
        String who = names.size() <= NAMED
                ? words.list(List.copyOf(names))
                : words.say("notice.and-others", first, names.size() - 1);
        return kind == Notice.Kind.JOINED ? words.say("notice.joined.many", who) : words.say("notice.left.many", who);
    }
}
