package shardingspec.journey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shardingspec.journey.companion.Companion;

/** One thing that a step does, as a value: the {@link Engine} alone executes it, and a test of the order reads it. */
public sealed interface Action {

    /**
     * Runs a script.
     *
     * @param variables psql variables of this run, besides those of the cluster and of the subject
     * @param companions what goes on beside it
     * @param attempt that it is run too early, and goes to its end whatever fails
     */
    record RunScript(
            String script,
            Target on,
            Map<String, String> variables,
            List<Companion> companions,
            Optional<Attempt> attempt)
            implements Action {

        public RunScript {
            variables = Map.copyOf(variables);
            companions = List.copyOf(companions);
        }

        public RunScript on(Target target) {
            return new RunScript(script, target, variables, companions, attempt);
        }

        public RunScript with(String variable, String value) {
            Map<String, String> more = new HashMap<>(variables);
            more.put(variable, value);
            return new RunScript(script, on, more, companions, attempt);
        }

        public RunScript beside(Companion... more) {
            List<Companion> all = new ArrayList<>(companions);
            all.addAll(List.of(more));
            return new RunScript(script, on, variables, all, attempt);
        }
    }

    /** Notes the definition of the tables, all objects of every node, and the answer to every query, for later comparison. */
    record RememberBaseline() implements Action {}

    /** Stops servers, where the provider may. */
    record StopServers(Target on) implements Action {}

    /**
     * Sums up what came of a fault.
     *
     * @param key of its load and its strike
     * @param operation how its script was attempted, whose statement {@code operation} was struck
     * @param left how what was left was looked at, by a statement {@code left_over}
     * @param afterwards the same once it was cleaned up
     */
    record SumUp(String key, Attempt operation, Attempt left, Attempt afterwards) implements Action {}

    /** On the coordinator, unless it is said where. */
    static RunScript run(String script) {
        return new RunScript(script, Target.COORDINATOR, Map.of(), List.of(), Optional.empty());
    }

    static RunScript attempt(Attempt attempt, String script) {
        return new RunScript(script, Target.COORDINATOR, Map.of(), List.of(), Optional.of(attempt));
    }
}
