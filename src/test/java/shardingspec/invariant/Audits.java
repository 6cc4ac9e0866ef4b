package shardingspec.invariant;

import java.util.List;

/** The audits of the steps that were taken for one chapter: its own, and those before it that no chapter of this run is about. */
public record Audits(List<Audit> audits) {

    public Audits {
        audits = List.copyOf(audits);
    }
}
