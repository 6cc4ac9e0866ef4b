package shardingspec.subject.rows;

import java.util.List;
import shardingspec.sql.Session;
import shardingspec.subject.assess.Table;

/** A table's own triggers, off while rows are made that they would change. Foreign keys are checked all the while. */
final class Triggers {

    private final String table;
    private final List<String> restore;
    private final Session session;

    private Triggers(String table, List<String> restore, Session session) {
        this.table = table;
        this.restore = restore;
        this.session = session;
    }

    static Triggers switchOff(Table table, Session session) {
        String name = Sql.name(table);
        List<String> restore = table.triggers().isEmpty()
                ? List.of()
                : session.rows("SELECT format('ALTER TABLE " + name.replace("'", "''")
                                + " %s TRIGGER %I', CASE tgenabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA' "
                                + "WHEN 'A' THEN 'ENABLE ALWAYS' ELSE 'ENABLE' END, tgname) AS statement FROM pg_trigger "
                                + "WHERE tgrelid = '" + name.replace("'", "''")
                                + "'::regclass AND NOT tgisinternal ORDER BY tgname")
                        .column("statement");
        if (!restore.isEmpty()) {
            session.require("ALTER TABLE " + name + " DISABLE TRIGGER USER");
        }
        return new Triggers(name, restore, session);
    }

    void switchOn() {
        restore.forEach(session::require);
    }

    @Override
    public String toString() {
        return restore.size() + " triggers of " + table;
    }
}
