package shardingspec.bench;

import java.util.List;
import shardingspec.invariant.Auditor;
import shardingspec.journey.Journey;
import shardingspec.journey.demo.DemoStep;

/** A journey as its specs take it, as far as what it reads grows with the data: every answer, every plan, every invariant. */
public final class LessonsAsked {

    private static final List<DemoStep> STEPS = List.of(
            DemoStep.REGULAR_TABLES, DemoStep.CITUS_ENABLED, DemoStep.WORKERS_ADDED, DemoStep.TABLES_DISTRIBUTED);

    private LessonsAsked() {}

    /** @throws IllegalStateException if something does not hold */
    public static void of(Journey journey) {
        for (DemoStep step : STEPS) {
            journey.take(step);
            if (!Auditor.audit(step.title(), journey.situation()).holds()) {
                throw new IllegalStateException("something does not hold after: " + step.title());
            }
            if (step == DemoStep.REGULAR_TABLES || step == DemoStep.TABLES_DISTRIBUTED) {
                journey.subject().queries().forEach(query -> {
                    journey.ask(query);
                    journey.explain(query);
                });
            }
        }
    }
}
