package shardingspec.subject.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shardingspec.node.Node;
import shardingspec.sql.Session;
import shardingspec.subject.assess.Blueprint;
import shardingspec.subject.assess.Table;
import shardingspec.subject.folder.Loaded;
import shardingspec.subject.folder.SubjectException;
import shardingspec.subject.folder.SubjectFolder;
import shardingspec.subject.folder.SubjectLoader;

/** Loads a user's folder, and makes up rows if it has none: the same in every run, and on every server. */
public final class Filling {

    private final Session session;
    private final Blueprint blueprint;
    private final MadeRows made = new MadeRows();
    private final List<String> generated = new ArrayList<>();
    private final List<String> notFilled = new ArrayList<>();

    private Filling(Session session, Blueprint blueprint) {
        this.session = session;
        this.blueprint = blueprint;
    }

    /** @throws SubjectException if something is wrong with the folder */
    public static Loaded load(SubjectFolder folder, Node node) {
        Loaded loaded = SubjectLoader.load(folder, node);
        if (folder.data().isPresent() || !folder.csvFiles().isEmpty()) {
            return loaded;
        }
        try (Session session = Session.open(node)) {
            Filling filling = new Filling(session, Blueprint.read(folder, session));
            // A schema.sql may bring rows along.
            if (filling.blueprint.catalog().tables().stream().allMatch(table -> table.rows() == 0)) {
                filling.fill();
            }
            return loaded.withRows(filling.generated, filling.notFilled);
        }
    }

    private void fill() {
        for (Table table : FillingOrder.of(blueprint.catalog())) {
            Triggers triggers = Triggers.switchOff(table, session);
            TableFilling.Result result = new TableFilling(table, blueprint, made, session).fill();
            triggers.switchOn();
            if (result.rows() > 0) {
                generated.add(table.qualified() + ": " + result.rows() + " rows");
            }
            if (!result.complaint().isEmpty()) {
                notFilled.add(table.qualified() + ": " + result.complaint());
            }
        }
        materializedViews().forEach((view, complaint) -> notFilled.add(view + ": " + complaint));
    }

    private Map<String, String> materializedViews() {
        Map<String, String> complaints = new LinkedHashMap<>();
        session.rows("SELECT oid::regclass::text AS view FROM pg_class WHERE relkind = 'm' ORDER BY oid")
                .column("view")
                .forEach(view -> session.run("REFRESH MATERIALIZED VIEW " + view)
                        .failure()
                        .ifPresent(failure -> complaints.put(view, failure.message())));
        return complaints;
    }
}
