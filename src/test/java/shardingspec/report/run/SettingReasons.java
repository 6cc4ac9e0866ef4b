package shardingspec.report.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a setting is what it is: the comment above it in the servers' configuration, its only home. */
public final class SettingReasons {

    private static final Pattern SETTING = Pattern.compile("([\\w.]+)\\s*=.*");

    private SettingReasons() {}

    public static Map<String, String> read() {
        try (var in = SettingReasons.class.getResourceAsStream("/postgresql/citus.conf")) {
            if (in == null) {
                throw new IllegalStateException("no resource /postgresql/citus.conf");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Map<String, String> parse(String configuration) {
        Map<String, String> reasons = new LinkedHashMap<>();
        StringBuilder comment = new StringBuilder();
        for (String line : configuration.lines().toList()) {
            Matcher setting = SETTING.matcher(line);
            if (line.startsWith("#")) {
                comment.append(comment.isEmpty() ? "" : " ")
                        .append(line.substring(1).strip());
            } else if (setting.matches()) {
                reasons.put(setting.group(1), comment.toString());
            } else {
                comment.setLength(0);
            }
        }
        return reasons;
    }
}
