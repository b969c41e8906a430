package org.linli.evidence.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** EVI-1: the tree is that of RFC 6962, and its proofs prove nothing else. */
class TreeTest {

  private static final HexFormat HEX = HexFormat.of();

  @Test
  void rootsAreThoseThatOthersPublished() throws IOException {
    var known = known();
    var inputs = known.get("leaf_inputs_hex").valueStream().map(JsonNode::asString).toList();
    var roots = known.get("roots_by_size_hex").valueStream().map(JsonNode::asString).toList();
    var frontier = new Frontier();
    var kept = new Kept();
    for (var size = 0; size <= inputs.size(); size++) {
      assertThat(HEX.formatHex(frontier.root())).isEqualTo(roots.get(size));
      assertThat(HEX.formatHex(kept.tree(size).root(size))).isEqualTo(roots.get(size));
      if (size < inputs.size()) {
        var leaf = Hashes.leaf(HEX.parseHex(inputs.get(size)));
        frontier.add(leaf);
        kept.add(leaf);
      }
    }
    assertThat(HEX.formatHex(Hashes.leaf("L123456")))
        .isEqualTo(known.at("/leaf_hash/L123456 (ascii)").asString());
    assertThat(HEX.formatHex(Hashes.node("N123".getBytes("US-ASCII"), "N456".getBytes("US-ASCII"))))
        .isEqualTo(known.at("/node_hash/left N123, right N456 (ascii)").asString());
  }

  @Test
  void everyProofHoldsForItsPlaceOnly() {
    var kept = new Kept();
    var leaves = leaves(40);
    leaves.forEach(kept::add);
    for (var size = 1; size <= leaves.size(); size++) {
      var tree = kept.tree(size);
      var root = tree.root(size);
      for (var index = 0; index < size; index++) {
        var proof = tree.inclusion(index, size);
        assertThat(Proofs.includes(index, size, leaves.get(index), proof, root)).isTrue();
        for (var other = 0; other < size; other++) {
          assertThat(Proofs.includes(other, size, leaves.get(index), proof, root))
              .isEqualTo(other == index);
        }
        refusesAnyChange(index, size, leaves.get(index), proof, root);
      }
    }
  }

  private static void refusesAnyChange(
      int index, int size, byte[] leaf, List<byte[]> proof, byte[] root) {
    for (var at = 0; at < proof.size(); at++) {
      var changed = new ArrayList<>(proof);
      changed.set(at, Hashes.leaf("another"));
      assertThat(Proofs.includes(index, size, leaf, changed, root)).isFalse();
      changed.remove(at);
      assertThat(Proofs.includes(index, size, leaf, changed, root)).isFalse();
    }
    var longer = new ArrayList<>(proof);
    longer.add(root);
    assertThat(Proofs.includes(index, size, leaf, longer, root)).isFalse();
  }

  @Test
  void aTreeGrewFromEveryEarlierOneAndFromNoOther() {
    var kept = new Kept();
    leaves(40).forEach(kept::add);
    for (var later = 1; later <= 40; later++) {
      var tree = kept.tree(later);
      for (var size = 1; size <= later; size++) {
        var proof = tree.consistency(size, later);
        var root = tree.root(size);
        assertThat(Proofs.grewFrom(size, later, proof, root, tree.root(later))).isTrue();
        assertThat(Proofs.grewFrom(size, later, proof, Hashes.empty(), tree.root(later))).isFalse();
        if (size < later) {
          assertThat(Proofs.grewFrom(size, later, proof, root, root)).isFalse();
          assertThat(Proofs.grewFrom(size + 1, later, proof, root, tree.root(later))).isFalse();
        }
      }
    }
    assertThat(Proofs.grewFrom(0, 40, List.of(), Hashes.empty(), kept.tree(40).root(40)))
        .as("of nothing nothing can be proven")
        .isFalse();
  }

  /** The example of c2sp.org/tlog-tiles. */
  @Test
  void seventyThousandEntriesLieInTheTilesThatTheSpecificationCounts() {
    assertThat(Tile.width(0, 272, 70_000)).isEqualTo(256);
    assertThat(Tile.of(0, 273, 70_000))
        .hasValueSatisfying(it -> assertThat(it.hashes()).isEqualTo(112));
    assertThat(Tile.of(0, 274, 70_000)).isEmpty();
    assertThat(Tile.of(1, 0, 70_000)).contains(Tile.whole(1, 0));
    assertThat(Tile.width(1, 1, 70_000)).isEqualTo(17);
    assertThat(Tile.width(2, 0, 70_000)).isEqualTo(1);
    var kept = new Kept();
    var frontier = new Frontier();
    for (var leaf : leaves(70_000)) {
      kept.add(leaf);
      frontier.add(leaf);
    }
    assertThat(kept.tiles).hasSize(274 + 2 + 1);
    assertThat(kept.tiles.get(new Tiles.Place(0, 273))).hasSize(112 * 32);
    assertThat(kept.tiles.get(new Tiles.Place(2, 0))).hasSize(32);
    assertThat(kept.tree(70_000).root(70_000)).isEqualTo(frontier.root());
    var proof = kept.tree(70_000).inclusion(65_535, 69_000);
    assertThat(
            Proofs.includes(
                65_535, 69_000, leaves(65_536).getLast(), proof, kept.tree(69_000).root(69_000)))
        .as("also of an earlier size")
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0/000", "entries/x001/x234/067", "7/x009/999.p/255", "1/255.p/1"})
  void pathsOfTilesAreReadAsTheyAreWritten(String path) {
    assertThat(Tile.parse(path)).hasValueSatisfying(it -> assertThat(it.path()).isEqualTo(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "00/000",
        "8/000",
        "0/00",
        "0/x000/001",
        "0/001/002",
        "0/000.p/0",
        "0/000.p/256",
        "0/000.p/01",
        "-1/000",
        "entries/../checkpoint"
      })
  void nothingElseIsAPathOfATile(String path) {
    assertThat(Tile.parse(path)).isEmpty();
  }

  @Test
  void entriesComeOutOfABundleAsTheyWentIn() {
    var entries = List.of("{}".getBytes(), new byte[0], new byte[Bundle.MAX_ENTRY]);
    assertThat(Bundle.read(Bundle.write(entries))).containsExactlyElementsOf(entries);
    assertThatThrownBy(() -> Bundle.read(new byte[] {0, 5, 1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Bundle.write(List.of(new byte[Bundle.MAX_ENTRY + 1])))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<byte[]> leaves(int count) {
    return IntStream.range(0, count).mapToObj(it -> Hashes.leaf("entry " + it)).toList();
  }

  private static JsonNode known() throws IOException {
    try (var file = TreeTest.class.getResourceAsStream("/evidence/tree-roots.json")) {
      return new JsonMapper().readTree(Objects.requireNonNull(file));
    }
  }

  /** A tree as it is kept: each leaf comes with a fresh reader of the tiles, as in the platform. */
  private static final class Kept {

    private final Map<Tiles.Place, byte[]> tiles = new HashMap<>();
    private long size;

    void add(byte[] leaf) {
      var grows = new Tiles(this::hashes, size);
      grows.add(leaf);
      tiles.putAll(grows.grown());
      size = grows.size();
    }

    Tree tree(long of) {
      return new Tree(new Tiles(this::hashes, of));
    }

    private byte[] hashes(int level, long index) {
      return Objects.requireNonNull(tiles.get(new Tiles.Place(level, index)));
    }
  }
}
