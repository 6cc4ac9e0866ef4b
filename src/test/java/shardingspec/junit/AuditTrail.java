package shardingspec.junit;

import java.util.ArrayList;
import java.util.List;
import shardingspec.invariant.Audit;
import shardingspec.invariant.Audits;

/** The audits of a run, of which each is judged by one chapter: the first that asks once its step was taken. */
final class AuditTrail {

    private final List<Audit> open = new ArrayList<>();

    void add(Audit audit) {
        open.add(audit);
    }

    /** Those that no chapter judged yet; the next that asks does not get them. */
    Audits take() {
        Audits audits = new Audits(open);
        open.clear();
        return audits;
    }
}
