package shardingspec.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shardingspec.node.Node;

/** pgbench with the statements of our application: see its file. */
public final class PgBench {

    private static final Path FILE = Path.of("src", "main", "resources", "pgbench", "orders.pgbench");

    /** Of our application, in one transaction of the file: pgbench counts those. */
    static final int OPERATIONS = 10;

    private static final Pattern RATE = Pattern.compile(
            "(?m)^tps = ([\\d.]+) \\((?:without initial connection time|excluding connections establishing)");

    private static final Pattern FAILED = Pattern.compile("(?m)^number of failed transactions: ([1-9]\\d*)");

    private final Path program;

    public PgBench(Path program) {
        this.program = program;
    }

    /** Operations of our application a second, as fast as it goes. */
    public double rate(Node node, int clients, int seconds) {
        String output = ClientProgram.run(
                program,
                node,
                List.of(
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--client=" + clients,
                        "--jobs=" + clients,
                        "--time=" + seconds,
                        "--file=" + FILE,
                        // pgbench computes numbers only: these are texts and times.
                        "--define=now=2025-01-01 00:00:00",
                        "--define=mark={\"channel\": \"load\", \"client\": 0, \"number\": 0}",
                        "--define=pending=pending",
                        "--define=paid=paid",
                        node.login().database()),
                "");
        return rate(output) * OPERATIONS;
    }

    /** @throws IllegalStateException if pgbench says no rate, or that transactions failed */
    static double rate(String output) {
        Matcher rate = RATE.matcher(output);
        if (!rate.find() || FAILED.matcher(output).find() || output.contains("aborted")) {
            throw new IllegalStateException("pgbench came to no rate, or some of its work failed:\n" + output);
        }
        return Double.parseDouble(rate.group(1));
    }
}
