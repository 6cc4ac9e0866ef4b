package shardingspec.workload;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import shardingspec.workload.Operation.Kind;
import shardingspec.workload.Operation.Result;

/** Operations, counted and timed by kind and by error, as they come. Not for several threads. */
public final class Tally {

    /** What is counted of one kind. */
    public static final class OfKind {
        private final Latencies latencies = new Latencies();
        private final Map<Result, Long> results = new EnumMap<>(Result.class);
        private long retried;

        private void add(Operation operation) {
            latencies.add(operation.latency());
            results.merge(operation.result(), 1L, Long::sum);
            retried += operation.reply().attempts() > 1 ? 1 : 0;
        }

        public Latencies latencies() {
            return latencies;
        }

        public long count(Result result) {
            return results.getOrDefault(result, 0L);
        }

        /** Operations that were tried more than once. */
        public long retried() {
            return retried;
        }
    }

    private final Map<Kind, OfKind> kinds = new EnumMap<>(Kind.class);
    private final OfKind all = new OfKind();
    private final Map<String, Long> errors = new TreeMap<>();

    public static Tally of(List<Operation> operations) {
        Tally tally = new Tally();
        operations.forEach(tally::add);
        return tally;
    }

    public void add(Operation operation) {
        kinds.computeIfAbsent(operation.kind(), kind -> new OfKind()).add(operation);
        all.add(operation);
        if (!operation.reply().sqlState().isEmpty()) {
            errors.merge(operation.reply().sqlState(), 1L, Long::sum);
        }
    }

    public OfKind all() {
        return all;
    }

    public Optional<OfKind> of(Kind kind) {
        return Optional.ofNullable(kinds.get(kind));
    }

    /** Operations with an error, also one that trying again overcame, by SQLSTATE. */
    public Map<String, Long> errors() {
        return new TreeMap<>(errors);
    }
}
