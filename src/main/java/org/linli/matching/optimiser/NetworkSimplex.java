package org.linli.matching.optimiser;

import java.util.Arrays;

/**
 * Finds the most valuable way to serve needs if each could be split, which no way without splitting
 * surpasses: a flow of least cost from needs over slots and resources to a sink, by the primal
 * network simplex method with strongly feasible trees (Ahuja, Magnanti and Orlin, Network Flows,
 * 1993, chapter 11). What is not served flows to the sink for nothing, so that no flow is
 * infeasible and the first tree is at hand.
 */
final class NetworkSimplex {

  private static final int ENDLESS = Integer.MAX_VALUE;
  private static final byte EMPTY = 1;
  private static final byte IN_TREE = 0;
  private static final byte FULL = -1;

  private final Pairing pairing;
  private final int nodes;
  private final int root;
  private final int arcs;

  private final int[] tail;
  private final int[] head;
  private final int[] cost;
  private final int[] room;
  private final int[] flow;
  private final byte[] state;

  private final int[] parent;
  private final int[] arcUp;
  private final int[] depth;
  private final long[] potential;
  private final int[] firstChild;
  private final int[] nextSibling;
  private final int[] previousSibling;
  private final int[] stack;

  private int cursor;
  private int leaving;
  private boolean leavesTailSide;

  NetworkSimplex(Pairing pairing) {
    this.pairing = pairing;
    var needs = pairing.needs();
    var slots = pairing.slots();
    var resources = pairing.resources();
    nodes = needs + slots + resources + 1;
    root = nodes - 1;
    arcs = pairing.arcs() + slots + 2 * resources + needs;
    tail = new int[arcs];
    head = new int[arcs];
    cost = new int[arcs];
    room = new int[arcs];
    flow = new int[arcs];
    state = new byte[arcs];
    parent = new int[nodes];
    arcUp = new int[nodes];
    depth = new int[nodes];
    potential = new long[nodes];
    firstChild = new int[nodes];
    nextSibling = new int[nodes];
    previousSibling = new int[nodes];
    stack = new int[nodes];
    Arrays.fill(state, EMPTY);
    Arrays.fill(firstChild, -1);
    parent[root] = -1;
    build();
  }

  /** Arcs of needs come first, in their order. */
  private void build() {
    var needs = pairing.needs();
    var slots = pairing.slots();
    var arc = 0;
    for (var need = 0; need < needs; need++) {
      for (; arc < pairing.first()[need + 1]; arc++) {
        set(arc, need, needs + pairing.slot()[arc], -pairing.value()[arc], ENDLESS);
      }
    }
    for (var slot = 0; slot < slots; slot++, arc++) {
      set(arc, needs + slot, needs + slots + pairing.resource()[slot], 0, pairing.capacity()[slot]);
      hang(needs + slot, needs + slots + pairing.resource()[slot], arc, 0);
    }
    for (var node = needs + slots; node < root; node++) {
      set(arc++, node, root, -pairing.wake(), 1);
      set(arc, node, root, 0, ENDLESS);
      hang(node, root, arc++, 0);
    }
    for (var need = 0; need < needs; need++, arc++) {
      set(arc, need, root, 0, ENDLESS);
      hang(need, root, arc, pairing.quantity()[need]);
    }
    measureBelow(root);
  }

  private void set(int arc, int from, int to, int price, int most) {
    tail[arc] = from;
    head[arc] = to;
    cost[arc] = price;
    room[arc] = most;
  }

  private void hang(int node, int above, int arc, int flowing) {
    flow[arc] = flowing;
    state[arc] = IN_TREE;
    attach(node, above, arc);
  }

  /**
   * Solves it.
   *
   * @return how much flows over each arc of the pairing
   */
  int[] solve() {
    for (var entering = price(); entering >= 0; entering = price()) {
      pivot(entering);
    }
    return Arrays.copyOf(flow, pairing.arcs());
  }

  /** What the flow is worth, the waking of resources counted. */
  long value() {
    var total = 0L;
    for (var arc = 0; arc < arcs; arc++) {
      total -= (long) cost[arc] * flow[arc];
    }
    return total;
  }

