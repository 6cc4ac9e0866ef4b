package shardingspec.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import shardingspec.lesson.Phase;

/** The steps of a journey, in order. Two can be joined, and one can be let into the middle of another. */
public record Itinerary(List<Step> steps) {

    /** @throws IllegalArgumentException if there is none, or one stands in it twice */
    public Itinerary {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.stream().distinct().count() < steps.size()) {
            throw new IllegalArgumentException("an itinerary needs steps, each of them once: " + steps);
        }
    }

    public static Itinerary of(Step... steps) {
        return new Itinerary(List.of(steps));
    }

    public boolean contains(Step step) {
        return steps.contains(step);
    }

    /**
     * Its place, counted from 0.
     *
     * @throws IllegalArgumentException if it is no step of this itinerary
     */
    public int position(Step step) {
        int position = steps.indexOf(step);
        if (position < 0) {
            throw new IllegalArgumentException("no step of this itinerary: " + step.title());
        }
        return position;
    }

    /** Every step up to this one, itself included. */
    public List<Step> upTo(Step step) {
        return steps.subList(0, position(step) + 1);
    }

    public Step last() {
        return steps.get(steps.size() - 1);
    }

    /** Whether it takes servers that carry Citus to come this far: this step needs it, or one before. */
    public boolean needsCitus(Step step) {
        return upTo(step).stream().anyMatch(before -> before.phase().needsCitus());
    }

    /** The phases of its steps, in order. */
    public List<Phase> phases() {
        return steps.stream().map(Step::phase).distinct().toList();
    }

    /** This one as far as a step, then all of the other, then the rest of this one. */
    public Itinerary withInserted(Step after, Itinerary other) {
        int next = position(after) + 1;
        List<Step> all = new ArrayList<>(steps);
        all.addAll(next, other.steps);
        return new Itinerary(all);
    }

    /** The scripts that a step runs, each once, in order. Those that it only attempts too early do not count. */
    public static List<String> scripts(Step step) {
        return step.actions().stream()
                .flatMap(action -> action instanceof Action.RunScript run ? Stream.of(run) : Stream.empty())
                .filter(run -> run.attempt().isEmpty())
                .map(Action.RunScript::script)
                .distinct()
                .toList();
    }
}
