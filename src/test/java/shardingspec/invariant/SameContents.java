package shardingspec.invariant;

import java.util.Optional;
import shardingspec.catalog.Contents;

/** The tables hold the rows of the oracle: what the seed made, and every write that was acknowledged since. */
final class SameContents implements Invariant {

    @Override
    public String title() {
        return "Every table holds the rows of the oracle";
    }

    @Override
    public Optional<Finding> look(Look look) {
        Contents here =
                Contents.read(look.situation().application(), look.situation().subject());
        Contents oracle = Contents.read(look.onOracle(), look.situation().subject());
        return Optional.of(new Finding(
                title(),
                here.fingerprints().size() + " tables by count and hash of all rows",
                here.differencesFrom(oracle)));
    }
}