  /**
   * Looks at a block of arcs at a time, from where it stopped, and takes the best of the first
   * block that has any.
   *
   * @return an arc that makes the flow cheaper, or -1 if none does
   */
  private int price() {
    var block = Math.max(32, (int) Math.sqrt(arcs));
    var best = -1;
    var least = 0L;
    var inBlock = 0;
    for (var seen = 0; seen < arcs; seen++) {
      if (cursor == arcs) {
        cursor = 0;
      }
      var reduced =
          state[cursor] * (cost[cursor] + potential[tail[cursor]] - potential[head[cursor]]);
      if (reduced < least) {
        least = reduced;
        best = cursor;
      }
      cursor++;
      if (++inBlock == block) {
        if (best >= 0) {
          return best;
        }
        inBlock = 0;
      }
    }
    return best;
  }

  private void pivot(int entering) {
    var forward = state[entering] == EMPTY;
    var from = forward ? tail[entering] : head[entering];
    var to = forward ? head[entering] : tail[entering];
    var top = meeting(from, to);
    var change = blocking(entering, from, to, top);
    if (change > 0) {
      flow[entering] += forward ? change : -change;
      push(from, top, -change);
      push(to, top, change);
    }
    if (leaving < 0) {
      state[entering] = (byte) -state[entering];
      return;
    }
    var arc = arcUp[leaving];
    state[arc] = flow[arc] == 0 ? EMPTY : FULL;
    state[entering] = IN_TREE;
    var inside = leavesTailSide ? from : to;
    turn(inside, inside == from ? to : from, entering);
    measureBelow(inside);
  }

  /** Where the ways of two nodes to the root meet. */
  private int meeting(int one, int other) {
    var a = one;
    var b = other;
    while (a != b) {
      if (depth[a] >= depth[b]) {
        a = parent[a];
      } else {
        b = parent[b];
      }
    }
    return a;
  }

  /**
   * How much can flow around the cycle. Of several arcs that block it, the last one in the
   * direction of the flow, seen from the top, leaves; that keeps the tree strongly feasible, and
   * the method from going in circles.
   */
  private int blocking(int entering, int from, int to, int top) {
    var least = state[entering] == EMPTY ? room[entering] - flow[entering] : flow[entering];
    leaving = -1;
    for (var node = from; node != top; node = parent[node]) {
      var arc = arcUp[node];
      var left = tail[arc] == node ? flow[arc] : left(arc);
      if (left < least) {
        least = left;
        leaving = node;
        leavesTailSide = true;
      }
    }
    for (var node = to; node != top; node = parent[node]) {
      var arc = arcUp[node];
      var left = tail[arc] == node ? left(arc) : flow[arc];
      if (left <= least) {
        least = left;
        leaving = node;
        leavesTailSide = false;
      }
    }
    return least;
  }

  private int left(int arc) {
    return room[arc] == ENDLESS ? ENDLESS : room[arc] - flow[arc];
  }

  /** Lets more flow upwards along the way of a node. */
  private void push(int node, int top, int change) {
    for (var at = node; at != top; at = parent[at]) {
      var arc = arcUp[at];
      flow[arc] += tail[arc] == at ? change : -change;
    }
  }

  /** Hangs the part of the tree that is cut off below the leaving arc onto the entering one. */
  private void turn(int inside, int outside, int entering) {
    var node = inside;
    var above = outside;
    var arc = entering;
    while (true) {
      var nextAbove = parent[node];
      var nextArc = arcUp[node];
      var last = node == leaving;
      detach(node);
      attach(node, above, arc);
      if (last) {
        return;
      }
      above = node;
      arc = nextArc;
      node = nextAbove;
    }
  }

  private void attach(int node, int above, int arc) {
    parent[node] = above;
    arcUp[node] = arc;
    var next = firstChild[above];
    nextSibling[node] = next;
    previousSibling[node] = -1;
    if (next >= 0) {
      previousSibling[next] = node;
    }
    firstChild[above] = node;
  }

  private void detach(int node) {
    var before = previousSibling[node];
    var after = nextSibling[node];
    if (before >= 0) {
      nextSibling[before] = after;
    } else {
      firstChild[parent[node]] = after;
    }
    if (after >= 0) {
      previousSibling[after] = before;
    }
  }

  /** Depths and potentials of a node and everything below it, so that arcs of the tree cost 0. */
  private void measureBelow(int top) {
    var height = 0;
    stack[height++] = top;
    while (height > 0) {
      var node = stack[--height];
      if (node != root) {
        var above = parent[node];
        var arc = arcUp[node];
        depth[node] = depth[above] + 1;
        potential[node] = potential[above] + (tail[arc] == node ? -cost[arc] : cost[arc]);
      }
      for (var child = firstChild[node]; child >= 0; child = nextSibling[child]) {
        stack[height++] = child;
      }
    }
  }
}
