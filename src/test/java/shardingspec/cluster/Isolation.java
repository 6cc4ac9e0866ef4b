package shardingspec.cluster;

import shardingspec.node.Node;

/** Taking a running server from the network, as if its cable were pulled. */
public interface Isolation {

    /** From now on nobody reaches the server and it reaches nobody. No connection is closed: packets are lost. */
    void cutOff(Node node);

    /**
     * Plugs it in again, under its old name. When this returns, it answers queries. Its addresses may be others: use the node
     * returned.
     */
    Node reconnect(Node node);
}
