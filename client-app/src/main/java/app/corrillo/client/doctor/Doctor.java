package app.corrillo.client.doctor;

import app.corrillo.client.cli.CommandLineInterface;
import app.corrillo.client.cli.Version;
import app.corrillo.client.doctor.Finding.State;
import app.corrillo.meeting.media.MediaEngine;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Says what of this computer works, what does not and what to do about it: one line each. */
public final class Doctor {
    private final ResourceBundle words;
    private final PrintWriter out;

    public Doctor(Locale locale, PrintWriter out) {
        Locale language = locale.getLanguage().equals("es") ? Locale.of("es") : Locale.ENGLISH;
        this.words = ResourceBundle.getBundle("app.corrillo.client.doctor.doctor", language);
        this.out = out;
    }

    /** Examines, prints, and returns the exit code: 1 if a meeting cannot be held. */
    public int run(MediaEngine engine, boolean json) {
        return report(new Examination(engine).all(), json);
    }

    int report(List<Finding> findings, boolean json) {
        boolean able = findings.stream().noneMatch(finding -> finding.state() == State.FAILED);
        if (json) {
            out.println(json(findings, able));
        } else {
            findings.forEach(finding -> out.println(line(finding)));
        }
        out.flush();
        return able ? CommandLineInterface.OK : CommandLineInterface.FAILED;
    }

    private String line(Finding finding) {
        return "%-12s %-10s %s"
                .formatted(
                        words.getString("part." + word(finding.part())),
                        words.getString("state." + word(finding.state())),
                        sentence(finding));
    }

    private String sentence(Finding finding) {
        return MessageFormat.format(words.getString(finding.key()), finding.about());
    }

    private String json(List<Finding> findings, boolean able) {
        JsonMapper mapper = new JsonMapper();
        ObjectNode report = mapper.createObjectNode();
        report.put("version", Version.current());
        report.put("able", able);
        ArrayNode parts = report.putArray("parts");
        for (Finding finding : findings) {
            parts.addObject()
                    .put("part", word(finding.part()))
                    .put("state", word(finding.state()))
                    .put("reason", finding.key())
                    .put("text", sentence(finding));
        }
        try {
            return mapper.writeValueAsString(report);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of strings is always JSON", impossible);
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
