package shardingspec.cluster;

import shardingspec.node.Node;

/** Letting the writes of a running server fail, as those to a full disk do. */
public interface DiskLimit {

    /** From now on no file of the server, of those that it writes to, may grow beyond this many bytes. */
    void limit(Node node, long bytes);

    /** It may again. */
    void lift(Node node);
}
