package org.linli.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.evidence.merkle.NoteKey;
import org.linli.evidence.merkle.Receipt;
import org.linli.evidence.sheets.SheetSeals;
import org.linli.kernel.Community;
import org.linli.needs.NeedStatus;
import org.linli.platform.ConsoleCommands;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

/** EVI-1: anybody looks up what was published, keeps the receipt and checks the whole log. */
@IntegrationTest
class EvidencePagesTest {

  @Autowired private LogBook log;
  @Autowired private SheetSeals seals;
  @Autowired private NeedBuilder aNeed;
  @Autowired private Town town;
  @Autowired private MockMvc mvc;
  @LocalServerPort private int port;
  @TempDir private Path directory;

  private Community community;
  private String need;

  @BeforeEach
  void aNeedThatWasVerified() {
    community = town.newCommunity();
    var worker = town.actor(community, "community-worker");
    var resident = town.actor(community, "resident");
    var liaison = town.actor(community, "liaison");
    need = aNeed.in(NeedStatus.VERIFIED, resident, worker, liaison).toString();
    log.run();
    log.run();
  }

  @Test
  void aResidentFindsANeedAndKeepsTheReceipt() throws Exception {
    var page = page("/evidence?q=" + need);
    assertThat(page).contains("需求办理的一步", community.name(), "快照数字", "没有被改");
    assertThat(page("/evidence?q=没有这个")).contains("没有查到");
    assertThat(page("/c/" + community.code()))
        .as("the foot leads here")
        .contains("href=\"/evidence\"");
    var href = page.replaceAll("(?s).*href=\"(/evidence/log/receipts/[^\"]+)\".*", "$1");
    var text = page(href);
    assertThat(Receipt.parse(text).fits()).isTrue();
    var file = Files.writeString(directory.resolve("a.tlog-proof"), text);
    assertThat(ConsoleCommands.run("verify", file.toString())).isZero();
    Files.writeString(file, text.replace("index ", "index 1"));
    assertThat(ConsoleCommands.run("verify", file.toString())).isOne();
  }

  @Test
  void aPageIsCheckedWithWhatItsOwnCommunityPublished() throws Exception {
    var other = town.newCommunity();
    log.publish(other.id(), need);
    log.run();
    var proven = log.reading().proven(EvidenceReading.ANYBODY, community.id(), need);
    var entry = proven.entries().getFirst();
    assertThat(proven.entries()).hasSize(1);
    assertThat(entry.content()).contains("\"community\":\"" + community.id() + "\"");
    var path = entry.proof().stream().map(Base64.getDecoder()::decode).toList();
    var keys = proven.keys().stream().map(NoteKey::parse).toList();
    var receipt = new Receipt(entry.content(), keys, entry.index(), path, proven.checkpoint());
    assertThat(receipt.fits()).isTrue();
    assertThat(receipt.note().signers(keys)).isNotEmpty();
    assertThat(page("/evidence/log/proven?community=" + other.id() + "&about=" + need))
        .contains("\\\"community\\\":\\\"" + other.id());
  }

  @Test
  void whoCosignsIsShownAndWhoIsAway() throws Exception {
    assertThat(page("/evidence")).contains("见证人", "三阳街道办事处", "c9f8bad8", "还没有签过名");
    log.sign();
    log.cosign();
    assertThat(page("/evidence")).contains("这会儿联系不上").doesNotContain("/evidence/log/cosigned");
    assertThat(page("/evidence/log/cosigned")).isEqualTo(page("/evidence/log/checkpoint"));
  }

  @Test
  void aPrintedSheetIsToldFromAnInventedOne() throws Exception {
    var seal = seals.seal(List.of("共建参与证明", "光明小学"));
    assertThat(page("/evidence/sheet?seal=" + seal)).contains("是本平台打印的 ✓", "光明小学", "Ed25519");
    assertThat(page("/evidence/sheet?seal=https://linli.example/evidence/sheet?seal=" + seal))
        .as("as a phone copies it")
        .contains("是本平台打印的 ✓");
    assertThat(page("/evidence/sheet?seal=A" + seal))
        .contains("对不上", "请重新扫一次")
        .doesNotContain("打印的 ✓", "光明小学");
    assertThat(page("/evidence/sheet")).doesNotContain("对不上");
    assertThat(page("/evidence/sheet/keys")).contains("BEGIN PUBLIC KEY");
    assertThat(page("/evidence")).contains("href=\"/evidence/sheet\"");
  }

  @Test
  void anAuditorReadsTheWholeLogOverTheWeb() throws Exception {
    var seen = directory.resolve("seen").toString();
    var site = "http://localhost:" + port;
    assertThat(ConsoleCommands.run("verify", site, "--seen", seen)).isZero();
    assertThat(ConsoleCommands.run("verify", site + "/evidence/log", "--seen", seen)).isZero();
    var key = log.reading().keys(EvidenceReading.ANYBODY).getLast();
    assertThat(ConsoleCommands.run("verify", site + "/evidence", "--key", key, "--seen", seen))
        .isZero();
    assertThat(ConsoleCommands.run("verify", site + "/c", "--seen", seen)).isOne();
  }

  @Test
  void programsReadWhatWasSignedAndNothingElse() throws Exception {
    var size = log.size();
    mvc.perform(get("/evidence/log/checkpoint"))
        .andExpect(status().isOk())
        .andExpect(header().string("Content-Type", "text/plain;charset=utf-8"))
        .andExpect(header().string("Cache-Control", "max-age=1, public"));
    mvc.perform(get("/evidence/log/tile/0/000" + (size < 256 ? ".p/" + size : "")))
        .andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"));
    for (var missing :
        new String[] {
          "tile/0/x999/999",
          "tile/0/999999",
          "tile/9/000",
          "inclusion?index=" + size,
          "consistency?from=0",
          "consistency?from=1&to=" + (size + 1),
          "receipts/00000000-0000-7000-8000-000000000000"
        }) {
      mvc.perform(get("/evidence/log/" + missing)).andExpect(status().isNotFound());
    }
    mvc.perform(get("/evidence/log/inclusion?index=0&size=1")).andExpect(status().isOk());
    var proof = log.reading().consistency(EvidenceReading.ANYBODY, 1, size);
    assertThat(proof.size()).isEqualTo(size);
  }

  private String page(String path) throws Exception {
    return mvc.perform(get(path))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }
}
