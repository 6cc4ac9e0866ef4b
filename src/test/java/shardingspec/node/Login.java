package shardingspec.node;

/** What clients and nodes log in with. The password never shows in {@link #toString()}. */
public record Login(String user, String password, String database) {

    @Override
    public String toString() {
        return user + "@" + database;
    }
}
