package shardingspec.cluster.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The settings of a node, from their one home, {@code postgresql/citus.conf}. A server without Citus gets all of them but
 * those of Citus itself: it would not start with a library that is not there.
 */
public final class NodeConfiguration {

    private static final String HOME = "/postgresql/citus.conf";

    private static final Pattern SETTING_OF_CITUS = Pattern.compile("(?m)^citus\\.");

    /** First of the list, as Citus insists on being. */
    private static final Pattern PRELOADED_CITUS =
            Pattern.compile("(?m)^(shared_preload_libraries\\s*=\\s*')citus,?\\s*");

    private NodeConfiguration() {}

    static String of(Installation installation) {
        return installation.hasCitus() ? read() : withoutCitus(read());
    }

    /** @param configuration settings, each under the comment that gives its reason, with empty lines between them */
    public static String withoutCitus(String configuration) {
        String plain = Arrays.stream(configuration.split("\n{2,}", -1))
                .filter(paragraph -> !SETTING_OF_CITUS.matcher(paragraph).find())
                .collect(Collectors.joining("\n\n"));
        return PRELOADED_CITUS.matcher(plain).replaceAll("$1");
    }

    private static String read() {
        try (InputStream in = NodeConfiguration.class.getResourceAsStream(HOME)) {
            if (in == null) {
                throw new IllegalStateException(HOME + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
