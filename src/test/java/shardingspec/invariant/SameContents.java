package shardingspec.invariant;

import java.util.Optional;
import shardingspec.catalog.Contents;
import shardingspec.words.Counted;

/** The tables hold the rows of the plain PostgreSQL that never saw Citus: what the seed made, and every write that was acknowledged since. */
final class SameContents implements Invariant {

    @Override
    public String title() {
        return "Every table holds the rows of the plain PostgreSQL";
    }

    @Override
    public Optional<Finding> look(Look look) {
        Contents here =
                Contents.read(look.situation().application(), look.situation().subject());
        Contents oracle = Contents.read(look.onOracle(), look.situation().subject());
        return Optional.of(new Finding(
                title(),
                Counted.of(here.fingerprints().size(), "table") + " by count and hash of all rows",
                here.differencesFrom(oracle)));
    }
}
